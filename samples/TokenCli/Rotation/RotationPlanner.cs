using TokenCli.Tokens;
using Wavefront;

namespace TokenCli.Rotation;

/// <summary>Decides what to do next from what the file says and what the server lists, and from nothing else.</summary>
/// <remarks>
/// A fresh run, a run after a kill and a second attempt after a failed call are the same to it. That is what makes the rotation safe
/// to interrupt: there is no moment after which something has to follow.
/// </remarks>
internal sealed class RotationPlanner(string runId, bool replaceAll, Predicate<string> isInUse)
{
    /// <summary>The name of a new token until it is known to work: nobody else makes one of this name.</summary>
    public string TemporaryName(string name) => $"{name}-rotating-{runId}";

    /// <exception cref="CliException">Going on needs a decision of the operator.</exception>
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
            0 => throw Stop($"{entry.Label} has no token named '{name}': nothing to rotate."),
            > 1 when !replaceAll => throw Stop(
                $"{entry.Label} has {old.Length} tokens named '{name}': --all replaces them by a single one, or revoke those too many."),
            _ => new RotationMove.Intend(name, old),
        };
    }

    private string NameInUse(IReadOnlyList<UserApiToken> tokens)
    {
        var token = tokens.FirstOrDefault(token => isInUse(token.TokenID))
            ?? throw Stop("The token in use is not among your own: say with --name which one to rotate.");
        return token.TokenName is { Length: > 0 } name
            ? name
            : throw Stop($"The token in use has no name: 'tokens rename {TokenRef.Short(token.TokenID)} --name NAME' gives it one.");
    }

    private RotationMove FindOrCreate(RotationEntry entry, IReadOnlyList<UserApiToken> tokens)
    {
        UserApiToken[] ours = [.. tokens.Where(token => IsOurs(entry, token))];
        if (ours.Length == 0) return new RotationMove.Create();

        // Of a unique name they are all ours, and those too many are revoked later. Without a name one could be anybody's.
        if (ours.Length > 1 && ours.Any(token => token.TokenName != TemporaryName(entry.Name!)))
        {
            throw Stop($"{entry.Label} has {ours.Length} new tokens without a name, and one of them only is of this rotation: "
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
