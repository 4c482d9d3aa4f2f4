using TokenGen;
using TokenGen.Http;
using TokenGen.Json;

namespace Wavefront;

/// <summary>The generated client of <c>openapi.yaml</c>, and what the tests of the runtime need beside its operations.</summary>
public sealed partial class ApiTokenClient
{
    internal static JsonCodec<ResponseContainer<IReadOnlyList<UserApiToken>>> ListEnvelope =>
        ResponseContainer.Codec(Envelope, UserApiToken.Json.List());

    /// <summary>Builds any other request, for tests that need no operation of the document.</summary>
    internal ApiRequest Request(string template, HttpMethod? method = null, params string[] secretMembers) =>
        _api.CreateRequest(new ApiOperation("any", method ?? HttpMethod.Get, template) { SecretMembers = secretMembers });
}
