using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>
/// Names the inline schemas of what is not generated, so that those of the rest are called as in the whole client. It follows no reference
/// to a component: each of those is named in its own turn.
/// </summary>
internal sealed class SchemaNamer(BindingContext context, TypeNaming naming, SchemaContents contents, SchemaHierarchy hierarchy)
    : SchemaBinder(context, naming, contents, hierarchy)
{
    private readonly BindingContext _context = context;
    private readonly TypeNaming _naming = naming;

    protected override NamedUse NameComponentRecord(IOpenApiSchema schema, JsonPointer at, string id) => new(_naming.OfComponent(id), IsEnum: false);

    protected override NamedUse NameRelatives(string id) => new(_naming.OfComponent(id), IsEnum: false);

    protected override void BindRecord(IOpenApiSchema schema, JsonPointer at, string name, string wireName)
    {
        new RecordBinder(_context, this).NameMembers(schema, at, name, wireName);
        Types.CountNamed();
    }
}
