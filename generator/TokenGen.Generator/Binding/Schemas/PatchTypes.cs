using TokenGen.Generator.Binding.Bodies;
using TokenGen.Generator.Binding.Names;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>
/// Makes the types of JSON Merge Patch bodies (RFC 7396). The patch type of a record has the same members. Each can be absent, null (remove
/// it) or a value, even if the schema does not allow that. Records within a record get patch types, too; lists are replaced whole.
/// </summary>
internal sealed class PatchTypes(IEnumerable<TypeModel> types, IEnumerable<TypeModel> shared, TypeNaming naming)
{
    private const string Suffix = "Patch";

    private readonly Dictionary<string, TypeModel> _types = types.Concat(shared)
        .ToDictionary(static type => type.Name, StringComparer.Ordinal);
    private readonly HashSet<string> _shared = new(shared.Select(static type => type.Name), StringComparer.Ordinal);
    private readonly Dictionary<string, string> _patches = new(StringComparer.Ordinal);
    private readonly List<TypeModel> _made = [];

    /// <summary>The types, including the patch types.</summary>
    public IEnumerable<TypeModel> All =>
        _types.Values.Where(type => !_shared.Contains(type.Name)).Concat(_made).OrderBy(static type => type.Name, StringComparer.Ordinal);

    /// <summary>The operation, with the patch type as the type of its body.</summary>
    public OperationModel Apply(OperationModel operation) =>
        operation.Body is { Type: NamedUse type } body && MediaTypes.IsMergePatch(body.MediaType)
            ? operation with { Body = body with { Type = PatchOf(type) } }
            : operation;

    private TypeUse PatchOf(TypeUse type)
    {
        if (type is not NamedUse { IsEnum: false } named || _types[named.Name] is not RecordModel || IsPatch(named.Name))
        {
            return type;
        }

        Queue<string> pending = new();
        NamedUse patch = Named(named.Name, pending);
        while (pending.Count > 0)
        {
            RecordModel record = (RecordModel)_types[pending.Dequeue()];
            _made.Add(record with
            {
                Name = _patches[record.Name],
                Documentation = new Documentation(
                    [new DocumentationBlock(false, $"Changes to `{SharedTypes.ShortName(record.Name)}`: an unset member stays unchanged, and a null member is removed.")], default),
                Inheritance = null,
                Members = record.AllMembers.Select(member => member with
                {
                    Presence = Presence.Optional,
                    IsNullable = member.Type is not JsonUse,
                    // A patch sends only the members that the caller sets, so a constant must not be set by default.
                    Constant = null,
                    IsDiscriminator = false,
                    Type = member.Type is NamedUse { IsEnum: false } inner && _types[inner.Name] is RecordModel && !IsPatch(inner.Name)
                        ? Named(inner.Name, pending)
                        : member.Type,
                }).ToEquatableArray(),
            });
        }

        return patch;
    }

    /// <summary>Whether a record can express every patch without another type: all of its members are optional and nullable.</summary>
    private bool IsPatch(string name) =>
        _types[name] is RecordModel record && record.AllMembers.All(member =>
            member is { Presence: Presence.Optional, IsNullable: true } or { Presence: Presence.Optional, Type: JsonUse }
            && !(member.Type is NamedUse { IsEnum: false } inner && _types[inner.Name] is RecordModel));

    /// <summary>
    /// Names for the patch type of a record, the simplest first. A type cannot have the name of one of its members (CS0542).
    /// </summary>
    private static IEnumerable<string> Choices(RecordModel record)
    {
        string name = SharedTypes.ShortName(record.Name);
        HashSet<string> members = new(record.AllMembers.Select(static member => member.Name), StringComparer.Ordinal);
        string[] plain = [name.EndsWith(Suffix, StringComparison.Ordinal) ? name + "Document" : name + Suffix, name + "MergePatch"];
        return plain.Concat(Enumerable.Range(2, members.Count + 1).Select(number => $"{name}MergePatch{number}"))
            .Where(choice => !members.Contains(choice));
    }

    private NamedUse Named(string name, Queue<string> pending)
    {
        if (!_patches.TryGetValue(name, out string? patch))
        {
            RecordModel record = (RecordModel)_types[name];
            patch = naming.OfMade(JsonPointer.Root, [.. Choices(record)], [.. record.AllMembers.Select(static member => member.Name)]);
            _patches.Add(name, patch);
            pending.Enqueue(name);
        }

        return new NamedUse(patch, IsEnum: false);
    }
}
