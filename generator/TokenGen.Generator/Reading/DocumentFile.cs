namespace TokenGen.Generator.Reading;

/// <summary>One document from the host: its path, for diagnostics, and its whole text. Compares by content.</summary>
internal sealed record DocumentFile(string Path, string Text);
