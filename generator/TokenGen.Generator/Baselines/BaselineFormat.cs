namespace TokenGen.Generator.Baselines;

/// <summary>The keywords of the file format. docs/upgrade.md describes them.</summary>
internal static class BaselineFormat
{
    public const string FirstWord = "tokengen-baseline";

    public const int Version = 1;

    public const string Client = "client";

    public const string Operation = "operation";

    public const string Type = "type";

    public const string Indentation = "  ";

    public const string BeforeValue = ": ";

    public const string BeforeName = " = ";
}
