using TokenGen.Http;

namespace TokenGen;

/// <summary>No credential.</summary>
internal sealed class NoCredential : Credential
{
    private protected override string Kind => "none";

    internal override bool IsFor(ApiOperation operation) => false;

    internal override ValueTask ApplyAsync(ApiRequest request, CancellationToken cancellationToken) => default;

    internal override void RequireTaken(IReadOnlyList<string> schemes)
    {
    }
}
