namespace TokenGen.Generator.Model;

/// <summary>The optional libraries: if the project references one, code for it is emitted.</summary>
/// <param name="HasHttpClientFactory">Microsoft.Extensions.Http 8 or later: registration with a container.</param>
/// <param name="HasLogging">Microsoft.Extensions.Logging.Abstractions: a log of calls.</param>
/// <param name="HasResilience">Microsoft.Extensions.Http.Resilience: which requests may be retried.</param>
internal sealed record ReferencedLibraries(bool HasHttpClientFactory, bool HasLogging, bool HasResilience);
