using TokenGen.Generator.Model;

namespace TokenGen.Generator.Emission;

/// <summary>
/// The members of the runtime that depend on a value of the model. No other code makes the name of a member from a value. A test looks for
/// all of them in the runtime's assembly, so a member that is renamed on one side fails there, not in the build of a user.
/// </summary>
internal static class RuntimeMembers
{
    /// <summary>The property of <c>JsonCodecs</c> with the codec of a scalar.</summary>
    public static string Codec(ScalarKind kind) => kind.ToString();

    /// <summary>The property of <c>JsonOwnCodecs</c> with the codec of a conversion.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="Conversion.InText"/>, whose codec needs another one.</exception>
    public static string Codec(Conversion conversion) => conversion != Conversion.InText
        ? conversion.ToString()
        : throw new ArgumentOutOfRangeException(nameof(conversion), conversion, "Its codec is a method.");

    /// <summary>The value of <c>ParameterStyle</c>.</summary>
    public static string Style(ParameterStyle style) => style.ToString();

    /// <summary>The method of <c>ResponseHeader</c> that reads a header.</summary>
    public static string HeaderMethod(HeaderForm form) => form.ToString();

    /// <summary>The method of <c>ApiRequest</c> that takes a parameter.</summary>
    /// <param name="place">Where the parameter is sent.</param>
    /// <param name="isJson">Whether its value is JSON (OpenAPI 3, <c>content</c> of a parameter).</param>
    public static string ParameterMethod(ParameterPlace place, bool isJson) => (place, isJson) switch
    {
        (ParameterPlace.Path, false) => "Path",
        (ParameterPlace.Path, true) => "PathJson",
        (ParameterPlace.Query, false) => "Query",
        (ParameterPlace.Query, true) => "QueryJson",
        (ParameterPlace.Header, false) => "Header",
        (ParameterPlace.Header, true) => "HeaderJson",
        (ParameterPlace.Cookie, false) => "Cookie",
        (ParameterPlace.Cookie, true) => "CookieJson",
        _ => throw new ArgumentOutOfRangeException(nameof(place), place, "Parts and query strings have methods of their own."),
    };

    /// <summary>The method of <c>ApiRequest</c> that takes a body.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The body is sent in parts, or is only received.</exception>
    public static string BodyMethod(BodyKind kind) => kind switch
    {
        BodyKind.Json => "JsonBody",
        BodyKind.Form => "FormBody",
        BodyKind.Text => "TextBody",
        BodyKind.Binary => "StreamBody",
        BodyKind.JsonLines => "JsonLinesBody",
        BodyKind.JsonSequence => "JsonSequenceBody",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No method sends it."),
    };

    /// <summary>The method of <c>ApiResponses</c> that describes the first response of an operation.</summary>
    /// <param name="kind">What the body is; <see langword="null"/> for a response without a body.</param>
    /// <param name="isScalar">Whether a text is read as a number, a date or another type.</param>
    public static string Responses(BodyKind? kind, bool isScalar) => kind switch
    {
        null => "Empty",
        BodyKind.Json => "Json",
        BodyKind.Text => isScalar ? "ScalarText" : "Text",
        BodyKind.Location => "Location",
        BodyKind.Events => "Events",
        BodyKind.JsonLines => "JsonLines",
        BodyKind.JsonSequence => "JsonSequence",
        BodyKind.ArrayItems => "ArrayItems",
        BodyKind.EnvelopeItems => "EnvelopeItems",
        _ => "Stream",
    };

    /// <summary>The method of <c>ApiResponses{T}</c> that adds another successful response.</summary>
    /// <param name="kind">What the body is; <see langword="null"/> for a response without a body.</param>
    /// <param name="isScalar">Whether a text is read as a number, a date or another type.</param>
    public static string OtherResponse(BodyKind? kind, bool isScalar) => kind switch
    {
        null => "OrEmpty",
        BodyKind.Json => "OrJson",
        BodyKind.Text => isScalar ? "OrScalarText" : "OrText",
        BodyKind.Location => "OrLocation",
        _ => "OrStream",
    };
}
