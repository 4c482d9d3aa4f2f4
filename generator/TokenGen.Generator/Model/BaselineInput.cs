namespace TokenGen.Generator.Model;

/// <summary>The accepted state of an API beside its document.</summary>
/// <param name="Path">The path of the file, whether it exists or not.</param>
/// <param name="Text">Its text; null where there is no such file.</param>
/// <param name="IsAccepting">Whether the build writes the file anew (<c>dotnet build -t:AcceptApi</c>).</param>
internal sealed record BaselineInput(string Path, string? Text, bool IsAccepting)
{
    public string FileName => System.IO.Path.GetFileName(Path);
}

/// <summary>A baseline that the build writes.</summary>
/// <param name="Path">The file.</param>
/// <param name="Text">What it says.</param>
internal sealed record AcceptedBaseline(string Path, string Text);
