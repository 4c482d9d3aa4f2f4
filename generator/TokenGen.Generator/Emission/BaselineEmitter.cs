using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Emission;

/// <summary>
/// Writes a baseline as comments of a C# file, because a generator can write only such files. The target AcceptApi of
/// build/TokenGen.Generator.targets removes the comment signs.
/// </summary>
internal static class BaselineEmitter
{
    public const string BeforePath = "// file: ";

    public static void Emit(SourceWriter writer, AcceptedBaseline baseline)
    {
        writer.Line(BeforePath + baseline.Path);
        foreach (string line in baseline.Text.TrimEnd('\n').Split('\n'))
        {
            writer.Line("//|" + line);
        }
    }
}
