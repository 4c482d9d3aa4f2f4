using Microsoft.OpenApi;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Binding;

/// <summary>The names that people have chosen: those of the project's settings before those of the document (<c>x-tokengen: { name: … }</c>).</summary>
internal sealed class GivenNames(EquatableArray<Rename> settings)
{
    private readonly ILookup<string, Rename> _settings = settings.ToLookup(static rename => rename.Part, StringComparer.Ordinal);
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);

    /// <summary>The entries of the setting whose part has not been met.</summary>
    public IEnumerable<SettingEntry> Unmatched => settings
        .Where(rename => !_met.Contains(rename.Part))
        .Select(static rename => new SettingEntry("Rename", $"{rename.Part}={rename.Name}"));

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
        if (_settings.Contains(part))
        {
            _met.Add(part);
            return _settings[part].Last().Name;
        }

        return VendorExtension.NameIn(extensions) is { } name && Identifier.IsName(name) ? name : null;
    }
}
