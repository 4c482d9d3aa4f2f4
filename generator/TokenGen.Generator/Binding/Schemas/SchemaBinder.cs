using Microsoft.CodeAnalysis;
using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Bodies;
using TokenGen.Generator.Binding.Mapping;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Binding.Validation;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>A bound schema: its type, and whether it allows null.</summary>
internal readonly record struct BoundSchema(TypeUse Type, bool IsNullable);

/// <summary>
/// Turns schemas into types. A schema that becomes a named type is only named at its first use and is bound later from a queue. So
/// recursion through members needs no stack, and schemas that no operation uses are never bound.
/// </summary>
internal class SchemaBinder(BindingContext context, TypeNaming naming, SchemaContents contents, SchemaHierarchy hierarchy)
{
    /// <summary>Deeper than real documents nest lists, and safe for the stack of the compiler.</summary>
    private const int MaximumDepth = 128;

    private int _depth;
    private SchemaMapper? _mapper;
    private readonly Dictionary<string, BoundSchema?> _components = new(StringComparer.Ordinal);
    private readonly Queue<Action> _pending = new();
    private RelativeBinder? _relatives;

    /// <summary>The types bound so far; complete after <see cref="BindPending"/>.</summary>
    public TypeRegistry Types { get; } = new(context.MaximumCode, context.Shared);

    /// <summary>Which component schemas derive from which.</summary>
    public SchemaHierarchy Hierarchy { get; } = hierarchy;

    private RelativeBinder Relatives => _relatives ??= new RelativeBinder(context, this, naming, _pending.Enqueue);

    /// <summary>A binder that names inline schemas and generates no types.</summary>
    public SchemaNamer Namer() => new(context.Silent(), naming, contents, Hierarchy);

