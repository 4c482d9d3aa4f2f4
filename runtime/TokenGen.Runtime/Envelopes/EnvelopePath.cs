using System.Globalization;
using System.Text;
using System.Text.Json;
using TokenGen.Json;

namespace TokenGen.Envelopes;

/// <summary>A path of an <see cref="EnvelopeRule"/>, prepared for reading.</summary>
internal sealed class EnvelopePath
{
    private readonly Step[] _steps;

    private EnvelopePath(Step[] steps) => _steps = steps;

    /// <summary>The member of the envelope at which the path starts.</summary>
    public byte[] Head => _steps[0].Name!;

    /// <summary>The number of steps.</summary>
    public int Length => _steps.Length;

    /// <summary>The name of the last member.</summary>
    public byte[] Last => _steps[^1].Name ?? [];

    /// <exception cref="ArgumentException">The path is malformed.</exception>
    public static EnvelopePath? Parse(string? path)
    {
        if (path is null)
        {
            return null;
        }

        List<Step> steps = [];
        foreach (string part in path.Split('.'))
        {
            int bracket = part.IndexOf('[', StringComparison.Ordinal);
            string name = bracket < 0 ? part : part[..bracket];
            if (name.Length == 0)
            {
                throw Malformed(path);
            }

            steps.Add(new Step(Encoding.UTF8.GetBytes(name), 0));
            for (string rest = part[name.Length..]; rest.Length > 0;)
            {
                int end = rest.IndexOf(']', StringComparison.Ordinal);
                if (rest[0] != '[' || end < 0)
                {
                    throw Malformed(path);
                }

                if (!int.TryParse(rest[1..end], NumberStyles.None, CultureInfo.InvariantCulture, out int index))
                {
                    throw Malformed(path);
                }

                steps.Add(new Step(null, index));
                rest = rest[(end + 1)..];
            }
        }

        return new EnvelopePath([.. steps]);
    }

    /// <summary>Follows the path from the value of its first member.</summary>
    /// <param name="reader">Positioned at that value; afterwards at the value that was found.</param>
    /// <returns>Whether the path leads to a value other than <c>null</c>.</returns>
    public bool TryFollow(ref JsonReader reader)
    {
        for (int i = 1; i < _steps.Length; i++)
        {
            bool found = _steps[i].Name is { } name ? TryMember(ref reader, name) : TryElement(ref reader, _steps[i].Index);
            if (!found)
            {
                return false;
            }
        }

        return reader.TokenType != JsonTokenType.Null;
    }

    private static bool TryMember(ref JsonReader reader, byte[] name)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        reader.ReadStartObject();
        while (reader.ReadName(out ReadOnlySpan<byte> member))
        {
            if (member.SequenceEqual(name))
            {
                return true;
            }

            reader.SkipValue();
        }

        return false;
    }

    private static bool TryElement(ref JsonReader reader, int index)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return false;
        }

        reader.ReadStartArray();
        for (; !reader.ReadEndArray(); index--)
        {
            if (index == 0)
            {
                return true;
            }

            reader.SkipValue();
        }

        return false;
    }

    private static ArgumentException Malformed(string path) =>
        new($"\"{path}\" is not a valid envelope path; write it like \"status.code\" or \"errors[0].message\".", nameof(path));

    private readonly record struct Step(byte[]? Name, int Index);
}
