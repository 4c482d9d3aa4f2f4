namespace TokenGen;

/// <summary>The body of an answer that has none (such as status 204).</summary>
public readonly record struct NoContent;
