using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Emission;

/// <summary>
/// Writes a baseline or its summary as comments of a C# file, because a generator can write only such files. The targets AcceptApi and
/// FetchApi of build/TokenGen.Generator.targets remove the comment signs.
/// </summary>
internal static class BaselineEmitter
{
    public const string BeforePath = "// file: ";

    public static void Emit(SourceWriter writer, BaselineOutput baseline)
    {
        writer.Line(BeforePath + baseline.Path);
        foreach (string line in baseline.Text.TrimEnd('\n').Split('\n'))
        {
            writer.Line("//|" + line);
        }
    }
}
