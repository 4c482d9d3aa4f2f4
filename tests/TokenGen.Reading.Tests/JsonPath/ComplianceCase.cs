using System.Text.Json.Nodes;
using Xunit.Sdk;

namespace TokenGen.Reading.Tests.JsonPath;

/// <summary>A case of the compliance test suite of RFC 9535.</summary>
public sealed class ComplianceCase : IXunitSerializable
{
    private string _json = "{}";

    public ComplianceCase()
    {
    }

    internal ComplianceCase(JsonNode test) => _json = test.ToJsonString();

    internal JsonObject Test => JsonNode.Parse(_json)!.AsObject();

    public void Deserialize(IXunitSerializationInfo info) => _json = info.GetValue<string>("test")!;

    public void Serialize(IXunitSerializationInfo info) => info.AddValue("test", _json);

    public override string ToString() => Test["name"]!.GetValue<string>();
}
