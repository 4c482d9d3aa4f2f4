using Microsoft.CodeAnalysis;
using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Mapping;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Binding.Validation;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>
/// Turns schemas into types. A schema that becomes a named type is only named at its first use and is bound later from a queue. So
/// recursion through members needs no stack, and schemas that no operation uses are never bound.
/// </summary>
internal class SchemaBinder(BindingContext context, TypeNaming naming, SchemaContents contents, SchemaHierarchy hierarchy)
{
    /// <summary>Deeper than real documents nest lists, and safe for the stack of the compiler.</summary>
    private const int MaximumDepth = 128;

    private static readonly BoundSchema s_json = new(JsonUse.Instance, IsNullable: false);

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
    public BoundSchema Bind(Located<IOpenApiSchema> schema, NameHint hint)
    {
        BoundSchema bound = BindUse(schema, hint);

        // A JsonElement can hold null itself.
        return Noted(bound.Type is JsonUse ? bound with { IsNullable = false } : bound, schema.At);
    }

    /// <summary>Binds a schema that the document can leave out. Without a schema, values are any JSON.</summary>
    public BoundSchema BindOptional(Located<IOpenApiSchema?> schema, NameHint hint) =>
        schema.Element is { } present ? Bind(schema.With(present), hint) : Noted(s_json, schema.At);

    /// <summary>Binds the schema of a member or parameter. The project can set its type under any of the names of the part.</summary>
    public BoundSchema BindPart(string[] parts, Located<IOpenApiSchema> schema, NameHint hint) =>
        Noted(Mapper.OfPart(parts, schema, hint) ?? Mapper.WithItems(parts, Bind(schema, hint), schema, hint), schema.At);

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

    private BoundSchema BindUse(Located<IOpenApiSchema> schema, NameHint hint)
    {
        IOpenApiSchema element = schema.Element;

        // A list or a map of schemas can contain null, which its type does not show.
        if (element is null || context.ExpandedSchemas?.IsUnread(element) == true)
        {
            return s_json;
        }

        if ((context.Shared?.Find(schema) ?? Mapper.Of(schema, hint)) is { } known)
        {
            return known;
        }

        if (element is OpenApiSchemaReference reference)
        {
            return BindReference(schema.With(reference), hint);
        }

        bool isNullable = SchemaShape.IsNullable(element);
        switch (SchemaShape.KindOf(element))
        {
            case SchemaKind.Record:
                return new BoundSchema(NameInlineRecord(schema, hint), isNullable);
            case SchemaKind.Enum:
                return EnumBinder.BindInline(context, naming, Types, schema, hint, staysOpen: false);
            case SchemaKind.Tuple:
                return new BoundSchema(NameTuple(schema, hint), isNullable);
            case SchemaKind.Array:
                BoundSchema item = BindOptional(schema.Part(element.Items, "items"), hint.Item);
                return new BoundSchema(new ArrayUse(item.Type, item.IsNullable), isNullable);
            case SchemaKind.Map:
                BoundSchema value = BindValues(schema.Undeclared(), hint.Value);
                return new BoundSchema(new MapUse(value.Type, value.IsNullable), isNullable);
            case SchemaKind.Wrapper:
                BoundSchema inner = Bind(schema.Wrapped(), hint);
                return inner with { IsNullable = inner.IsNullable || isNullable };
            case SchemaKind.Scalar:
                EnumBinder.ReportUnnamed(context, schema, hint, "the declared type");
                return new BoundSchema(Scalars.Bind(schema), isNullable);
            case SchemaKind.Union:
                BoundSchema union = new UnionBinder(context, this, naming).Bind(schema, hint, hint.Owner);
                return union with { IsNullable = union.IsNullable || isNullable };
            default:
                EnumBinder.ReportUnnamed(context, schema, hint, "JsonElement");
                return element.Const is not null && ConstantSchema.KindOf(context.Raw(schema.At["const"])) is { } kind
                    ? new BoundSchema(new ScalarUse(kind), IsNullable: false)
                    : s_json;
        }
    }

    /// <summary>Binds the values of undeclared members: to their one type, or to JSON if they have several types.</summary>
    public BoundSchema BindValues(IReadOnlyList<Located<IOpenApiSchema>> values, NameHint hint)
    {
        bool mayDiffer = values.Count > 1 && values.Any(static value =>
            SchemaShape.KindOf(value.Element) is SchemaKind.Record or SchemaKind.Enum or SchemaKind.Union);
        if (values.Count == 0 || mayDiffer)
        {
            // Inline schemas in different places become different types. A union of them is not worth a name here.
            return s_json;
        }

        List<BoundSchema> bound = [.. values.Select(value => Bind(value, hint)).Distinct()];
        return bound.Count == 1 ? bound[0] : s_json;
    }

