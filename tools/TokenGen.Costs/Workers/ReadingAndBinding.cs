using System.Text.Json.Nodes;
using TokenGen.Generator.Binding;
using TokenGen.Generator.Reading;
using TokenGen.Generator.Reading.Library;
using TokenGen.Generator.Settings;

namespace TokenGen.Costs.Workers;

/// <summary>Measures the parts of the step that binds, in a warm process: they take most of a generation's time.</summary>
internal static class ReadingAndBinding
{
    private const int Rounds = 5;

    public static void Run(string document)
    {
        DocumentFile file = new(document, File.ReadAllText(document));
        ClientSettings settings = new() { Namespace = "Api" };
        for (int round = 0; round < Rounds; round++)
        {
            JsonNode? root = Timed("parse", () => ParsedFile.Parse(file, new DiagnosticBag(), CancellationToken.None).Root);
            _ = Timed("library", () => OpenApiLibrary.Read(root!.AsObject()));
            ReadResult read = Timed("read", () => DocumentReader.Read(file, [], [], CancellationToken.None));
            _ = Timed("bind", () => ApiBinder.Bind(read, settings, null, [], TargetFramework.Current, CancellationToken.None));
        }
    }

    private static T Timed<T>(string name, Func<T> step)
    {
        TimeSpan before = Environment.CpuUsage.TotalTime;
        T result = step();
        Worker.Tell(name + ".ms", (Environment.CpuUsage.TotalTime - before).TotalMilliseconds);
        return result;
    }
}
