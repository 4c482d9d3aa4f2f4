using TokenCli.Output;
using TokenCli.Tokens;

namespace TokenCli.Files;

/// <summary>Brings new tokens to the operator: each is in the file, if there is one, before the next is made.</summary>
internal sealed class HandOver
{
    private readonly string? _file;

    /// <summary>Finds out whether the file can be written before there is anything to lose.</summary>
    /// <exception cref="CliException">There is such a file already; it may hold tokens.</exception>
    public HandOver(string? file)
    {
        _file = file;
        if (file is null) return;
        if (File.Exists(file)) throw CliException.File($"{file} exists already, and nothing is overwritten.");

        Write();
    }

    public Outcomes<NewToken> Outcomes { get; } = new();

    public void Add(NewToken token)
    {
        Outcomes.Add(token);
        if (_file is not null) Write();
    }

    /// <summary>Leaves no file without tokens.</summary>
    public void Close()
    {
        if (_file is not null && Outcomes.Done.Count == 0) File.Delete(_file);
    }

    private void Write() =>
        SecretFile.Replace(_file!, JsonOutput.ToBytes(writer => NewToken.Write(writer, Outcomes.Done, withSecret: true)));
}
