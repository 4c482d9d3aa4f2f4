namespace TokenGen.Generator.Reading;

/// <summary>One document as the host hands it over: a path to name in diagnostics and its whole text. Compares by content.</summary>
internal sealed record DocumentFile(string Path, string Text);
