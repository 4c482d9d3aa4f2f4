using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Hosting;

/// <summary>One metadata item of an <c>OpenApiClient</c> item.</summary>
/// <param name="Name">The metadata's name.</param>
/// <param name="Expected">Describes a valid value, as text after "must be".</param>
/// <param name="Apply">Applies a value to the settings; returns null if the value is invalid.</param>
internal sealed record Setting(string Name, string Expected, Func<ClientSettings, string, ClientSettings?> Apply);
