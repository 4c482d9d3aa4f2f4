namespace TokenGen.Generator.Model;

/// <summary>
/// The names between the braces of a path template (OpenAPI, Path Templating). Some documents write the operators of RFC 6570 there
/// (<c>{;ids*}</c>). They are ignored, because style and explode say the same.
/// </summary>
internal static class UrlTemplateNames
{
    private static readonly char[] s_operators = ['.', ';', '*', '?', '&', '+', '#', '/'];

    public static IEnumerable<string> Of(string template)
    {
        int position = 0;
        while (true)
        {
            int open = template.IndexOf('{', position);
            int close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
            {
                yield break;
            }

            yield return template.Substring(open + 1, close - open - 1).Trim(s_operators);
            position = close + 1;
        }
    }
}
