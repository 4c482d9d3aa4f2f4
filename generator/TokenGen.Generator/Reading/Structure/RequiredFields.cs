namespace TokenGen.Generator.Reading.Structure;

/// <summary>The fields without which an object is dropped. Other required fields, such as descriptions, do not affect the code.</summary>
internal static class RequiredFields
{
    private static readonly (string Field, string Owner, string Consequence)[] s_ofServer = [("url", "server", "it is left out")];

    private static readonly (string Field, string Owner, string Consequence)[] s_ofParameter =
        [("name", "parameter", "it is left out"), ("in", "parameter", "it is left out")];

    private static readonly (string Field, string Owner, string Consequence)[] s_ofBody = [("content", "request body", "no body is sent")];

    public static (string Field, string Owner, string Consequence)[] Of(ObjectKind kind) => kind switch
    {
        ObjectKind.Server => s_ofServer,
        ObjectKind.Parameter => s_ofParameter,
        ObjectKind.RequestBody => s_ofBody,
        _ => [],
    };
}