    private BoundSchema BindReference(Located<OpenApiSchemaReference> reference, NameHint hint)
    {
        if (reference.Element is not { Target: { } target, Reference.Id: { } id })
        {
            // The reading pass has already reported the reference at its place. The rest of the document stays usable.
            return s_json;
        }

        context.NameRecorder?.NoteComponent(id, SchemaShape.KindOf(target), hint.Expected, naming.OfComponent(id));
        if (_components.TryGetValue(id, out BoundSchema? known))
        {
            return known ?? Recursive(reference.At, hint);
        }

        Located<IOpenApiSchema> component = LocatedSchemas.OfComponent(id, target);
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
                bound = new BoundSchema(NameComponentRecord(component, id), SchemaShape.IsNullable(target));
                break;
            case SchemaKind.Enum:
                NamedUse values = EnumBinder.Add(context, Types, component, naming.OfComponent(id), id, mayBeBlank: naming.MayBeBlank(id));
                bound = new BoundSchema(values, SchemaShape.IsNullable(target));
                break;
            default:
                if (_depth == MaximumDepth)
                {
                    context.Report(
                        BindingDescriptors.SchemaAsJson, reference.At, hint.Display, $"nested more than {MaximumDepth} levels deep");
                    return s_json;
                }

                _components.Add(id, null);
                _depth++;
                bound = Bind(component, new NameHint(id) { Component = id, Place = naming.OfComponent(id), Expected = hint.Expected });
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

        return s_json;
    }

    /// <summary>The key of the content of an inline schema, which its name depends on.</summary>
    public string ContentOf(Located<IOpenApiSchema> schema) => contents.KeyOf(schema);

    /// <summary>The hint for names of inline schemas within a component.</summary>
    public NameHint WithinComponent(string id) => naming.Within(naming.OfComponent(id));

    /// <summary>The hint for names of inline schemas within a type.</summary>
    public NameHint Within(string type) => naming.Within(type);

    /// <summary>The type of a component that is a record.</summary>
    protected virtual NamedUse NameComponentRecord(Located<IOpenApiSchema> schema, string id) =>
        NameRecord(schema, naming.OfComponent(id), id);

    /// <summary>Binds a record that was taken from the queue.</summary>
    protected virtual void BindRecord(Located<IOpenApiSchema> schema, string name, string wireName) =>
        Types.Add(new RecordBinder(context, this).Bind(schema, name, wireName), schema.At);

    private NamedUse NameRecord(Located<IOpenApiSchema> schema, string name, string wireName)
    {
        _pending.Enqueue(() => BindRecord(schema, name, wireName));
        return new NamedUse(name, IsEnum: false);
    }

    private NamedUse NameInlineRecord(Located<IOpenApiSchema> schema, NameHint hint)
    {
        string name = naming.OfInline(hint, schema, ContentOf(schema));
        if (Types.TakeInline(name, hint))
        {
            return NameRecord(naming.HomeOf(hint, schema, ContentOf(schema)), name, hint.Owner);
        }

        return context.NameRecorder?.TakeUnread(schema.At) == true
            ? Namer().NoteWithin(name, schema, hint)
            : new NamedUse(name, IsEnum: false);
    }

    private NamedUse NameTuple(Located<IOpenApiSchema> schema, NameHint hint)
    {
        string name = naming.OfInline(hint, schema, ContentOf(schema));
        if (Types.TakeInline(name, hint))
        {
            Located<IOpenApiSchema> home = naming.HomeOf(hint, schema, ContentOf(schema));
            _pending.Enqueue(() => Types.Add(new TupleBinder(context, this).Bind(home, name, hint.Owner), home.At));
        }

        return new NamedUse(name, IsEnum: false) { IsTuple = true };
    }

    /// <summary>Names the inline schemas within a component, even if no operation uses it.</summary>
    public void NameComponent(string id, IOpenApiSchema? schema)
    {
        if (schema is null or OpenApiSchemaReference)
        {
            return;
        }

        Located<IOpenApiSchema> component = LocatedSchemas.OfComponent(id, schema);

        if (Hierarchy.Contains(id))
        {
            Relatives.Enqueue(Hierarchy.Ancestors(id).Reverse().Append(id));
        }
        else if (SchemaShape.KindOf(schema) == SchemaKind.Record)
        {
            NameRecord(component, naming.OfComponent(id), id);
        }
        else if (!_components.ContainsKey(id))
        {
            _components.Add(id, null);
            _components[id] = Bind(component, new NameHint(id) { Component = id, Place = naming.OfComponent(id) });
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
