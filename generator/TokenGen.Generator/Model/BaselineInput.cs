namespace TokenGen.Generator.Model;

/// <summary>What a build does with baselines.</summary>
internal enum BaselineUse
{
    /// <summary>Reports what changed.</summary>
    Compare,

    /// <summary>Writes them anew (<c>dotnet build -t:AcceptApi</c>).</summary>
    Accept,

    /// <summary>Reports what changed, and generates nothing but a summary of it (<c>dotnet build -t:FetchApi</c>).</summary>
    Summarize,
}

/// <summary>The accepted state of an API beside its document.</summary>
/// <param name="Path">The path of the file, whether it exists or not.</param>
/// <param name="Text">Its text; null where there is no such file.</param>
/// <param name="Use">What the build does with it.</param>
internal sealed record BaselineInput(string Path, string? Text, BaselineUse Use)
{
    public string FileName => System.IO.Path.GetFileName(Path);
}

/// <summary>What a build that is about baselines generates in place of a client.</summary>
/// <param name="Path">The file of the baseline.</param>
/// <param name="Text">Its new text, or the summary.</param>
internal sealed record BaselineOutput(string Path, string Text);
