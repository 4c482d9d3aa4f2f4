using System.ComponentModel;
using System.Text;

namespace TokenGen.Json;

/// <summary>One case of a union, and the facts that distinguish it from the others.</summary>
/// <param name="codec">Reads and writes the case; its members and values distinguish it from the others.</param>
/// <param name="tags">The discriminator values that select this case.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnionCase(JsonCodec codec, params string[] tags)
{
    private byte[][] _constants = [];

    /// <summary>Sets the members that allow only one string.</summary>
    /// <param name="constants">Names of members, each followed by its string.</param>
    /// <returns>The case itself.</returns>
    public UnionCase WithConstants(params string[] constants)
    {
        _constants = [.. constants.Select(Encoding.UTF8.GetBytes)];
        return this;
    }

    /// <summary>
    /// Selects this case if the discriminator is missing, or has a value that belongs to no case (OpenAPI 3.2, <c>defaultMapping</c>).
    /// </summary>
    /// <returns>The case itself.</returns>
    public UnionCase AsDefault()
    {
        IsDefault = true;
        return this;
    }

    internal bool IsDefault { get; private set; }

    internal JsonCodec Codec { get; } = codec;

    internal IReadOnlyList<string> Tags { get; } = tags;

    internal JsonKinds Kinds => Codec.Kinds;

    /// <summary>The number of required members.</summary>
    internal int RequiredCount
    {
        get
        {
            if (Codec.ObjectShape is not { } shape)
            {
                return 0;
            }

            int count = 0;
            foreach (ref readonly JsonField member in shape.Layout.Fields.AsSpan())
            {
                if (member.IsRequired)
                {
                    count++;
                }
            }

            return count;
        }
    }

    /// <summary>The string that a member must equal; null for a member without a constant.</summary>
    internal byte[]? ConstantOf(ReadOnlySpan<byte> name)
    {
        for (int index = 0; index < _constants.Length; index += 2)
        {
            if (name.SequenceEqual(_constants[index]))
            {
                return _constants[index + 1];
            }
        }

        return null;
    }

    /// <summary>Whether the case declares a member, and whether it requires the member.</summary>
    internal bool Declares(ReadOnlySpan<byte> name, out bool isRequired)
    {
        isRequired = false;
        if (Codec.ObjectShape is not { } shape)
        {
            return false;
        }

        int place = shape.Layout.Members.Find(name);
        if (place < 0)
        {
            return false;
        }

        isRequired = shape.Layout.Fields[place].IsRequired;
        return true;
    }
}
