using TokenGen.Generator.Model;

namespace TokenGen.Generator.Hosting;

/// <summary>One metadata of an <c>OpenApiClient</c> item.</summary>
/// <param name="Name">The metadata's name.</param>
/// <param name="Expected">What a value must be, to follow "must be" in a message.</param>
/// <param name="Apply">Puts a value into the settings; null when it is not what is expected.</param>
internal sealed record Setting(string Name, string Expected, Func<ClientSettings, string, ClientSettings?> Apply);
