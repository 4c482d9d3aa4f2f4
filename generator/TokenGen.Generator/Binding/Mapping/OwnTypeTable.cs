using Microsoft.CodeAnalysis;
using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Schemas;
using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Binding.Mapping;

/// <summary>
/// The types that a project maps schemas to: the entries of its setting, the facts about these types in the compilation, and the codecs for
/// them.
/// </summary>
internal sealed class OwnTypeTable(ClientSettings settings, TargetFramework framework, string clientBaseName)
{
    private readonly Dictionary<string, TypeMapping> _mappings =
        settings.Types.Where(static mapping => mapping.IsWhole).GroupBy(static mapping => mapping.Target, StringComparer.Ordinal)
            .ToDictionary(static same => same.Key, static same => same.Last(), StringComparer.Ordinal);

    private readonly HashSet<string> _met = new(StringComparer.Ordinal);
    private readonly HashSet<OwnTypeName> _wanted = [];
    private readonly List<MappingProblem> _problems = [];
    private readonly Dictionary<(string Type, OwnCodecSource Source, JsonForm Form), OwnCodecModel> _codecs = [];
    private readonly NameScope _names = new([.. ReservedNames.InStaticClass, "Own"]);

    /// <summary>The codecs of the types that schemas use.</summary>
    public EquatableArray<OwnCodecModel> Codecs =>
        _codecs.Values.OrderBy(static codec => codec.Name, StringComparer.Ordinal).ToEquatableArray();

    /// <summary>Types that the document names and that were not looked up in the compilation yet.</summary>
    public EquatableArray<OwnTypeName> Wanted => _wanted.OrderBy(static name => name.ToString(), StringComparer.Ordinal).ToEquatableArray();

    /// <summary>The problems with entries of the setting, one for each entry.</summary>
    public EquatableArray<MappingProblem> Problems =>
        _problems.GroupBy(static problem => problem.Entry, StringComparer.Ordinal).Select(static same => same.First()).ToEquatableArray();

    public bool HasSettings => _mappings.Count > 0;

    /// <summary>The entries whose target matches no schema.</summary>
    public IEnumerable<TypeMapping> Unmet => settings.Types.Where(mapping => mapping.IsWhole && !_met.Contains(mapping.Target));

    /// <summary>Finds the entry of the setting for a target; null if no entry names it.</summary>
    public TypeMapping? Find(string target)
    {
        if (_mappings.Count == 0 || !_mappings.TryGetValue(target, out TypeMapping? mapping))
        {
            return null;
        }

        _met.Add(target);
        return mapping;
    }

    /// <summary>Checks the entries before any schema is bound.</summary>
    public void CheckEntries()
    {
        foreach (TypeMapping mapping in settings.Types)
        {
            if (!mapping.IsWhole)
            {
                AddProblem(
                    HostingDescriptors.MappingMisfit, mapping.Entry, mapping.Entry, "the schema", "write a target, an equals sign and a type, such as schema:Money=Acme.Money");
            }
            else if (!mapping.Type.IsId && !(BuiltInType.Is(mapping.Type.Type) && mapping.Type.HasKnownCodec)
                && framework.Types.Find(mapping.Type) is { } type && Fault(type) is var (descriptor, advice))
            {
                AddProblem(descriptor, mapping.Entry, mapping.Type.Type, mapping.Target, advice);
            }
            else if (mapping.Type.IsId && mapping.Target.StartsWith("format:", StringComparison.Ordinal) | mapping.Target.StartsWith(
                "type:", StringComparison.Ordinal))
            {
                AddProblem(HostingDescriptors.MappingMisfit, mapping.Entry, mapping.Type.Type, mapping.Target, "an identifier is a schema, a member or a parameter, such as Order.id=id");
            }
        }
    }

    public void AddProblem(DiagnosticDescriptor descriptor, string entry, params string[] arguments) =>
        _problems.Add(new MappingProblem(descriptor, entry, arguments.ToEquatableArray()));

    /// <summary>
    /// The use of a type for a schema. Null with a fault if the type cannot be used; null without a fault if it must be looked up in the
    /// compilation first.
    /// </summary>
    public TypeUse? Resolve(OwnTypeName name, IOpenApiSchema schema, out (DiagnosticDescriptor Descriptor, string Advice)? fault)
    {
        fault = null;
        JsonForm form = SchemaForm.Of(schema);
        if (BuiltInType.Is(name.Type) && name.HasKnownCodec)
        {
            TypeUse? builtIn = BuiltInUse.Of(name, form, TypeList.IsNumberOrText(schema), framework, out string misfit);
            fault = builtIn is null ? (HostingDescriptors.MappingMisfit, misfit) : null;
            return builtIn;
        }

        if (framework.Types.Find(name) is not { } type)
        {
            _wanted.Add(name);
            return null;
        }

        fault = Fault(type);
        if (fault is null && type.Codec is { Kind: OwnCodecKind.Parsed } && form is JsonForm.Array or JsonForm.Object or JsonForm.Boolean)
        {
            fault = (HostingDescriptors.MappingMisfit, $"{type.ShortName} has only methods for text, and the schema is {SchemaForm.Describe(form)}; name a codec with 'by'");
        }

        return fault is null ? new OwnUse(type.FullName, type.ShortName, type.IsStruct, form, CodecOf(type, form)) : null;
    }

    private (DiagnosticDescriptor Descriptor, string Advice)? Fault(ProjectType type) =>
        !type.Exists ? (HostingDescriptors.OwnTypeNotFound, type.Advice)
        : type.Codec is null ? (HostingDescriptors.OwnTypeWithoutCodec, type.Advice)
        : !type.IsPublic && !settings.IsInternal ? (HostingDescriptors.MappingMisfit, $"{type.ShortName} is internal; make it public, or set Accessibility=\"Internal\"")
        : null;

    private string CodecOf(ProjectType type, JsonForm form)
    {
        // A parsed type is a string unless the document declares a number.
        form = type.Codec!.Kind == OwnCodecKind.Parsed && form == JsonForm.Any ? JsonForm.Text : form;
        (string, OwnCodecSource, JsonForm) key = (type.FullName, type.Codec, form);
        if (!_codecs.TryGetValue(key, out OwnCodecModel? codec))
        {
            codec = new OwnCodecModel(_names.Take(type.ShortName, type.ShortName + form), type.FullName, type.Codec, form);
            _codecs.Add(key, codec);
        }

        return $"{clientBaseName}Json.Own.{codec.Name}";
    }
}
