using TokenCli.Output;
using TokenCli.Tokens;

namespace TokenCli.Files;

/// <summary>Gives new tokens to the operator. If there is a file, each token is in it before the next one is created.</summary>
internal sealed class HandOver
{
    private readonly string? _file;

    /// <summary>Checks that the file can be written, before any token is created.</summary>
    /// <exception cref="CliException">The file exists already; it may contain tokens.</exception>
    public HandOver(string? file)
    {
        _file = file;
        if (file is null) return;
        if (File.Exists(file)) throw CliException.File($"{file} already exists and is not overwritten.");

        Write();
    }

    public Outcomes<NewToken> Outcomes { get; } = new();

    public void Add(NewToken token)
    {
        Outcomes.Add(token);
        if (_file is not null) Write();
    }

    /// <summary>Deletes the file if it contains no token.</summary>
    public void Close()
    {
        if (_file is not null && Outcomes.Done.Count == 0) File.Delete(_file);
    }

    private void Write() =>
        SecretFile.Replace(_file!, JsonOutput.ToBytes(writer => NewToken.Write(writer, Outcomes.Done, withSecret: true)));
}
