using System.Globalization;
using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Emission.Types;

/// <summary>
/// Writes the limits of a type and its method <c>Validate</c>. The runtime checks the limits with the map of fields that writes the type.
/// </summary>
internal static class ValidationEmitter
{
    public static void Emit(SourceWriter writer, TypeNames types, TypeModel type)
    {
        string keyword = type switch
        {
            RecordModel record => record.Keyword,
            UnionModel => "class",
            _ => "record",
        };
        using (writer.Braces($"partial {keyword} {type.Name} : {types["IApiValidated"]}"))
        {
            if (type is not RecordModel { Inheritance.Base: not null })
            {
                writer.Line("/// <summary>Finds values that break limits of the document, in this object and in everything that it holds.</summary>");
                writer.Line("/// <returns>All problems; empty if no limit is broken.</returns>");
                writer.Line(
                    $"public {types["IReadOnlyList"]}<{types["ApiValidationProblem"]}> Validate() => {types["ApiValidation"]}.Of(this);");
                writer.Line();
            }

            List<string> limits = LimitsOf(types, type);
            if (limits.Count > 0)
            {
                using (writer.Braces($"private static readonly {types["ValueLimits"]} s_limits = new()", "};"))
                {
                    foreach (string limit in limits)
                    {
                        writer.Line(limit + ",");
                    }
                }

                writer.Line();
            }

            writer.Line("/// <inheritdoc/>");
            writer.Line($"{types["ValueLimits"]}? {types["IApiValidated"]}.Limits => {(limits.Count == 0 ? "null" : "s_limits")};");
        }
    }

    /// <summary>Whether a required member can be unset in C#: by <c>null!</c>, or because a response lacks it.</summary>
    private static bool IsCheckedAsRequired(MemberModel member) => member is { IsDiscriminator: false, IsNullable: false }
        && (member.Presence == Presence.RequiredInRequest || (member.Presence == Presence.Required && !member.Type.IsValueType));

    /// <summary>An expression that creates the limits.</summary>
    public static string Expression(LimitsModel limits) => $"new() {{ {string.Join(", ", Parts(limits))} }}";

    private static List<string> LimitsOf(TypeNames types, TypeModel type)
    {
        (LimitsModel? own, List<(string Name, LimitsModel? Limits)> parts) = type switch
        {
            RecordModel record => (record.Limits, record.AllMembers.Select(static member => (member.Name, member.Limits)).ToList()),
            TupleModel tuple => (null, tuple.Items.Select(static item => (item.Name, item.Limits)).ToList()),
            UnionModel union => (null, union.Cases.Select(static unionCase => (unionCase.Name, unionCase.Limits)).ToList()),
            _ => (null, []),
        };
        List<string> written = own is null ? [] : Parts(own);
        if (type is RecordModel { AllMembers: var members } && members.Where(IsCheckedAsRequired)
            .Select(static member => CSharpLiteral.String(member.WireName)).ToList() is { Count: > 0 } required)
        {
            written.Add($"Required = new[] {{ {string.Join(", ", required)} }}");
        }

        if (parts.Exists(static part => part.Limits is not null))
        {
            string each = string.Concat(parts.Select(static part => $"    {(part.Limits is null ? "null" : Expression(part.Limits))}, // {part.Name}\n"));
            written.Add($"Parts = new {types["ValueLimits"]}?[]\n{{\n{each}}}");
        }

        return written;
    }

    private static List<string> Parts(LimitsModel limits)
    {
        List<string> parts = [];
        Number(nameof(limits.MinLength), limits.MinLength);
        Number(nameof(limits.MaxLength), limits.MaxLength);
        Text(nameof(limits.Pattern), limits.Pattern);
        Text(nameof(limits.Expression), limits.Expression == limits.Pattern ? null : limits.Expression);
        Text(nameof(limits.Minimum), limits.Minimum);
        Text(nameof(limits.Maximum), limits.Maximum);
        Text(nameof(limits.ExclusiveMinimum), limits.ExclusiveMinimum);
        Text(nameof(limits.ExclusiveMaximum), limits.ExclusiveMaximum);
        Text(nameof(limits.MultipleOf), limits.MultipleOf);
        Number(nameof(limits.MinItems), limits.MinItems);
        Number(nameof(limits.MaxItems), limits.MaxItems);
        if (limits.UniqueItems)
        {
            parts.Add("UniqueItems = true");
        }

        Number(nameof(limits.MinProperties), limits.MinProperties);
        Number(nameof(limits.MaxProperties), limits.MaxProperties);
        if (!limits.Required.IsEmpty)
        {
            parts.Add($"Required = new[] {{ {string.Join(", ", limits.Required.Select(CSharpLiteral.String))} }}");
        }

        if (limits.Items is { } items)
        {
            parts.Add($"Items = {Expression(items)}");
        }

        if (limits.Also is { } also)
        {
            parts.Add($"Also = {Expression(also)}");
        }

        return parts;

        void Number(string name, int? value)
        {
            if (value is { } present)
            {
                parts.Add($"{name} = {present.ToString(CultureInfo.InvariantCulture)}");
            }
        }

        void Text(string name, string? value)
        {
            if (value is not null)
            {
                parts.Add($"{name} = {CSharpLiteral.String(value)}");
            }
        }
    }
}
