using System.ComponentModel;
using System.Text;

namespace TokenGen.Json;

/// <summary>What tells one case of a union from the others. Immutable.</summary>
/// <param name="kinds">The kinds of JSON value it may be.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnionCase(JsonKinds kinds)
{
    /// <summary>The kinds of JSON value it may be.</summary>
    public JsonKinds Kinds { get; } = kinds;

    /// <summary>Values of the discriminator that mean this case.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Whether it is meant where the discriminator is missing, or has a value that no case has (OpenAPI 3.2, <c>defaultMapping</c>).</summary>
    public bool IsDefault { get; init; }

    /// <summary>Members that it must have.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>Members that it may have, the required ones among them.</summary>
    public IReadOnlyList<string> Declared { get; init; } = [];

    /// <summary>Members that can hold one string only, each followed by it.</summary>
    public IReadOnlyList<string> Constants { get; init; } = [];

    /// <summary>Strings that it lists, for a case that is an enumeration.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    internal byte[][] RequiredUtf8 => field ??= Encode(Required);

    internal byte[][] DeclaredUtf8 => field ??= Encode(Declared);

    internal byte[][] ConstantsUtf8 => field ??= Encode(Constants);

    private static byte[][] Encode(IReadOnlyList<string> names) => [.. names.Select(Encoding.UTF8.GetBytes)];
}
