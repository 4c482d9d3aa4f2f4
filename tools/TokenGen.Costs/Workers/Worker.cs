using System.Globalization;
using Microsoft.OpenApi;
using TokenGen.Costs.Peers;

namespace TokenGen.Costs.Workers;

/// <summary>The tasks that run in a separate process.</summary>
internal static class Worker
{
    public const string Marker = "--worker";

    public static async Task<int> RunAsync(string[] task)
    {
        switch (task)
        {
            case ["generate", string document, string rounds, .. string[] folder]:
                GeneratorRun.Generate(document, int.Parse(rounds, CultureInfo.InvariantCulture), folder is [string emit] ? emit : null);
                return 0;
            case ["keystroke", string document]:
                Keystrokes.Run(document);
                return 0;
            case ["calls", string document]:
                await EditedCalls.RunAsync(document);
                return 0;
            case ["nswag", string document, string output]:
                await NSwagGenerator.GenerateAsync(document, output);
                return 0;
            case ["read", string document]:
                await using (FileStream stream = File.OpenRead(document))
                {
                    (OpenApiDocument? read, _) = await OpenApiDocument.LoadAsync(stream, "json");
                    Tell("paths", read!.Paths.Count);
                }

                return 0;
            case ["profile", string document]:
                ReadingAndBinding.Run(document);
                return 0;
            case ["files", string folder, string perFile]:
                FileCount.Compile(folder, int.Parse(perFile, CultureInfo.InvariantCulture));
                return 0;
            case ["compile", string folder]:
                WarmCompilation.Run(folder);
                return 0;
            default:
                throw new ArgumentException($"No worker for {string.Join(' ', task)}.");
        }
    }

    /// <summary>Prints a figure for <see cref="Processes.ProcessCost.Figure"/>.</summary>
    public static void Tell(string name, double value) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}={value}"));
}
