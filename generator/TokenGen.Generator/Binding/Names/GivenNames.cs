using Microsoft.OpenApi;
using TokenGen.Generator.Binding.Rules;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Binding.Names;

/// <summary>
/// The names that people have chosen. Names in the project's settings override names in the document (<c>x-tokengen: { name: … }</c>).
/// </summary>
internal sealed class GivenNames(EquatableArray<Rename> settings)
{
    private readonly ILookup<string, Rename> _settings = settings.ToLookup(static rename => rename.Part, StringComparer.Ordinal);
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);

    /// <summary>The entries of the setting whose part was not found so far.</summary>
    public IEnumerable<Rename> Unmatched => settings.Where(rename => !_met.Contains(rename.Part));

    /// <summary>The name set for a type without a name in the document; null if none is set.</summary>
    /// <param name="type">Its default C# name.</param>
    public string? OfType(string type) => OfSetting($"type:{type}");

    /// <summary>The name set for a tag; null if none is set.</summary>
    /// <param name="tag">The tag, as the document writes it.</param>
    /// <param name="name">Its default C# name.</param>
    public string? OfTag(string tag, string name) => OfSetting($"tag:{tag}") ?? OfSetting($"tag:{name}");

    /// <summary>The name set for a value of an enum; null if none is set.</summary>
    /// <param name="type">The C# name of the enum.</param>
    /// <param name="value">The value, as the document writes it.</param>
    /// <param name="name">Its default C# name.</param>
    public string? OfValue(string type, string value, string name) =>
        OfSetting($"value:{type}.{value}") ?? OfSetting($"value:{type}.{name}");

    /// <summary>The name set for a case of a union; null if none is set.</summary>
    /// <param name="type">The C# name of the union.</param>
    /// <param name="name">The default C# name of the case.</param>
    public string? OfCase(string type, string name) => OfSetting($"case:{type}.{name}");

    /// <summary>Records that a member exists and the setting may name it, even if no operation uses the member.</summary>
    public void Meet(string owner, string member)
    {
        if (_settings.Count > 0)
        {
            _ = Of($"{owner}.{member}", extensions: null);
        }
    }

    /// <summary>The name set for a part; null if none is set, or C# does not allow it.</summary>
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
