using TokenGen.Json;

namespace TokenGen.Http.Styles;

/// <summary>Writes a value of any type in a style: by way of the JSON that its codec writes.</summary>
internal static class StyledText
{
    /// <summary>Writes a value; <see langword="null"/> for what is undefined.</summary>
    public static string? Of<T>(string name, T value, JsonCodec<T> codec, Expansion rule, bool explode)
    {
        using var json = JsonText.Of(value, codec);
        return Expander.Expand(name, json.Read(), rule, explode);
    }

    /// <summary>Writes a value as it stands in a query or a form, without <c>?</c> or <c>&amp;</c> before it.</summary>
    public static string? OfQuery<T>(string name, T value, JsonCodec<T> codec, ParameterStyle style, bool explode, bool allowReserved)
    {
        using var json = JsonText.Of(value, codec);
        return OfQuery(name, json.Read(), style, explode, allowReserved);
    }

    /// <inheritdoc cref="OfQuery{T}(string, T, JsonCodec{T}, ParameterStyle, bool, bool)"/>
    public static string? OfQuery(string name, JsonReader value, ParameterStyle style, bool explode, bool allowReserved) =>
        style is ParameterStyle.DeepObject or ParameterStyle.DeepObjectIndexed
            ? DeepObject.Expand(name, value, style, allowReserved)
            : Expander.Expand(name, value, Expansion.OfQuery(style, allowReserved), explode);

    /// <summary>What stands in a path where the value is undefined: the "undefined" column of "Style Examples".</summary>
    public static string OfNothing(string name, ParameterStyle style) => style switch
    {
        ParameterStyle.Label => ".",
        ParameterStyle.Matrix => ";" + UrlText.Encode(name),
        _ => "",
    };
}
