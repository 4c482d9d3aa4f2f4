using Microsoft.CodeAnalysis;
using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Bodies;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>A bound schema: its type, and whether null is one of its values.</summary>
internal readonly record struct BoundSchema(TypeUse Type, bool IsNullable);

/// <summary>
/// Turns schemas into types. A schema with a type of its own is only named when it is met, and bound from a queue: recursion through
/// members costs no stack, and whatever no operation reaches is never bound.
/// </summary>
internal sealed class SchemaBinder(BindingContext context, TypeNaming naming, SchemaContents contents)
{
    /// <summary>Lists of lists, deeper than any document nests them and far from the end of a compiler's stack.</summary>
    private const int MaximumDepth = 128;

    /// <summary>Types that one client may have. GitHub's has 3,000.</summary>
    public const int MaximumTypes = 25_000;

    private int _depth;

    private readonly Dictionary<string, BoundSchema?> _components = new(StringComparer.Ordinal);
    private readonly Queue<Action> _pending = new();
    private readonly List<TypeModel> _types = [];
    private readonly Dictionary<string, UnionModel> _unions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EnumModel> _enums = new(StringComparer.Ordinal);
    private readonly Dictionary<string, BoundSchema> _sharedUnions = new(StringComparer.Ordinal);
    private readonly HashSet<string> _inline = new(StringComparer.Ordinal);
    private SchemaHierarchy _hierarchy = new(context.Document);
    private bool _isNamer;
    private int _namedRecords;
    private long _emitted;
    private readonly HashSet<string> _related = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RecordModel> _relatives = new(StringComparer.Ordinal);

    /// <summary>The types bound so far, by name; complete after <see cref="BindPending"/>.</summary>
    public IEnumerable<TypeModel> Types
    {
        get
        {
            HashSet<string> relatives = new(_relatives.Values.Select(static record => record.Name), StringComparer.Ordinal);
            UnionTags tags = new(_unions.Values);
            return _types.Select(type => tags.Mark(OfBoundRelatives(type, relatives), Named)).OrderBy(static type => type.Name, StringComparer.Ordinal);
        }
    }

    /// <summary>Which component schemas derive from which.</summary>
    public SchemaHierarchy Hierarchy => _hierarchy;

    /// <summary>
    /// A binder that names inline schemas and keeps nothing else. It follows no reference to a component: each of those is named
    /// in its own turn.
    /// </summary>
    public SchemaBinder Namer() => new(context.Silent(), naming, contents) { _hierarchy = _hierarchy, _isNamer = true };

    /// <summary>Whether the document makes more types than a client may have; then those that were pending are not bound.</summary>
    public bool HasTooManyTypes => _types.Count + _namedRecords > MaximumTypes;

    /// <summary>The schema whose type makes more code of the document than it may; then what was pending is not bound.</summary>
    public JsonPointer? TooMuchAt { get; private set; }

    /// <summary>Whether one of the limits is passed.</summary>
    public bool IsTooMuch => HasTooManyTypes || TooMuchAt is not null;

