using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Binding.Names.FromBaseline;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>
/// Names inline schemas and generates no types. It names all operations and components before a filter applies, so that a filtered client
/// has the type names of the whole client. It does not follow references, because every component is named itself.
/// </summary>
internal sealed class SchemaNamer(BindingContext context, TypeNaming naming, SchemaContents contents, SchemaHierarchy hierarchy)
    : SchemaBinder(context, naming, contents, hierarchy)
{
    private readonly BindingContext _context = context;
    private readonly TypeNaming _naming = naming;

    /// <summary>Records the names of the baseline within an inline schema whose type was first found at another place.</summary>
    public NamedUse NoteWithin(string name, Located<IOpenApiSchema> schema, NameHint hint)
    {
        if (_context.NameRecorder is { } claims && hint.Expected is { } expected)
        {
            ExpectedType before = claims.Replace(name, expected);
            _ = Bind(schema, hint);
            BindPending();
            claims.Replace(name, before);
        }

        return new NamedUse(name, IsEnum: false);
    }

    protected override NamedUse NameComponentRecord(Located<IOpenApiSchema> schema, string id) =>
        new(_naming.OfComponent(id), IsEnum: false);

    protected override NamedUse NameRelatives(string id) => new(_naming.OfComponent(id), IsEnum: false);

    protected override void BindRecord(Located<IOpenApiSchema> schema, string name, string wireName)
    {
        new RecordBinder(_context, this).NameMembers(schema, name, wireName);
        Types.CountNamed();
    }
}
