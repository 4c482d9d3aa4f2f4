using TokenCli.Tokens;
using Wavefront;

namespace TokenCli.Rotation;

/// <summary>Decides the next step from the file and the server's list alone.</summary>
/// <remarks>
/// A first run, a run after a kill and a retry after a failed call are treated the same. So a rotation can be interrupted at any time: no
/// step depends on the memory of an earlier step.
/// </remarks>
internal sealed class RotationPlanner(string runId, bool replaceAll, Predicate<string> isInUse)
{
    /// <summary>The name of a new token until it is known to work. The run id makes it unique.</summary>
    public string TemporaryName(string name) => $"{name}-rotating-{runId}";

    /// <exception cref="CliException">The operator must decide how to continue.</exception>
    public RotationMove Next(RotationEntry entry, IReadOnlyList<UserApiToken> tokens, bool isChecked) => entry.Stage switch
    {
        RotationStage.Planned => Begin(entry, tokens),
        RotationStage.Creating => FindOrCreate(entry, tokens),
        RotationStage.Created => Replace(entry, tokens, isChecked),
        _ => new RotationMove.Finish(),
    };

    private RotationMove.Intend Begin(RotationEntry entry, IReadOnlyList<UserApiToken> tokens)
    {
        var name = entry.Name ?? NameInUse(tokens);
        UserApiToken[] old = [.. tokens.Where(token => token.TokenName == name)];
        return old.Length switch
        {
            0 => throw Stop($"{entry.Label} has no token named '{name}', so there is nothing to rotate."),
            > 1 when !replaceAll => throw Stop(
                $"{entry.Label} has {old.Length} tokens named '{name}': use --all to replace all of them by one, or revoke the others first."),
            _ => new RotationMove.Intend(name, old),
        };
    }

    private string NameInUse(IReadOnlyList<UserApiToken> tokens)
    {
        var token = tokens.FirstOrDefault(token => isInUse(token.TokenID))
            ?? throw Stop("The token in use is not one of your own tokens: select the token to rotate with --name.");
        return token.TokenName is { Length: > 0 } name
            ? name
            : throw Stop($"The token in use has no name: run 'tokens rename {TokenRef.Short(token.TokenID)} --name NAME' first.");
    }

    private RotationMove FindOrCreate(RotationEntry entry, IReadOnlyList<UserApiToken> tokens)
    {
        UserApiToken[] ours = [.. tokens.Where(token => IsOurs(entry, token))];
        if (ours.Length == 0) return new RotationMove.Create();

        // Tokens with the unique name are all from this rotation, and additional ones are revoked later. A token without a name could be
        // anyone's.
        if (ours.Length > 1 && ours.Any(token => token.TokenName != TemporaryName(entry.Name!)))
        {
            throw Stop($"{entry.Label} has {ours.Length} new tokens without a name, and only one of them belongs to this rotation: "
                + "revoke or rename the others, then run again.");
        }

        return new RotationMove.Adopt(ours[^1]);
    }

    private bool IsOurs(RotationEntry entry, UserApiToken token) =>
        token.TokenName == TemporaryName(entry.Name!)
        || (entry.Before.Count > 0 && string.IsNullOrEmpty(token.TokenName) && !entry.Before.Contains(TokenRef.Full(token.TokenID)));

    private RotationMove Replace(RotationEntry entry, IReadOnlyList<UserApiToken> tokens, bool isChecked)
    {
        if (tokens.FirstOrDefault(token => token.TokenID == entry.TokenId) is not { } current) return new RotationMove.Recreate();
        if (!isChecked) return new RotationMove.Check(current);
        if (current.TokenName != entry.Name) return new RotationMove.Rename(current);

        var useless = tokens.FirstOrDefault(token => token.TokenID != entry.TokenId
            && (entry.Old.Contains(TokenRef.Full(token.TokenID)) || token.TokenName == TemporaryName(entry.Name!)));
        return useless is null ? new RotationMove.Finish() : new RotationMove.Revoke(useless);
    }

    private static CliException Stop(string message) => new(ExitCodes.Api, message);
}
