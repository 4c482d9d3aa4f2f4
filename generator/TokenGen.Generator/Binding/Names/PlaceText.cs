using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding.Names;

/// <summary>Describes an inline schema by its place, for the documentation of its type if the document has no description.</summary>
internal static class PlaceText
{
    /// <summary>The sentence, such as <c>The request body of `CreatePet`.</c></summary>
    /// <param name="hint">The place of the schema.</param>
    /// <param name="type">The type. If several places share it, its name does not start with the owner's.</param>
    public static string Of(NameHint hint, string type)
    {
        string[] words = hint.Part.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length == 0)
        {
            return $"The schema `{hint.Owner}`.";
        }

        // The words for items and values are after the name of the place.
        string what = words[words.Length - 1] switch
        {
            "item" => "An item of",
            "value" => "A value of",
            _ => "",
        };
        if (hint.Word.Length > 0)
        {
            bool isOwned = type.StartsWith(Identifier.Pascal(hint.Owner, "Schema"), StringComparison.Ordinal)
                && Identifier.Pascal(hint.Word, "") != hint.Owner;
            return $"{(what.Length > 0 ? what : "The value of")} `{hint.Word}`{(isOwned ? $" in `{hint.Owner}`" : "")}.";
        }

        string body = words.Contains("request") ? $"the request body of `{hint.Owner}`"
            : words.Contains("error") ? $"the error body of `{hint.Owner}`"
            : words[0] is "response" or "result" ? $"the response body of `{hint.Owner}`"
            : words.Length > 1 && words[1] == "response" ? $"the response body of `{hint.Owner}` with status {words[0]}"
            : hint.Kind == PlaceKind.Role ? $"the {hint.Part} of `{hint.Owner}`"
            : what.Length > 0 ? $"`{hint.Owner}`"
            : "";
        return body.Length == 0 ? $"An alternative of `{hint.Owner}`."
            : what.Length > 0 ? $"{what} {body}."
            : $"T{body.Substring(1)}.";
    }
}
