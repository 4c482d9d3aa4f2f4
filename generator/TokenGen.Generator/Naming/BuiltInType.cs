using TokenGen.Generator.Model;

namespace TokenGen.Generator.Naming;

/// <summary>The framework types that schemas can be mapped to without code of the project, by their C# names.</summary>
internal static class BuiltInType
{
    private const string System = "System.", Json = "System.Text.Json.";

    private static readonly Dictionary<string, ScalarKind> s_kinds = new(StringComparer.Ordinal)
    {
        ["string"] = ScalarKind.String,
        ["bool"] = ScalarKind.Boolean,
        ["int"] = ScalarKind.Int32,
        ["long"] = ScalarKind.Int64,
        ["ulong"] = ScalarKind.UInt64,
        ["float"] = ScalarKind.Single,
        ["double"] = ScalarKind.Double,
        ["decimal"] = ScalarKind.Decimal,
        ["BigInteger"] = ScalarKind.BigInteger,
        ["DateTimeOffset"] = ScalarKind.DateTimeOffset,
        ["DateOnly"] = ScalarKind.DateOnly,
        ["TimeOnly"] = ScalarKind.TimeOnly,
        ["TimeSpan"] = ScalarKind.TimeSpan,
        ["Guid"] = ScalarKind.Guid,
        ["Uri"] = ScalarKind.Uri,
        ["byte[]"] = ScalarKind.Bytes,
    };

    /// <summary>The names, for a message that suggests one.</summary>
    public static IEnumerable<string> Names => s_kinds.Keys.Append("JsonElement");

    public static bool IsJson(string name) => name is "JsonElement" or Json + "JsonElement";

    public static bool Is(string name) => IsJson(name) || KindOf(name) is not null;

    /// <summary>The scalar of that name; null for any other name.</summary>
    public static ScalarKind? KindOf(string name)
    {
        string plain = name == "System.Numerics.BigInteger" ? "BigInteger"
            : name.StartsWith(System, StringComparison.Ordinal) ? name.Substring(System.Length)
            : name;
        return s_kinds.TryGetValue(plain, out ScalarKind kind) && (plain == name || char.IsUpper(plain[0])) ? kind : null;
    }

    /// <summary>The metadata name of a type in this table; any other name unchanged.</summary>
    public static string MetadataName(string name) => name switch
    {
        "string" => "System.String",
        "bool" => "System.Boolean",
        "byte" => "System.Byte",
        "sbyte" => "System.SByte",
        "short" => "System.Int16",
        "ushort" => "System.UInt16",
        "int" => "System.Int32",
        "uint" => "System.UInt32",
        "long" => "System.Int64",
        "ulong" => "System.UInt64",
        "float" => "System.Single",
        "double" => "System.Double",
        "decimal" => "System.Decimal",
        "BigInteger" => "System.Numerics.BigInteger",
        "JsonElement" => "System.Text.Json.JsonElement",
        _ when s_kinds.ContainsKey(name) => "System." + name,
        _ => name,
    };
}
