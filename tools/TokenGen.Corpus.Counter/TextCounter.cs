namespace TokenGen.Corpus.Counter;

/// <summary>Counts by walking through the text: paths, methods, parameter lists, named schemas.</summary>
internal static class TextCounter
{
    private static readonly string[] s_methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
    private static readonly string[] s_bodyLocations = ["body", "formData"];

    public static Counts Count(TextDocument document)
    {
        int operations = 0;
        int parameters = 0;
        foreach ((string path, object? value) in TextDocument.Members(TextDocument.Member(document.Root, "paths")))
        {
            if (!path.StartsWith('/'))
            {
                continue;
            }

            (TextDocument file, object? item) = document.Resolve(value);
            foreach (object? operation in Operations(item, document.Version))
            {
                operations++;
                parameters += Parameters(file, item, operation);
            }
        }

        return new Counts(operations, parameters, Schemas(document));
    }

    private static IEnumerable<object?> Operations(object? item, string version)
    {
        IEnumerable<string> methods = version.StartsWith("3.2", StringComparison.Ordinal) ? [.. s_methods, "query"] : s_methods;
        return methods.Select(method => TextDocument.Member(item, method))
            .Where(static operation => operation is not null)
            .Concat(TextDocument.Members(TextDocument.Member(item, "additionalOperations")).Select(static pair => pair.Value));
    }

    private static int Parameters(TextDocument file, object? item, object? operation)
    {
        HashSet<(string Name, string Location)> found = [];
        foreach (object? parameter in TextDocument.Items(TextDocument.Member(item, "parameters"))
            .Concat(TextDocument.Items(TextDocument.Member(operation, "parameters"))))
        {
            object? resolved = file.Resolve(parameter).Node;
            if (TextDocument.Member(resolved, "in") is string location
                && TextDocument.Member(resolved, "name") is string name
                && !s_bodyLocations.Contains(location))
            {
                found.Add((name, location));
            }
        }

        return found.Count;
    }

    private static int Schemas(TextDocument document) =>
        TextDocument.Members(TextDocument.Member(TextDocument.Member(document.Root, "components"), "schemas")).Count()
        + TextDocument.Members(TextDocument.Member(document.Root, "definitions")).Count();
}
