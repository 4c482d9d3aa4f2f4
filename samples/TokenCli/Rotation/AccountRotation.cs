using System.Net;
using TokenCli.Connection;
using TokenCli.Tokens;
using TokenGen;
using Wavefront;

namespace TokenCli.Rotation;

/// <summary>Rotates one account: reads the list, decides, makes one change, and reads the list again.</summary>
internal sealed class AccountRotation(
    RotationFile file, RotationEntry entry, RotationPlanner planner, Session session, Backoff backoff, Action<RotationEntry> onMove)
{
    /// <summary>How long a creation that a killed run sent may still take to arrive.</summary>
    private static readonly TimeSpan s_settle = TimeSpan.FromSeconds(1);

    private const int MaxRefusedChecks = 5;

    private readonly TokenOwner _owner = TokenOwner.Of(session.Tokens, entry.Account);
    private bool _hasSettled = entry.Stage != RotationStage.Creating;
    private bool _isChecked;
    private bool _wasRecreated;

    public RotationEntry Entry => entry;

    /// <summary>Does all remaining steps.</summary>
    /// <param name="mayRevokeTokenInUse">Whether no other account needs the token of the session any more.</param>
    /// <param name="stop">Stops the rotation between two steps, never within one.</param>
    /// <returns>True if the rotation is complete; false if only the token in use remains to be revoked.</returns>
    /// <exception cref="ApiException">The server rejects a step, or was overloaded for too long.</exception>
    /// <exception cref="CliException">The operator must decide.</exception>
    public async Task<bool> RunAsync(bool mayRevokeTokenInUse, CancellationToken stop)
    {
        IReadOnlyList<UserApiToken>? tokens = null;
        RotationMove? move = null;
        var (failures, wasRefused) = (0, false);
        while (entry.Stage != RotationStage.Done)
        {
            stop.ThrowIfCancellationRequested();
            try
            {
                move = null;
                var isFresh = tokens is null;
                tokens ??= await _owner.ListAsync(stop);
                move = planner.Next(entry, tokens, _isChecked);
                if (move is RotationMove.Revoke { Token.TokenID: var id } && session.IsInUse(id))
                {
                    if (!mayRevokeTokenInUse) return false;
                    session.SwitchTo(entry.TokenId!);
                }

                // Finish only on a fresh list, because a request of a killed run may have arrived after the last one.
                tokens = move is RotationMove.Finish && !isFresh ? null : await MakeAsync(move, tokens, stop);
                (failures, wasRefused) = (0, false);
                onMove(entry);
            }
            catch (ApiException failure) when (backoff.IsWorthwhile(failure, failures) || IsTooEarly(move, failure, failures))
            {
                // The list shows whether the call took effect, so nothing is done twice.
                tokens = null;
                await backoff.WaitAsync(failure, ++failures, stop);
            }
            catch (ApiException) when (move is RotationMove.Rename or RotationMove.Revoke && !wasRefused)
            {
                // The step may be done already, perhaps by another process.
                (tokens, wasRefused) = (null, true);
            }
        }

        return true;
    }

    /// <summary>Makes one step. A call that changes something is not cancelled, because its outcome would be unknown.</summary>
    /// <returns>The current list of the server; <see langword="null"/> if it must be read again.</returns>
    private async Task<IReadOnlyList<UserApiToken>?> MakeAsync(
        RotationMove move, IReadOnlyList<UserApiToken> tokens, CancellationToken stop)
    {
        switch (move)
        {
            case RotationMove.Intend(var name, var old):
                Intend(name, old, tokens);
                return tokens;
            case RotationMove.Create when !_hasSettled:
                _hasSettled = true;
                await backoff.WaitAsync(s_settle, stop);
                return null;
            case RotationMove.Create:
                return await CreateAsync(tokens);
            case RotationMove.Adopt(var token):
                Record(token);
                return tokens;
            case RotationMove.Recreate:
                Recreate();
                return tokens;
            case RotationMove.Check(var token):
                await CheckAsync(token, stop);
                return tokens;
            case RotationMove.Rename(var token):
                await _owner.RenameAsync(token.TokenID, entry.Name!, CancellationToken.None);
                return null;
            case RotationMove.Revoke(var token):
                return await _owner.RevokeAsync(token.TokenID, CancellationToken.None);
            default:
                file.Record(entry, done => (done.Stage, done.Before) = (RotationStage.Done, []));
                return tokens;
        }
    }

    private void Intend(string name, IReadOnlyList<UserApiToken> old, IReadOnlyList<UserApiToken> tokens) => file.Record(entry, intended =>
    {
        intended.Name = name;
        intended.Old = Refs(old);
        intended.Before = _owner.CreatesNamed ? [] : Refs(tokens);
        intended.Stage = RotationStage.Creating;
    });

    private async Task<IReadOnlyList<UserApiToken>> CreateAsync(IReadOnlyList<UserApiToken> before)
    {
        var name = planner.TemporaryName(entry.Name!);
        IReadOnlyList<UserApiToken> all;
        try
        {
            all = await _owner.CreateAsync(name, CancellationToken.None);
        }
        catch (ApiException failure) when (!failure.IsTransient && before.Count >= TokenLimit.Documented)
        {
            throw TokenLimit.Reached(_owner, before, failure);
        }

        // The document says that the new token is the last one, but its name is more reliable.
        Record(all.LastOrDefault(token => token.TokenName == name) ?? all[^1]);
        return all;
    }

    private void Record(UserApiToken token) =>
        file.Record(entry, created => (created.TokenId, created.Stage) = (token.TokenID, RotationStage.Created));

    private void Recreate()
    {
        // This may happen once by accident. The second time, the server does not list the tokens it creates, and the loop would never end.
        if (_wasRecreated) throw new CliException(ExitCodes.Api, $"{entry.Label}: the server does not list the new token; the old one was kept.");

        _wasRecreated = true;
        file.Record(entry, lost =>
        {
            lost.Old = [.. lost.Old, TokenRef.Full(lost.TokenId!)]; // in case it appears again
            (lost.TokenId, lost.Stage) = (null, RotationStage.Creating);
        });
    }

    private async Task CheckAsync(UserApiToken token, CancellationToken stop)
    {
        try
        {
            // No token of an inactive account works, neither old nor new.
            if (token.AccountType != AccountType.InactiveServiceAccount) await session.As(token.TokenID).GetAllTokensAsync(stop);
        }
        catch (ApiException failure) when (failure.StatusCode == HttpStatusCode.Forbidden)
        {
            // The server knows the token but does not allow the list: that is sufficient.
        }

        _isChecked = true;
    }

    /// <summary>Whether the failure may be a delay: a distributed server can need a moment until all machines know a new token.</summary>
    private static bool IsTooEarly(RotationMove? move, ApiException failure, int failures) =>
        move is RotationMove.Check && failure.StatusCode == HttpStatusCode.Unauthorized && failures < MaxRefusedChecks;

    private static string[] Refs(IEnumerable<UserApiToken> tokens) => [.. tokens.Select(token => TokenRef.Full(token.TokenID))];
}
