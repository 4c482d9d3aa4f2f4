using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Binding.Mapping;

/// <summary>The use of a framework type for a schema that has another type by default.</summary>
internal static class BuiltInUse
{
    /// <param name="name">The type.</param>
    /// <param name="form">The kind of JSON that the schema declares.</param>
    /// <param name="allowsText">Whether a number may be written as a string.</param>
    /// <param name="framework">The target framework of the project.</param>
    /// <param name="misfit">Why the type cannot be used.</param>
    public static TypeUse? Of(OwnTypeName name, JsonForm form, bool allowsText, TargetFramework framework, out string misfit)
    {
        misfit = "";
        if (BuiltInType.IsJson(name.Type))
        {
            return JsonUse.Instance;
        }

        ScalarKind kind = BuiltInType.KindOf(name.Type)!.Value;
        bool isNumber = form is JsonForm.Integer or JsonForm.Number;
        if (kind is ScalarKind.DateOnly or ScalarKind.TimeOnly && !framework.HasDateOnly)
        {
            misfit = $"the framework of the project has no {name.Type}";
            return null;
        }

        if (name.Codec is not null && kind != ScalarKind.DateTimeOffset)
        {
            misfit = $"{name.Codec} reads a DateTimeOffset";
            return null;
        }

        TypeUse? use = (kind, form) switch
        {
            (ScalarKind.DateTimeOffset, _) when name.Codec == OwnTypeName.UnixMilliseconds =>
                isNumber ? new ConvertedUse(kind, form, Conversion.UnixMilliseconds) : null,
            (ScalarKind.DateTimeOffset, JsonForm.Integer) => new ConvertedUse(kind, form, Conversion.UnixSeconds),
            (ScalarKind.DateTimeOffset, JsonForm.Number) => new ConvertedUse(kind, form, Conversion.UnixSecondsWithFraction),
            (ScalarKind.DateTimeOffset, _) when name.Codec is not null => null,
            (ScalarKind.String, JsonForm.Text) => new ScalarUse(kind),
            (ScalarKind.String, _) => new ConvertedUse(kind, form, Conversion.RawText),
            _ when new ScalarUse(kind).IsNumber => isNumber ? new ScalarUse(kind) { AllowsText = allowsText }
                : form == JsonForm.Any ? new ScalarUse(kind)
                : form == JsonForm.Text ? new ConvertedUse(kind, form, Conversion.InText)
                : null,
            (ScalarKind.Boolean, JsonForm.Text) => new ConvertedUse(kind, form, Conversion.InText),
            (ScalarKind.Boolean, _) => form is JsonForm.Boolean or JsonForm.Any ? new ScalarUse(kind) : null,
            _ => form is JsonForm.Text or JsonForm.Any ? new ScalarUse(kind) : null,
        };
        if (use is null)
        {
            misfit = name.Codec is not null ? $"{name.Codec} reads a number, and the schema is {SchemaForm.Describe(form)}"
                : form == JsonForm.Array ? "the schema is an array; add [] to the entry to map its items"
                : $"{name.Type} cannot be read from {SchemaForm.Describe(form)}; name a codec with 'by'";
        }

        return use;
    }
}
