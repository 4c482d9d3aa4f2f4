namespace TokenGen.TestKit.Serving;

/// <summary>A response of a <see cref="ScriptedServer"/>.</summary>
/// <param name="Status">The status code.</param>
/// <param name="ContentType">The media type; null for none.</param>
/// <param name="Body">The body as text; it is sent as UTF-8.</param>
/// <param name="Headers">Further headers.</param>
public sealed record ScriptedResponse(
    int Status, string? ContentType = null, string Body = "", params (string Name, string Value)[] Headers);