    /// <summary>Binds the schemas that are named and not yet bound.</summary>
    public void BindPending()
    {
        while (_pending.Count > 0 && !Types.IsTooMuch)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            _pending.Dequeue()();
        }
    }

    /// <summary>Binds a schema where it is used. <paramref name="hint"/> names its type if the schema has no name.</summary>
    public BoundSchema Bind(IOpenApiSchema? schema, JsonPointer at, NameHint hint)
    {
        BoundSchema bound = BindUse(schema, at, hint);

        // A JsonElement can hold null itself.
        return Noted(bound.Type is JsonUse ? bound with { IsNullable = false } : bound, at);
    }

    /// <summary>Binds the schema of a member or parameter. The project can set its type under any of the names of the part.</summary>
    public BoundSchema BindPart(string[] parts, IOpenApiSchema schema, JsonPointer at, NameHint hint) =>
        Noted(Mapper.OfPart(parts, schema, at, hint) ?? Mapper.WithItems(parts, Bind(schema, at, hint), schema, at, hint), at);

    private BoundSchema Noted(BoundSchema bound, JsonPointer at)
    {
        context.Places?.Note(at, bound);
        return bound;
    }

    /// <summary>The types of strings, numbers and booleans.</summary>
    public ScalarBinder Scalars { get; } = new(context);

    /// <summary>The types that the project or the document maps schemas to.</summary>
    public SchemaMapper Mapper => _mapper ??= new SchemaMapper(context, this, naming);

    /// <summary>Collects the limits of values.</summary>
    public LimitBinder Limits { get; } = new(context);

    private BoundSchema BindUse(IOpenApiSchema? schema, JsonPointer at, NameHint hint)
    {
        if (schema is null || context.Expansion?.IsUnread(schema) == true)
        {
            return new BoundSchema(JsonUse.Instance, IsNullable: false);
        }

        if ((context.Shared?.Find(schema, at) ?? Mapper.Of(schema, at, hint)) is { } known)
        {
            return known;
        }

        if (schema is OpenApiSchemaReference reference)
        {
            return BindReference(reference, at, hint);
        }

        bool isNullable = SchemaShape.IsNullable(schema);
        switch (SchemaShape.KindOf(schema))
        {
            case SchemaKind.Record:
                return new BoundSchema(NameInlineRecord(schema, at, hint), isNullable);
            case SchemaKind.Enum:
                return EnumBinder.BindInline(context, naming, Types, schema, at, hint, staysOpen: false);
            case SchemaKind.Tuple:
                return new BoundSchema(NameTuple(schema, at, hint), isNullable);
            case SchemaKind.Array:
                BoundSchema item = Bind(schema.Items, at["items"], hint.Item);
                return new BoundSchema(new ArrayUse(item.Type, item.IsNullable), isNullable);
            case SchemaKind.Map:
                BoundSchema value = BindValues(new Located<IOpenApiSchema>(schema, at).Undeclared(), hint.Value);
                return new BoundSchema(new MapUse(value.Type, value.IsNullable), isNullable);
            case SchemaKind.Wrapper:
                BoundSchema inner = BindWrapped(schema, at, hint);
                return inner with { IsNullable = inner.IsNullable || isNullable };
            case SchemaKind.Scalar:
                EnumBinder.ReportUnnamed(context, schema, at, hint, "the declared type");
                return new BoundSchema(Scalars.Bind(schema, at), isNullable);
            case SchemaKind.Union:
                BoundSchema union = new UnionBinder(context, this, naming).Bind(schema, at, hint, hint.Owner);
                return union with { IsNullable = union.IsNullable || isNullable };
            default:
                EnumBinder.ReportUnnamed(context, schema, at, hint, "JsonElement");
                return schema.Const is not null && ConstantSchema.KindOf(context.Raw(at["const"])) is { } kind
                    ? new BoundSchema(new ScalarUse(kind), IsNullable: false)
                    : new BoundSchema(JsonUse.Instance, IsNullable: false);
        }
    }

    /// <summary>Binds listed values if the document also allows any other value.</summary>
    public BoundSchema BindOpenEnum(IOpenApiSchema schema, JsonPointer at, NameHint hint) =>
        schema is OpenApiSchemaReference ? Bind(schema, at, hint) : EnumBinder.BindInline(context, naming, Types, schema, at, hint, staysOpen: true);

    /// <summary>Binds the values of undeclared members: to their one type, or to JSON if they have several types.</summary>
    public BoundSchema BindValues(IReadOnlyList<Located<IOpenApiSchema>> values, NameHint hint)
    {
        bool mayDiffer = values.Count > 1 && values.Any(static value =>
            SchemaShape.KindOf(value.Element) is SchemaKind.Record or SchemaKind.Enum or SchemaKind.Union);
        if (values.Count == 0 || mayDiffer)
        {
            // Inline schemas in different places become different types. A union of them is not worth a name here.
            return new BoundSchema(JsonUse.Instance, IsNullable: false);
        }

        List<BoundSchema> bound = [.. values.Select(value => Bind(value.Element, value.At, hint)).Distinct()];
        return bound.Count == 1 ? bound[0] : new BoundSchema(JsonUse.Instance, IsNullable: false);
    }

    private BoundSchema BindReference(OpenApiSchemaReference reference, JsonPointer at, NameHint hint)
    {
        if (reference.Target is not { } target || reference.Reference.Id is not { } id)
        {
            // The reading pass has already reported the reference at its place. The rest of the document stays usable.
            return new BoundSchema(JsonUse.Instance, IsNullable: false);
        }

        context.Claims?.NoteComponent(id, SchemaShape.KindOf(target), hint.Expected, naming.OfComponent(id));
        if (_components.TryGetValue(id, out BoundSchema? known))
        {
            return known ?? Recursive(at, hint);
        }

        JsonPointer place = JsonPointer.Root["components"]["schemas"][id];
        BoundSchema bound;
        if (Hierarchy.Contains(id))
        {
            bound = new BoundSchema(NameRelatives(id), SchemaShape.IsNullable(target));
            _components[id] = bound;
            return bound;
        }

        switch (SchemaShape.KindOf(target))
        {
            case SchemaKind.Record:
                bound = new BoundSchema(NameComponentRecord(target, place, id), SchemaShape.IsNullable(target));
                break;
            case SchemaKind.Enum:
                bound = new BoundSchema(EnumBinder.Add(context, Types, target, place, naming.OfComponent(id), id, mayBeBlank: naming.MayBeBlank(id)), SchemaShape.IsNullable(target));
                break;
            default:
                if (_depth == MaximumDepth)
                {
                    context.Report(BindingDescriptors.SchemaAsJson, at, hint.Display, $"nested more than {MaximumDepth} levels deep");
                    return new BoundSchema(JsonUse.Instance, IsNullable: false);
                }

                _components.Add(id, null);
                _depth++;
                bound = Bind(target, place, new NameHint(id) { Component = id, Place = naming.OfComponent(id), Expected = hint.Expected });
                _depth--;
                break;
        }

        _components[id] = bound;
        return bound;
    }

    /// <summary>A list or a choice that contains itself: JSON can hold it, but C# has no type for it.</summary>
    private BoundSchema Recursive(JsonPointer at, NameHint hint)
    {
        if (at.IsItemOf("allOf"))
        {
            context.Report(BindingDescriptors.CyclicAllOf, at, MemberSet.Itself);
        }
        else
        {
            context.Report(BindingDescriptors.SchemaAsJson, at, hint.Display, "defined only by itself");
        }

        return new BoundSchema(JsonUse.Instance, IsNullable: false);
    }

    private BoundSchema BindWrapped(IOpenApiSchema schema, JsonPointer at, NameHint hint)
    {
        if (SchemaShape.Alternatives(schema) is [(var alternative, var keyword, var index)])
        {
            return Bind(alternative, at[keyword][index], hint);
        }

        int part = SolePart.Of(schema);
        return Bind(schema.AllOf![part], at["allOf"][part], hint);
    }

    /// <summary>The key of the content of an inline schema, which its name depends on.</summary>
    public string ContentOf(Located<IOpenApiSchema> schema) => contents.KeyOf(schema);

    /// <summary>The hint for names of inline schemas within a component.</summary>
    public NameHint WithinComponent(string id) => naming.Within(naming.OfComponent(id));

    /// <summary>The hint for names of inline schemas within a type.</summary>
    public NameHint Within(string type) => naming.Within(type);

    /// <summary>The type of a component that is a record.</summary>
    protected virtual NamedUse NameComponentRecord(IOpenApiSchema schema, JsonPointer at, string id) => NameRecord(schema, at, naming.OfComponent(id), id);

    /// <summary>Binds a record that was taken from the queue.</summary>
    protected virtual void BindRecord(IOpenApiSchema schema, JsonPointer at, string name, string wireName) =>
        Types.Add(new RecordBinder(context, this).Bind(new(schema, at), name, wireName), at);

    private NamedUse NameRecord(IOpenApiSchema schema, JsonPointer at, string name, string wireName)
    {
        _pending.Enqueue(() => BindRecord(schema, at, name, wireName));
        return new NamedUse(name, IsEnum: false);
    }

    private NamedUse NameInlineRecord(IOpenApiSchema schema, JsonPointer at, NameHint hint)
    {
        string name = naming.OfInline(hint, new(schema, at), ContentOf(new(schema, at)));
        if (Types.TakeInline(name, hint))
        {
            (schema, at) = naming.HomeOf(hint, new(schema, at), ContentOf(new(schema, at)));
            return NameRecord(schema, at, name, hint.Owner);
        }

        return context.Claims?.TakeUnread(at) == true ? Namer().NoteWithin(name, schema, at, hint) : new NamedUse(name, IsEnum: false);
    }

    private NamedUse NameTuple(IOpenApiSchema schema, JsonPointer at, NameHint hint)
    {
        string name = naming.OfInline(hint, new(schema, at), ContentOf(new(schema, at)));
        if (Types.TakeInline(name, hint))
        {
            (schema, at) = naming.HomeOf(hint, new(schema, at), ContentOf(new(schema, at)));
            _pending.Enqueue(() => Types.Add(new TupleBinder(context, this).Bind(new(schema, at), name, hint.Owner), at));
        }

        return new NamedUse(name, IsEnum: false) { IsTuple = true };
    }

    /// <summary>Names the inline schemas within a component, even if no operation uses it.</summary>
    public void NameComponent(string id, IOpenApiSchema? schema)
    {
        JsonPointer place = JsonPointer.Root["components"]["schemas"][id];
        if (schema is null or OpenApiSchemaReference)
        {
            return;
        }

        if (Hierarchy.Contains(id))
        {
            Relatives.Enqueue(Hierarchy.Ancestors(id).Reverse().Append(id));
        }
        else if (SchemaShape.KindOf(schema) == SchemaKind.Record)
        {
            NameRecord(schema, place, naming.OfComponent(id), id);
        }
        else if (!_components.ContainsKey(id))
        {
            _components.Add(id, null);
            _components[id] = Bind(schema, place, new NameHint(id) { Component = id, Place = naming.OfComponent(id) });
        }
    }

    /// <summary>Names a record with base or derived records, and queues all of them: a value may have any of these types.</summary>
    protected virtual NamedUse NameRelatives(string id)
    {
        // Bases first: a record needs its bound base.
        Relatives.Enqueue(Hierarchy.Ancestors(id).Reverse().Append(id).Concat(Hierarchy.Descendants(id)));
        return new NamedUse(naming.OfComponent(id), IsEnum: false);
    }
}
