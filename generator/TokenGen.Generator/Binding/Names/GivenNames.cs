using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Rules;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Binding.Names;

/// <summary>The names that people have chosen: those of the project's settings before those of the document (<c>x-tokengen: { name: … }</c>).</summary>
internal sealed class GivenNames(EquatableArray<Rename> settings)
{
    private readonly ILookup<string, Rename> _settings = settings.ToLookup(static rename => rename.Part, StringComparer.Ordinal);
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);

    /// <summary>The parts of the setting that have not been met, each with the name that it gives.</summary>
    public IEnumerable<Rename> Unmatched => settings.Where(rename => !_met.Contains(rename.Part));

    /// <summary>The name of a type that the document names only by its place; null where nobody has given it one.</summary>
    /// <param name="type">What C# would call it.</param>
    public string? OfType(string type) => OfSetting($"type:{type}");

    /// <summary>The name of a tag; null where nobody has given it one.</summary>
    /// <param name="tag">The tag, as the document writes it.</param>
    /// <param name="name">What C# would call it.</param>
    public string? OfTag(string tag, string name) => OfSetting($"tag:{tag}") ?? OfSetting($"tag:{name}");

    /// <summary>The name of a value of an enum; null where nobody has given it one.</summary>
    /// <param name="type">The C# name of the enum.</param>
    /// <param name="value">The value, as the document writes it.</param>
    /// <param name="name">What C# would call it.</param>
    public string? OfValue(string type, string value, string name) => OfSetting($"value:{type}.{value}") ?? OfSetting($"value:{type}.{name}");

    /// <summary>The name of a case of a union; null where nobody has given it one.</summary>
    /// <param name="type">The C# name of the union.</param>
    /// <param name="name">What C# would call the case.</param>
    public string? OfCase(string type, string name) => OfSetting($"case:{type}.{name}");

    /// <summary>Notes that a member exists which the setting may name, though no operation may reach it.</summary>
    public void Meet(string owner, string member)
    {
        if (_settings.Count > 0)
        {
            _ = Of($"{owner}.{member}", extensions: null);
        }
    }

    /// <summary>The name of a part; null where nobody has given it one that C# can have.</summary>
    public string? Of(string part, IDictionary<string, IOpenApiExtension>? extensions)
    {
        return OfSetting(part) ?? (VendorExtension.NameIn(extensions) is { } name && Identifier.IsName(name) ? name : null);
    }

    private string? OfSetting(string part)
    {
        if (_settings.Count == 0 || !_settings.Contains(part))
        {
            return null;
        }

        _met.Add(part);
        return _settings[part].Last().Name;
    }
}
