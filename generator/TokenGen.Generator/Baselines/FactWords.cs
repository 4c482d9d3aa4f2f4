using TokenGen.Generator.Model;

namespace TokenGen.Generator.Baselines;

/// <summary>The words at the end of a fact's value that say when a value is required.</summary>
internal static class FactWords
{
    public const string Optional = " optional";
    private const string OptionalInRequest = " optional-in-request";
    private const string OptionalInResponse = " optional-in-response";

    public static string Of(Presence presence) => presence switch
    {
        Presence.Required => "",
        Presence.RequiredInResponse => OptionalInRequest,
        Presence.RequiredInRequest => OptionalInResponse,
        _ => Optional,
    };

    /// <summary>Whether a request must have the value.</summary>
    public static bool IsRequiredInRequest(string value) => !Has(value, Optional) && !Has(value, OptionalInRequest);

    /// <summary>Whether a response must have the value.</summary>
    public static bool IsRequiredInResponse(string value) => !Has(value, Optional) && !Has(value, OptionalInResponse);

    /// <summary>The type, without the words after it.</summary>
    public static string TypeOf(string value)
    {
        int end = value.IndexOf(Optional, StringComparison.Ordinal);
        int media = value.IndexOf(OperationFacts.As, StringComparison.Ordinal);
        end = media >= 0 && (end < 0 || media < end) ? media : end;
        return end < 0 ? value : value.Substring(0, end);
    }

    private static bool Has(string value, string word) => value.EndsWith(word, StringComparison.Ordinal);
}
