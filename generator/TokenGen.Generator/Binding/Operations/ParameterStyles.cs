using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Operations;

/// <summary>Maps the parameter styles of Microsoft.OpenApi to those of the model.</summary>
internal static class ParameterStyles
{
    /// <summary>The style, or <paramref name="whenUnset"/> if the document has none.</summary>
    public static ParameterStyle Of(Microsoft.OpenApi.ParameterStyle? style, ParameterStyle whenUnset) => style switch
    {
        Microsoft.OpenApi.ParameterStyle.Label => ParameterStyle.Label,
        Microsoft.OpenApi.ParameterStyle.Matrix => ParameterStyle.Matrix,
        Microsoft.OpenApi.ParameterStyle.SpaceDelimited => ParameterStyle.SpaceDelimited,
        Microsoft.OpenApi.ParameterStyle.PipeDelimited => ParameterStyle.PipeDelimited,
        Microsoft.OpenApi.ParameterStyle.DeepObject => ParameterStyle.DeepObject,
        Microsoft.OpenApi.ParameterStyle.Cookie => ParameterStyle.Cookie,
        Microsoft.OpenApi.ParameterStyle.Simple => ParameterStyle.Simple,
        Microsoft.OpenApi.ParameterStyle.Form => ParameterStyle.Form,
        _ => whenUnset,
    };

    /// <summary>The style of a form field. Forms allow only some styles (OpenAPI, Encoding Object).</summary>
    public static ParameterStyle OfField(Microsoft.OpenApi.ParameterStyle? style) =>
        Of(style, ParameterStyle.Form) is var known
            and (ParameterStyle.DeepObject or ParameterStyle.SpaceDelimited or ParameterStyle.PipeDelimited)
            ? known
            : ParameterStyle.Form;
}
