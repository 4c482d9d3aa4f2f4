using TokenGen.Json;

namespace TokenGen.Http.Styles;

/// <summary>Selects how a JSON value is written in a style.</summary>
internal static class StyledText
{
    /// <summary>
    /// Writes a value for a query or a form, without a leading <c>?</c> or <c>&amp;</c>; <see langword="null"/> for an undefined value.
    /// </summary>
    public static string? OfQuery(string name, JsonReader value, ParameterStyle style, bool explode, bool allowReserved) =>
        style == ParameterStyle.DeepObject
            ? DeepObject.Expand(name, value, allowReserved)
            : Expander.Expand(name, value, Expansion.OfQuery(style, allowReserved), explode);

    /// <summary>The text of an undefined value in a path: the "undefined" column of "Style Examples".</summary>
    public static string OfNothing(string name, ParameterStyle style) => style switch
    {
        ParameterStyle.Label => ".",
        ParameterStyle.Matrix => ";" + UrlText.Encode(name),
        _ => "",
    };
}
