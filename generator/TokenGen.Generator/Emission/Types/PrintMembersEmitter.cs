using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission.Types;

/// <summary>Writes the method that a record's <c>ToString</c> uses, because the compiler's own method would print secrets.</summary>
internal static class PrintMembersEmitter
{
    public static void Emit(SourceWriter writer, TypeNames types, string modifier, IEnumerable<(string Name, bool IsSecret)> members)
    {
        using (writer.Braces($"{modifier} bool PrintMembers({types["StringBuilder"]} builder)"))
        {
            string separator = "";
            foreach ((string name, bool isSecret) in members)
            {
                writer.Line(isSecret
                    ? $"builder.Append(\"{separator}{name} = ***\");"
                    : $"builder.Append(\"{separator}{name} = \").Append((object?){Keyword.Escape(name)});");
                separator = ", ";
            }

            writer.Line("return true;");
        }
    }
}
