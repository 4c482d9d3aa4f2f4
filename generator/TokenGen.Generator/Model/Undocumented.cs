namespace TokenGen.Generator.Model;

/// <summary>
/// Models without their documentation, for files that do not print it. A changed description then re-emits only the file
/// that prints it.
/// </summary>
internal static class Undocumented
{
    public static TypeModel WithoutDocumentation(this TypeModel type) => type switch
    {
        RecordModel record => record with
        {
            Documentation = Documentation.None,
            Members = record.Members.Select(static member => member with { Documentation = Documentation.None, Default = null })
                .ToEquatableArray(),
        },
        TupleModel tuple => tuple with
        {
            Documentation = Documentation.None,
            Items = tuple.Items.Select(static item => item with { Documentation = Documentation.None, Default = null }).ToEquatableArray(),
        },
        EnumModel values => values with
        {
            Documentation = Documentation.None,
            Values = values.Values.Select(static value => value with { Documentation = Documentation.None }).ToEquatableArray(),
        },
        UnionModel union => union with { Documentation = Documentation.None },
        _ => type with { Documentation = Documentation.None },
    };

    public static TagModel WithoutDocumentation(this TagModel tag) => tag with
    {
        Documentation = Documentation.None,
        Operations = tag.Operations.Select(WithoutDocumentation).ToEquatableArray(),
    };

    /// <summary>The tag without the documentation of its options records.</summary>
    public static TagModel WithoutOptionDocumentation(this TagModel tag) => tag with
    {
        Operations = tag.Operations.Select(static operation => operation.Options is null ? operation : operation with
        {
            Parameters = operation.Parameters.Select(
                static parameter => parameter.Option is null ? parameter : WithoutDocumentation(parameter))
                .ToEquatableArray(),
        }).ToEquatableArray(),
    };

    private static ParameterModel WithoutDocumentation(ParameterModel parameter) =>
        parameter with { Documentation = Documentation.None, Default = null, IsDeprecated = false };

    public static OperationModel WithoutDocumentation(this OperationModel operation) => operation with
    {
        Documentation = Documentation.None,
        Parameters = operation.Parameters.Select(WithoutDocumentation).ToEquatableArray(),
        Body = operation.Body is { } body ? body with { Documentation = Documentation.None, MediaTypes = [] } : null,
        Responses = operation.Responses with
        {
            Documentation = Documentation.None,
            DeclaredErrors = [],
            Errors = operation.Responses.Errors.Select(static error => error with { Documentation = Documentation.None })
                .ToEquatableArray(),
        },
    };
}
