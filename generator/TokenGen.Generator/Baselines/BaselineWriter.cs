using System.Text;

namespace TokenGen.Generator.Baselines;

/// <summary>Writes a baseline file: one line per fact, with the facts of a section indented below its head.</summary>
internal static class BaselineWriter
{
    public static string Write(Baseline baseline)
    {
        StringBuilder text = new();
        text.Append(BaselineFormat.FirstWord).Append(' ').Append(BaselineFormat.Version).Append('\n');
        text.Append(BaselineFormat.Client).Append(' ').Append(baseline.Client).Append('\n');
        foreach (Section section in baseline.Sections)
        {
            Append(text, section.Head, "");
            foreach (Fact fact in section.Facts)
            {
                Append(text, fact, BaselineFormat.Indentation);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Fact fact, string indentation)
    {
        text.Append(indentation).Append(fact.Key);
        if (fact.Value.Length > 0)
        {
            text.Append(BaselineFormat.BeforeValue).Append(fact.Value);
        }

        if (fact.Name.Length > 0)
        {
            text.Append(BaselineFormat.BeforeName).Append(fact.Name);
        }

        text.Append('\n');
    }
}
