using System.Text.Json.Serialization;
using TokenServer.Endpoints;

namespace TokenServer.Responses;

/// <summary>The JSON of the server. Like the real service, it omits missing values and never sends null.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Envelope<UserApiToken>))]
[JsonSerializable(typeof(Envelope<UserApiToken[]>))]
[JsonSerializable(typeof(Envelope<ApiTokenModel>))]
[JsonSerializable(typeof(Envelope<ApiTokenModel[]>))]
[JsonSerializable(typeof(ErrorEnvelope))]
[JsonSerializable(typeof(GatewayError))]
[JsonSerializable(typeof(TokenBody))]
internal sealed partial class ServerJson : JsonSerializerContext;
