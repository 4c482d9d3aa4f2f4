using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Descriptions;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Binding.Rules;
using TokenGen.Generator.Binding.Schemas;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding.Mapping;

/// <summary>
/// Makes types for identifiers, so that the id of a pet cannot be passed as the id of a user. Identifiers with the same name and the same
/// JSON type share a type.
/// </summary>
internal sealed class IdentifierTypes(BindingContext context, SchemaBinder schemas, TypeNaming naming)
{
    private readonly Dictionary<(string Requested, ScalarKind Underlying), string> _names = [];

    public NamedUse? Of(OwnTypeName name, Located<IOpenApiSchema> schema, NameHint hint, out string misfit)
    {
        JsonForm form = SchemaForm.Of(schema.Element);
        ScalarKind underlying = form is JsonForm.Text or JsonForm.Integer ? schemas.Scalars.KindOf(schema.Element) : ScalarKind.Boolean;
        misfit = "";
        if (underlying is not (ScalarKind.String or ScalarKind.Guid or ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.UInt64))
        {
            misfit = form == JsonForm.Array
                ? "the schema is an array; add [] to the entry to map its items"
                : "an identifier must be a string, an integer or a UUID";
            return null;
        }

        if (name.IdName is { } given && !Identifier.IsName(given))
        {
            misfit = $"'{given}' is not a C# name";
            return null;
        }

        string requested = name.IdName ?? NameOf(hint);
        if (!_names.TryGetValue((requested, underlying), out string? type))
        {
            type = hint.Component is { } component && name.IdName is null ? naming.OfComponent(component)
                : OfComponent(requested, underlying) ?? naming.OfMade(schema.At, [requested, requested + "Id", requested + "Value"], []);
            _names.Add((requested, underlying), type);
            schemas.Types.Add(ModelOf(schema.Element, type, underlying, hint), schema.At);
            if (name.IdName is not null && type != requested)
            {
                context.Report(BindingDescriptors.NameTaken, schema.At, hint.Origin, requested, type);
            }
        }

        return new NamedUse(type, IsEnum: true) { Underlying = underlying };
    }

    /// <summary>The name of a component that is the identifier itself.</summary>
    private string? OfComponent(
        string requested, ScalarKind underlying) => (context.Document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>())
        .Where(component => naming.OfComponent(component.Key) == requested && component.Value is not OpenApiSchemaReference
            && IsIdentifier(component.Key, component.Value)
            && SchemaForm.Of(component.Value) is JsonForm.Text or JsonForm.Integer && schemas.Scalars.KindOf(component.Value) == underlying)
        .Select(_ => requested).FirstOrDefault();

    private bool IsIdentifier(string id, IOpenApiSchema schema) =>
        VendorExtension.IsTrue(schema.Extensions, "id") || context.Types?.Find($"schema:{id}") is { Type: { IsId: true, IdName: null } };

    /// <summary>
    /// <c>customer_id</c> becomes <c>CustomerId</c> everywhere. A member with the plain name <c>id</c> is named after its schema:
    /// <c>OrderId</c>.
    /// </summary>
    private static string NameOf(NameHint hint)
    {
        if (hint.Component is { } component)
        {
            return Identifier.Pascal(component, "Id");
        }

        string word = Identifier.Pascal(hint.Word, "Id").TrimStart('_');
        if (hint.Part.EndsWith(" item", StringComparison.Ordinal) && word.EndsWith("s", StringComparison.Ordinal))
        {
            word = word.Substring(0, word.Length - 1);
        }

        bool isOneWord = word.Skip(1).All(static letter => !char.IsUpper(letter));
        return isOneWord ? Identifier.Pascal(hint.Owner, "") + word : word;
    }

    private EnumModel ModelOf(IOpenApiSchema schema, string name, ScalarKind underlying, NameHint hint) => new()
    {
        Name = name,
        WireName = hint.Origin,
        Documentation = DocumentationText.Of(schema.Title == name ? null : schema.Title, schema.Description),
        Underlying = underlying,
        IsParsable = context.Framework.HasDateOnly,
        IsIdentifier = true,
        AllowsText = TypeList.IsNumberOrText(schema),
        Values = [],
    };
}
