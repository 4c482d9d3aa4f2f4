namespace TokenGen;

/// <summary>The body type of a response without a body (such as status 204).</summary>
public readonly record struct NoContent;
