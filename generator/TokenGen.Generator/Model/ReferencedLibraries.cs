namespace TokenGen.Generator.Model;

/// <summary>The libraries of which a client makes something where the project references them, and nothing where it does not.</summary>
/// <param name="HasHttpClientFactory">Microsoft.Extensions.Http 8 or later: registration with a container.</param>
/// <param name="HasLogging">Microsoft.Extensions.Logging.Abstractions: a log of calls.</param>
/// <param name="HasResilience">Microsoft.Extensions.Http.Resilience: what may be repeated and what may not.</param>
internal sealed record ReferencedLibraries(bool HasHttpClientFactory, bool HasLogging, bool HasResilience);