    /// <summary>Binds what was named and not yet bound.</summary>
    public void BindPending()
    {
        while (_pending.Count > 0 && !IsTooMuch)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            _pending.Dequeue()();
        }
    }

    /// <summary>Binds a schema where it is used. <paramref name="hint"/> names its type if it has none.</summary>
    public BoundSchema Bind(IOpenApiSchema? schema, JsonPointer at, NameHint hint)
    {
        BoundSchema bound = BindUse(schema, at, hint);

        // A JsonElement holds null as a value of its own.
        return bound.Type is JsonUse ? bound with { IsNullable = false } : bound;
    }

    private BoundSchema BindUse(IOpenApiSchema? schema, JsonPointer at, NameHint hint)
    {
        if (schema is null)
        {
            return new BoundSchema(JsonUse.Instance, IsNullable: false);
        }

        if (context.Expansion?.IsUnread(schema) == true)
        {
            return new BoundSchema(JsonUse.Instance, IsNullable: false);
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
                return BindInlineEnum(schema, at, hint, staysOpen: false);
            case SchemaKind.Tuple:
                return new BoundSchema(NameTuple(schema, at, hint), isNullable);
            case SchemaKind.Array:
                BoundSchema item = Bind(schema.Items, at["items"], hint.Item);
                return new BoundSchema(new ArrayUse(item.Type, item.IsNullable), isNullable);
            case SchemaKind.Map:
                BoundSchema value = BindValues(ValueSchema.Of(schema, at), hint.Value);
                return new BoundSchema(new MapUse(value.Type, value.IsNullable), isNullable);
            case SchemaKind.Wrapper:
                BoundSchema inner = BindWrapped(schema, at, hint);
                return inner with { IsNullable = inner.IsNullable || isNullable };
            case SchemaKind.Scalar:
                ReportUnnamedValues(schema, at, hint, "keeps its declared type");
                return new BoundSchema(BindScalar(schema, at), isNullable);
            case SchemaKind.Union:
                BoundSchema union = new UnionBinder(this, naming).Bind(schema, at, hint, hint.Owner);
                return union with { IsNullable = union.IsNullable || isNullable };
            default:
                ReportUnnamedValues(schema, at, hint, "is a JsonElement");
                return schema.Const is not null && ConstantSchema.KindOf(context.Raw(at["const"])) is { } kind
                    ? new BoundSchema(new ScalarUse(kind), IsNullable: false)
                    : new BoundSchema(JsonUse.Instance, IsNullable: false);
        }
    }

    /// <summary>Reports what a schema says that its type does not.</summary>
    public void Report(DiagnosticDescriptor descriptor, JsonPointer at, params string[] arguments) => context.Report(descriptor, at, arguments);

    /// <summary>The name that the project gives to a case of a union; null where it gives none.</summary>
    public string? GivenCase(string union, string unionCase) => context.Names.OfCase(union, unionCase);

    /// <inheritdoc cref="BindingContext.TakeName"/>
    public string TakeName(NameScope scope, string part, string given, JsonPointer at, params string[] choices) => context.TakeName(scope, part, given, at, choices);

    /// <summary>Whether enums hold nothing but what the document lists.</summary>
    public bool ClosesEnums => context.Settings.ClosedEnums;

    /// <summary>Binds listed values beside which the document allows any other.</summary>
    public BoundSchema BindOpenEnum(IOpenApiSchema schema, JsonPointer at, NameHint hint) =>
        schema is OpenApiSchemaReference ? Bind(schema, at, hint) : BindInlineEnum(schema, at, hint, staysOpen: true);

    /// <summary>The constant by its name in a C# enum; null where the enum does not have it, and as it is where there is none.</summary>
    public ConstantModel? Named(ConstantModel constant, TypeUse type)
    {
        if (type is not NamedUse { IsClosed: true } named || constant.Text is not { } text)
        {
            return constant;
        }

        EnumValueModel? value = _enums[named.Name].Values.FirstOrDefault(value => value.WireValue == text);
        return value is null ? null : constant with { Closed = (named.Name, value.Name) };
    }

    /// <summary>Binds what undeclared members may be: their one type, or JSON where they have several.</summary>
    public BoundSchema BindValues(IReadOnlyList<ValueSchema> values, NameHint hint)
    {
        bool mayDiffer = values.Count > 1 && values.Any(static value =>
            SchemaShape.KindOf(value.Schema) is SchemaKind.Record or SchemaKind.Enum or SchemaKind.Union);
        if (values.Count == 0 || mayDiffer)
        {
            // Types that stand in different places are different types; none of them is worth its name here.
            return new BoundSchema(JsonUse.Instance, IsNullable: false);
        }

        List<BoundSchema> bound = [.. values.Select(value => Bind(value.Schema, value.At, hint)).Distinct()];
        return bound.Count == 1 ? bound[0] : new BoundSchema(JsonUse.Instance, IsNullable: false);
    }

    private BoundSchema BindReference(OpenApiSchemaReference reference, JsonPointer at, NameHint hint)
    {
        if (reference.Target is not { } target || reference.Reference.Id is not { } id)
        {
            // Reading has reported the reference at its place; the rest of the document stays usable.
            return new BoundSchema(JsonUse.Instance, IsNullable: false);
        }

        if (_components.TryGetValue(id, out BoundSchema? known))
        {
            return known ?? Recursive(at, hint);
        }

        JsonPointer place = JsonPointer.Root["components"]["schemas"][id];
        BoundSchema bound;
        if (_hierarchy.Contains(id))
        {
            bound = new BoundSchema(NameRelatives(id), SchemaShape.IsNullable(target));
            _components[id] = bound;
            return bound;
        }

        switch (SchemaShape.KindOf(target))
        {
            case SchemaKind.Record when _isNamer:
                bound = new BoundSchema(new NamedUse(naming.OfComponent(id), IsEnum: false), SchemaShape.IsNullable(target));
                break;
            case SchemaKind.Record:
                bound = new BoundSchema(NameRecord(target, place, naming.OfComponent(id), id), SchemaShape.IsNullable(target));
                break;
            case SchemaKind.Enum:
                bound = new BoundSchema(NameEnum(target, place, naming.OfComponent(id), id), SchemaShape.IsNullable(target));
                break;
            default:
                if (_depth == MaximumDepth)
                {
                    context.Report(BindingDescriptors.SchemaAsJson, at, hint.Display, $"nested more than {MaximumDepth} levels deep");
                    return new BoundSchema(JsonUse.Instance, IsNullable: false);
                }

                _components.Add(id, null);
                _depth++;
                bound = Bind(target, place, new NameHint(id) { Component = id, Place = naming.OfComponent(id) });
                _depth--;
                break;
        }

        _components[id] = bound;
        return bound;
    }

    /// <summary>A list of itself, or an alternative of itself: JSON can hold it, C# has no type for it.</summary>
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

    private ScalarUse BindScalar(IOpenApiSchema schema, JsonPointer at)
    {
        JsonSchemaType type = SchemaShape.TypeWithoutNull(schema) is var declared and not 0 ? declared : JsonSchemaType.Boolean;
        bool allowsText = TypeList.IsNumberOrText(schema);
        if (allowsText || (type & JsonSchemaType.Number) != 0)
        {
            type = TypeList.NumberOf(type);
        }

        (ScalarKind kind, bool isKnown) = ScalarFormats.Of(type, schema.Format, context.Framework);
        if (!isKnown)
        {
            context.Report(
                BindingDescriptors.UnknownFormat, at["format"], schema.Format!, type.ToString().ToLowerInvariant(), kind.ToString());
        }

        if (type == JsonSchemaType.Integer && string.IsNullOrEmpty(schema.Format))
        {
            kind = ScalarFormats.IntegerWithin(schema.Minimum ?? schema.ExclusiveMinimum, schema.Maximum ?? schema.ExclusiveMaximum);
        }

        return new ScalarUse(kind) { AllowsText = allowsText };
    }

    /// <summary>What an inline schema says, for its name.</summary>
    public string ContentOf(IOpenApiSchema schema, JsonPointer at) => contents.KeyOf(schema, at);

    /// <summary>The place that what stands within a component is named after.</summary>
    public NameHint WithinComponent(string id) => naming.Within(naming.OfComponent(id));

    /// <summary>The place that what stands within a type is named after.</summary>
    public NameHint Within(string type) => naming.Within(type);

    /// <summary>The union that an inline schema of that key has become, if there is one so far.</summary>
    public BoundSchema? SharedUnion(string key) => _sharedUnions.TryGetValue(key, out BoundSchema union) ? union : null;

    public void Share(string key, BoundSchema union) => _sharedUnions.Add(key, union);

    private void Add(TypeModel type, JsonPointer at)
    {
        _types.Add(type);
        _emitted += EmittedSize.Of(type);
        if (_emitted > context.MaximumCode)
        {
            TooMuchAt ??= at;
        }
    }

    /// <summary>Takes a union that another binder has bound.</summary>
    public void Add(UnionModel union, JsonPointer at)
    {
        Add((TypeModel)union, at);
        _unions.Add(union.Name, union);
    }

    /// <summary>The enum of that name.</summary>
    public EnumModel EnumOf(string name) => _enums[name];

    /// <summary>The union of that name, if there is one so far.</summary>
    public UnionModel? UnionOf(string name) => _unions.TryGetValue(name, out UnionModel? union) ? union : null;

    private NamedUse NameRecord(IOpenApiSchema schema, JsonPointer at, string name, string wireName)
    {
        RecordBinder binder = new(context, this);
        _pending.Enqueue(() =>
        {
            if (_isNamer)
            {
                binder.NameMembers(schema, at, name, wireName);
                _namedRecords++;
            }
            else
            {
                Add(binder.Bind(schema, at, name, wireName), at);
            }
        });
        return new NamedUse(name, IsEnum: false);
    }

    private NamedUse NameInlineRecord(IOpenApiSchema schema, JsonPointer at, NameHint hint)
    {
        string name = naming.OfInline(hint, schema, at, contents.KeyOf(schema, at));
        return _inline.Add(name) ? NameRecord(schema, at, name, hint.Owner) : new NamedUse(name, IsEnum: false);
    }

    private NamedUse NameTuple(IOpenApiSchema schema, JsonPointer at, NameHint hint)
    {
        string name = naming.OfInline(hint, schema, at, contents.KeyOf(schema, at));
        if (_inline.Add(name))
        {
            _pending.Enqueue(() => Add(new TupleBinder(context, this).Bind(schema, at, name, hint.Owner), at));
        }

        return new NamedUse(name, IsEnum: false) { IsTuple = true };
    }

    /// <summary>Names what stands within a component, though no operation may reach it.</summary>
    public void NameComponent(string id, IOpenApiSchema? schema)
    {
        JsonPointer place = JsonPointer.Root["components"]["schemas"][id];
        if (schema is null or OpenApiSchemaReference)
        {
            return;
        }

        if (_hierarchy.Contains(id))
        {
            EnqueueRelatives(_hierarchy.Ancestors(id).Reverse().Append(id));
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

    /// <summary>Names a record that derives from others or others from it, with all that a value of it may be.</summary>
    private NamedUse NameRelatives(string id)
    {
        // Bases first: a record is bound after what it derives from.
        if (!_isNamer)
        {
            EnqueueRelatives(_hierarchy.Ancestors(id).Reverse().Append(id).Concat(_hierarchy.Descendants(id)));
        }

        return new NamedUse(naming.OfComponent(id), IsEnum: false);
    }

    private void EnqueueRelatives(IEnumerable<string> relatives)
    {
        foreach (string relative in relatives)
        {
            if (_related.Add(relative))
            {
                _pending.Enqueue(() => BindRelative(relative));
            }
        }
    }

    private void BindRelative(string id)
    {
        string? parent = _hierarchy.BaseOf(id);
        InheritanceBinder binder = new(context, _hierarchy, naming, id);
        RecordModel record = new RecordBinder(context, this).BindDerived(
            _hierarchy.SchemaOf(id),
            JsonPointer.Root["components"]["schemas"][id],
            naming.OfComponent(id),
            id,
            binder,
            parent is null ? null : _relatives[parent]);
        _relatives.Add(id, record);
        Add(record, JsonPointer.Root["components"]["schemas"][id]);
    }

    /// <summary>A base that nobody uses by itself is there for some of its derived types only.</summary>
    private static TypeModel OfBoundRelatives(TypeModel type, HashSet<string> bound) =>
        type is RecordModel { Inheritance: { IsBase: true } inheritance } record
            ? record with
            {
                Inheritance = inheritance with { Derived = inheritance.Derived.Where(derived => bound.Contains(derived.Name)).ToEquatableArray() },
            }
            : type;

    private BoundSchema BindInlineEnum(IOpenApiSchema schema, JsonPointer at, NameHint hint, bool staysOpen)
    {
        if (EnumBinder.IsText(context, schema, hint, staysOpen))
        {
            return new BoundSchema(new ScalarUse(ScalarKind.String), SchemaShape.IsNullable(schema));
        }

        string content = SharedNames.EnumKey(schema, staysOpen && ClosesEnums);
        string name = naming.OfInline(hint, schema, at, content);
        NamedUse use = _inline.Add(name) ? NameEnum(schema, at, name, hint.Origin, staysOpen) : EnumBinder.Use(context, schema, name, staysOpen);
        return new BoundSchema(use, SchemaShape.IsNullable(schema));
    }

    private NamedUse NameEnum(IOpenApiSchema schema, JsonPointer at, string name, string origin, bool staysOpen = false)
    {
        EnumModel values = EnumBinder.Bind(context, schema, at, name, origin, staysOpen);
        Add(values, at);
        _enums[name] = values;
        return EnumBinder.Use(context, schema, name, staysOpen);
    }

    /// <summary>A list of several values that no C# type has: said, since a reader of the code would look for them.</summary>
    private void ReportUnnamedValues(IOpenApiSchema schema, JsonPointer at, NameHint hint, string type)
    {
        if (SchemaShape.ListedValues(schema).Count > 1 && !SchemaShape.ListsBooleans(schema))
        {
            context.Report(BindingDescriptors.UnnamedValues, at["enum"], hint.Display, type);
        }
    }
}
