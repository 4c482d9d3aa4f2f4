using TokenGen.Generator.Model;

namespace TokenGen.Generator.Emission.Text;

/// <summary>
/// Writes the attributes for the analyzers of calls (docs/call-analyzers.md): as few as possible, because each is a row of the assembly.
/// </summary>
internal static class CallAttributes
{
    /// <summary>Writes the attributes of an operation: its errors, and whether it requires a credential.</summary>
    public static void Emit(SourceWriter writer, TypeNames types, OperationModel operation)
    {
        if (!operation.Responses.DeclaredErrors.IsEmpty)
        {
            string errors = string.Join("; ", operation.Responses.DeclaredErrors.Select(
                error => error.Type is { } type ? $"{error.Status} {types.Of(type)}" : error.Status));
            writer.Line($"[{types["ApiErrors"]}({CSharpLiteral.String(errors)})]");
        }

        if (operation is { Credentials.Count: > 0, AllowsAnonymous: false })
        {
            writer.Line($"[{types["ApiSecured"]}]");
        }
    }

    /// <summary>The attribute of a parameter.</summary>
    public static string Allowed(TypeNames types, string values) => $"[{types["ApiAllowed"]}({CSharpLiteral.String(values)})]";

    /// <summary>Writes the attribute of a property.</summary>
    public static void EmitAllowed(SourceWriter writer, TypeNames types, Documentation documentation)
    {
        if (documentation.Allowed is { } values)
        {
            writer.Line(Allowed(types, values));
        }
    }

    /// <summary>Writes the values of an open enum whose property names have other letters or digits.</summary>
    public static void EmitValues(SourceWriter writer, TypeNames types, EnumModel model)
    {
        if (!model.IsOpenText)
        {
            return;
        }

        List<string> others =
        [
            .. model.Values.Where(static value => ListedValue.Letters(value.WireValue) != ListedValue.Letters(value.Name))
                .Select(static value => value.WireValue),
        ];
        if (others.Count > 0)
        {
            writer.Line($"[{types["ApiValues"]}({string.Join(", ", others.Select(CSharpLiteral.String))})]");
        }
    }
}
