namespace TokenGen.Generator.Model;

/// <summary>What the targets <c>AcceptApi</c> and <c>FetchApi</c> generate in place of a client.</summary>
/// <param name="Path">The file of the baseline.</param>
/// <param name="Text">The new text of the baseline, or the summary.</param>
internal sealed record BaselineOutput(string Path, string Text);
