using TokenGen.Json;

namespace TokenGen.Http.Styles;

/// <summary>Chooses how a JSON value is written in a style.</summary>
internal static class StyledText
{
    /// <summary>Writes a value as it stands in a query or a form, without <c>?</c> or <c>&amp;</c> before it; <see langword="null"/> for what is undefined.</summary>
    public static string? OfQuery(string name, JsonReader value, ParameterStyle style, bool explode, bool allowReserved) =>
        style == ParameterStyle.DeepObject
            ? DeepObject.Expand(name, value, allowReserved)
            : Expander.Expand(name, value, Expansion.OfQuery(style, allowReserved), explode);

    /// <summary>What stands in a path where the value is undefined: the "undefined" column of "Style Examples".</summary>
    public static string OfNothing(string name, ParameterStyle style) => style switch
    {
        ParameterStyle.Label => ".",
        ParameterStyle.Matrix => ";" + UrlText.Encode(name),
        _ => "",
    };
}
