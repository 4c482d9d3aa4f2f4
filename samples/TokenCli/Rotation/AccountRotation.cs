using System.Net;
using TokenCli.Connection;
using TokenCli.Tokens;
using TokenGen;
using Wavefront;

namespace TokenCli.Rotation;

/// <summary>Rotates one account: looks, decides, does one thing, and looks again.</summary>
internal sealed class AccountRotation(
    RotationFile file, RotationEntry entry, RotationPlanner planner, Session session, Backoff backoff, Action<RotationEntry> onMove)
{
    /// <summary>How long a creation that a killed run sent may still be on its way.</summary>
    private static readonly TimeSpan s_settle = TimeSpan.FromSeconds(1);

    private const int MaxRefusedChecks = 5;

    private readonly TokenOwner _owner = TokenOwner.Of(session.Tokens, entry.Account);
    private bool _hasSettled = entry.Stage != RotationStage.Creating;
    private bool _isChecked;
    private bool _wasRecreated;

    public RotationEntry Entry => entry;

    /// <summary>Does all that is left to do.</summary>
    /// <param name="mayRevokeTokenInUse">Whether nobody else needs the token that the session presents.</param>
    /// <param name="stop">Ends the rotation between two moves, never within one.</param>
    /// <returns>Whether it is done; if not, only the token in use is left to be revoked.</returns>
    /// <exception cref="ApiException">The server does not let it be done, or has no time for too long.</exception>
    /// <exception cref="CliException">The operator has to decide.</exception>
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

                // The last word has a fresh look: what a killed run had sent may have come after the one before.
                tokens = move is RotationMove.Finish && !isFresh ? null : await MakeAsync(move, tokens, stop);
                (failures, wasRefused) = (0, false);
                onMove(entry);
            }
            catch (ApiException failure) when (backoff.IsWorthwhile(failure, failures) || IsTooEarly(move, failure, failures))
            {
                // Whether it took effect is seen from the list, so nothing is done twice.
                tokens = null;
                await backoff.WaitAsync(failure, ++failures, stop);
            }
            catch (ApiException) when (move is RotationMove.Rename or RotationMove.Revoke && !wasRefused)
            {
                // Perhaps because it is done already, or by somebody else.
                (tokens, wasRefused) = (null, true);
            }
        }

        return true;
    }

    /// <summary>Makes a move. A call that changes something is not cancelled: its outcome would be anybody's guess.</summary>
    /// <returns>What the server lists now; <see langword="null"/> if that is to be asked.</returns>
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

        // The document promises the new one as the last; the name is the better witness.
        Record(all.LastOrDefault(token => token.TokenName == name) ?? all[^1]);
        return all;
    }

    private void Record(UserApiToken token) =>
        file.Record(entry, created => (created.TokenId, created.Stage) = (token.TokenID, RotationStage.Created));

    private void Recreate()
    {
        // Once can be an accident; twice, the server does not list what it makes, and this would go on for ever.
        if (_wasRecreated) throw new CliException(ExitCodes.Api, $"{entry.Label}: the new token is not listed by the server; the old one was kept.");

        _wasRecreated = true;
        file.Record(entry, lost =>
        {
            lost.Old = [.. lost.Old, TokenRef.Full(lost.TokenId!)]; // should it come back
            (lost.TokenId, lost.Stage) = (null, RotationStage.Creating);
        });
    }

    private async Task CheckAsync(UserApiToken token, CancellationToken stop)
    {
        try
        {
            // No token of an inactive account works, neither the old one nor the new.
            if (token.AccountType != AccountType.InactiveServiceAccount) await session.As(token.TokenID).GetAllTokensAsync(stop);
        }
        catch (ApiException failure) when (failure.StatusCode == HttpStatusCode.Forbidden)
        {
            // Known and not allowed to list: good enough.
        }

        _isChecked = true;
    }

    /// <summary>A server of many machines may need a moment until all of them know a new token.</summary>
    private static bool IsTooEarly(RotationMove? move, ApiException failure, int failures) =>
        move is RotationMove.Check && failure.StatusCode == HttpStatusCode.Unauthorized && failures < MaxRefusedChecks;

    private static string[] Refs(IEnumerable<UserApiToken> tokens) => [.. tokens.Select(token => TokenRef.Full(token.TokenID))];
}
