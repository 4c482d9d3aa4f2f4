namespace TokenGen.Generator.Settings;

/// <summary>What a build does with the baselines.</summary>
internal enum BaselineUse
{
    /// <summary>Reports what changed.</summary>
    Compare,

    /// <summary>Writes new baselines (<c>dotnet build -t:AcceptApi</c>).</summary>
    Accept,

    /// <summary>Reports what changed, and generates only a summary (<c>dotnet build -t:FetchApi</c>).</summary>
    Summarize,
}

/// <summary>The baseline file: the accepted state of an API.</summary>
/// <param name="Path">The path of the file, which need not exist.</param>
/// <param name="Text">Its text; null if the file does not exist.</param>
/// <param name="Use">What this build does with it.</param>
internal sealed record BaselineInput(string Path, string? Text, BaselineUse Use)
{
    public string FileName => System.IO.Path.GetFileName(Path);
}
