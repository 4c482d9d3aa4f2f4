using TokenGen.Generator.Emission.Clients;
using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission.Operations;

/// <summary>Writes the method that enumerates all pages of an operation.</summary>
internal static class PagesEmitter
{
    /// <summary>Writes the declaration in the interface.</summary>
    public static void Declare(SourceWriter writer, TypeNames types, OperationModel operation, PagesModel pages)
    {
        writer.Line($"/// <summary>Returns the items of all pages of <see cref=\"{operation.Name}Async\"/>.</summary>");
        writer.Line($"/// <inheritdoc cref=\"{operation.Name}Async\" path=\"/remarks|/param|/exception\"/>");
        DocumentationWriter.Element(writer, "<returns>", "</returns>", [new DocumentationBlock(
            false, "The items of all pages. The next page is requested when the items of the current page have been read. `AsPages()` returns complete pages.")]);
        Deprecation.Emit(writer, types, operation.Deprecation);
        OperationSignature.Write(writer, types, Head(types, operation, pages), operation, withDefaults: true, ";");
    }

    /// <summary>Writes the implementation in the class.</summary>
    public static void Implement(
        SourceWriter writer, TypeNames types, TagModel tag, OperationModel operation, PagesModel pages, string responses)
    {
        writer.Line("/// <inheritdoc/>");
        Deprecation.Emit(writer, types, operation.Deprecation);
        OperationSignature.Write(writer, types, "public " + Head(types, operation, pages), operation, withDefaults: true, " =>");
        List<string> arguments = [.. Request(tag, operation, pages, types), responses, Reader(types, operation, pages.Items)];
        if (pages.Next is { } next)
        {
            arguments.Add(Reader(types, operation, next, pages.IsNextUri && pages.By == PagesBy.Url ? "OriginalString" : null));
        }

        if (pages.By is PagesBy.Cursor or PagesBy.Offset or PagesBy.Page)
        {
            arguments.Add(pages.More is { } more ? Reader(types, operation, more) : "more: null");
        }

        if (pages.By is PagesBy.Offset or PagesBy.Page)
        {
            arguments.Add(pages.Total is { } total ? Reader(types, operation, total) : "total: null");
        }

        arguments.Add("cancellationToken");
        using (writer.Indented())
        {
            writer.Line($"{types["ApiPages"]}.By{(pages.By == PagesBy.Page ? "Number" : pages.By.ToString())}(");
            using (writer.Indented())
            {
                for (int i = 0; i < arguments.Count; i++)
                {
                    writer.Line(arguments[i] + (i + 1 < arguments.Count ? "," : ");"));
                }
            }
        }
    }

    private static string Head(TypeNames types, OperationModel operation, PagesModel pages) =>
        $"{types["PagedItems"]}<{OperationSignature.BodyType(types, operation)}, {types.Of(pages.ItemsType.Item, pages.ItemsType.IsItemNullable)}> {pages.Name}Async";

    /// <summary>The lambda that builds the request of a page, with the start of the page if a parameter takes it.</summary>
    private static IEnumerable<string> Request(TagModel tag, OperationModel operation, PagesModel pages, TypeNames types)
    {
        string method = TagClientEmitter.RequestMethod(tag, operation);
        if (operation.Parameters.FirstOrDefault(parameter => parameter.Name == pages.Parameter) is not { } parameter)
        {
            string arguments = OperationSignature.Arguments(operation);
            yield return arguments.Length == 0 ? method : $"() => {method}({arguments})";
            yield break;
        }

        bool isValue = parameter.Type.IsValueType;
        if (parameter.Option is { } option)
        {
            string options = Keyword.Escape(operation.Options!.ParameterName);
            string place = new NameScope(operation.Parameters.Select(static other => other.Name)
                .Append(operation.Options.ParameterName)).Take("place", "pagePlace");
            string changed =
                $"({options} ?? new {types.InExpression(operation.Options.TypeName)}()) with {{ {Keyword.Escape(option)} = {place} }}";
            yield return $"{options}?.{Keyword.Escape(option)}";
            if (pages.By == PagesBy.Page)
            {
                yield return First(pages);
            }

            yield return $"{place} => {method}({OperationSignature.Arguments(operation, name => name == operation.Options.ParameterName ? changed : Keyword.Escape(name))})";
            yield break;
        }

        string argument = Keyword.Escape(parameter.Name);
        yield return parameter.IsRequired && isValue ? $"({types.Of(parameter.Type)}?){argument}" : argument;
        if (pages.By == PagesBy.Page)
        {
            yield return First(pages);
        }

        // If the parameter is required, the caller supplies the start, so it is never null.
        string passed = !parameter.IsRequired ? argument : isValue ? argument + ".GetValueOrDefault()" : argument + "!";
        yield return $"{argument} => {method}({OperationSignature.Arguments(operation, name => name == parameter.Name ? passed : Keyword.Escape(name))})";
    }

    private static string First(PagesModel pages) => $"first: {(pages.First == 0 ? "0" : "1")}";

    /// <summary>A lambda that reads a value from a page.</summary>
    private static string Reader(TypeNames types, OperationModel operation, EquatableArray<BodyStep> steps, string? property = null) =>
        $"static page => {BodyPathExpression.Of(types, "page", operation.Responses.IsBodyOptional, steps).Property(property)}";
}
