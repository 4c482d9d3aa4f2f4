namespace TokenGen.Json;

/// <summary>Checks whether a text is exactly one number (RFC 8259, section 6).</summary>
internal static class NumberText
{
    public static bool IsNumber(ReadOnlySpan<byte> text)
    {
        ReadOnlySpan<byte> rest = text;
        if (!rest.IsEmpty && rest[0] == '-')
        {
            rest = rest[1..];
        }

        int digits = CountDigits(rest);
        if (digits == 0 || (digits > 1 && rest[0] == '0'))
        {
            return false;
        }

        rest = rest[digits..];
        if (!rest.IsEmpty && rest[0] == '.')
        {
            digits = CountDigits(rest[1..]);
            if (digits == 0)
            {
                return false;
            }

            rest = rest[(1 + digits)..];
        }

        if (rest.IsEmpty)
        {
            return true;
        }

        if (rest[0] is not ((byte)'e' or (byte)'E'))
        {
            return false;
        }

        rest = rest[1..];
        if (!rest.IsEmpty && rest[0] is (byte)'+' or (byte)'-')
        {
            rest = rest[1..];
        }

        return !rest.IsEmpty && CountDigits(rest) == rest.Length;
    }

    private static int CountDigits(ReadOnlySpan<byte> text)
    {
        int count = 0;
        while (count < text.Length && text[count] is >= (byte)'0' and <= (byte)'9')
        {
            count++;
        }

        return count;
    }
}
