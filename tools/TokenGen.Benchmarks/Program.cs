using System.Globalization;
using BenchmarkDotNet.Running;
using TokenGen.Benchmarks.Harness;
using TokenGen.Benchmarks.Payloads;

switch (args)
{
    case ["worker", var task, var payload, var contender, .. var server]:
        await Worker.RunAsync(
            new Measurement(Enum.Parse<MeasuredTask>(task), Enum.Parse<Payload>(payload)), contender, server is [var address] ? new Uri(address) : null);
        return 0;

    // One contender alone, for a profiler.
    case ["profile", var task, var payload, var contender, var seconds]:
        await Worker.ProfileAsync(new Measurement(Enum.Parse<MeasuredTask>(task), Enum.Parse<Payload>(payload)), contender, int.Parse(
            seconds, CultureInfo.InvariantCulture));
        return 0;

    case ["stream", var streamed, var source]:
        await StreamReport.WorkAsync(streamed, source);
        return 0;

    case ["large", var whole, var from]:
        await LargeBodyReport.WorkAsync(whole, from);
        return 0;

    case ["server"]:
        await PayloadServer.RunAsync();
        return 0;

    // Only ratios with a target, or only those whose title contains a text.
    case ["quick", .. var only]:
        return new RatioReport(null, rounds: 40, isQuick: true).Run(only is [var filter] ? filter : "") == 0 ? 0 : 1;

    // The items of a long response, with or without a table.
    case ["streamed", .. var path]:
        using (StreamWriter? file = path is [var output] ? File.CreateText(output) : null)
        {
            file?.WriteLine("contender\tleast_s\tmedian_s\tmost_s\tpeak_mib\tfirst_of_body");
            return StreamReport.Run(file) == 0 ? 0 : 1;
        }

    // A body of 200 MB, with or without a table.
    case ["whole", .. var path]:
        using (StreamWriter? file = path is [var output] ? File.CreateText(output) : null)
        {
            file?.WriteLine("contender\tleast_s\tleast_mib\tmedian_mib\tmost_mib");
            return LargeBodyReport.Run(file) == 0 ? 0 : 1;
        }

    case ["ratios", var table, .. var only]:
        using (StreamWriter file = File.CreateText(table))
        {
            new RatioReport(file, rounds: 100, isQuick: false).Run(only is [var part] ? part : "");
        }

        return 0;

    case ["plot", var measured, var folder]:
        RatioPlot.Draw(measured, folder);
        return 0;

    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
