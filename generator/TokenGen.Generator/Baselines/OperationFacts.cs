using TokenGen.Generator.Model;

namespace TokenGen.Generator.Baselines;

/// <summary>The facts of one method of a client: its parameters, body, responses and credentials.</summary>
internal static class OperationFacts
{
    /// <summary>Replaces the type for a response without a body.</summary>
    public const string NoBody = "empty";

    /// <summary>Stands for a call without credentials.</summary>
    public const string None = "none";

    public const string As = " as ";

    /// <summary>Precedes the method name in the key if several methods send one request.</summary>
    public const string By = " by ";

    /// <param name="tag">The operation's tag.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="find">Finds an existing section, because several methods can send one request.</param>
    public static Section Of(TagModel tag, OperationModel operation, Func<string, Section?> find)
    {
        string name = $"{(tag.IsClient ? "" : tag.Name + ".")}{operation.Name}Async";
        string key = KeyOf(operation.HttpMethod, operation.UrlTemplate);
        if (find(key) is not null)
        {
            key += By + name;
        }

        Section section = new(new Fact(key, "", name));
        foreach (ParameterModel parameter in operation.Parameters)
        {
            string place = parameter.Place.ToString().ToLowerInvariant();
            string part = parameter.PartName is { } partName ? Token.Encode(partName) + " " : "";
            section.TryAdd(new Fact(
                $"{place} {part}{Token.Encode(parameter.WireName)}",
                TypeNotation.Of(parameter.Type) + (parameter.IsRequired ? "" : FactWords.Optional),
                parameter.Option is { } option ? $"{operation.Options!.TypeName}.{option}" : parameter.Name));
        }

        if (operation.Body is { } body)
        {
            section.TryAdd(new Fact(
                $"body {Token.Encode(body.MediaType)}",
                (body.Type is { } type ? TypeNotation.Of(type, body.IsNullable) : "parts") + (body.IsRequired ? "" : FactWords.Optional)));
        }

        AddResponses(section, operation.Responses);
        if (operation.Credentials is { } credentials)
        {
            IEnumerable<string> alternatives = credentials.Select(AlternativeOf).OrderBy(static text => text, StringComparer.Ordinal);
            section.TryAdd(new Fact(
                "security", string.Join(" | ", credentials.IsEmpty || operation.AllowsAnonymous ? [.. alternatives, None] : alternatives)));
        }

        return section;
    }

    /// <summary>The key of an operation: its HTTP method and path template, by which the server knows it.</summary>
    public static string KeyOf(string method, string template) => $"{BaselineFormat.Operation} {method} {Token.Encode(template)}";

    private static void AddResponses(Section section, ResponsesModel responses)
    {
        foreach (SuccessModel success in responses.Successes)
        {
            ResponseBodyModel? body = success.HasBody ? success.Case ?? responses.Success : null;
            section.TryAdd(new Fact(
                $"response {Token.Encode(success.Status)}",
                body is null ? NoBody : TypeNotation.Of(body.Type, body.IsNullable) + As + body.MediaType));
        }

        foreach (DeclaredErrorModel error in responses.DeclaredErrors)
        {
            section.TryAdd(new Fact($"error {Token.Encode(error.Status)}", error.Type is null ? NoBody : TypeNotation.Of(error.Type)));
        }
    }

    private static string AlternativeOf(EquatableArray<string> schemes) =>
        string.Join(" + ", schemes.Select(Token.Encode).OrderBy(static text => text, StringComparer.Ordinal));
}
