namespace TokenGen.Generator.Model;

/// <summary>The names between the braces of a path template (OpenAPI, Path Templating).</summary>
internal static class UrlTemplateNames
{
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

            yield return template.Substring(open + 1, close - open - 1);
            position = close + 1;
        }
    }
}
