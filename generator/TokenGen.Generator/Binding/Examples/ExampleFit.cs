using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Examples;

/// <summary>
/// Checks at build time whether the emitted code could read a value as a type. If in doubt, it says no: an example that is left out is
/// reported, but an example that throws would fail a test of the user.
/// </summary>
/// <param name="types">All types.</param>
/// <param name="envelope">The envelope rule of the client, or null.</param>
internal sealed class ExampleFit(IEnumerable<TypeModel> types, EnvelopeModel? envelope)
{
    private const int MaxDepth = 64;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(1);

    private static readonly Dictionary<ScalarKind, Regex> s_forms = new()
    {
        [ScalarKind.DateTimeOffset] = Form(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,7})?(Z|[+-]\d\d:\d\d)"),
        [ScalarKind.DateOnly] = Form(@"\d{4}-\d\d-\d\d"),
        [ScalarKind.Date] = Form(@"\d{4}-\d\d-\d\d"),
        [ScalarKind.TimeOnly] = Form(@"([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,7})?"),
        [ScalarKind.TimeSpan] = Form(@"P(?=.)(\d{1,6}D)?(T(?=.)(\d{1,6}H)?(\d{1,6}M)?(\d{1,6}(\.\d{1,7})?S)?)?"),
        [ScalarKind.Guid] = Form("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"),
        [ScalarKind.Bytes] = Form("([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?"),
        [ScalarKind.Base64Url] = Form("([A-Za-z0-9_-]{4})*([A-Za-z0-9_-]{2}|[A-Za-z0-9_-]{3})?"),
    };

    private readonly Dictionary<string, TypeModel> _types = types.ToDictionary(static type => type.Name, StringComparer.Ordinal);

    /// <summary>Why a value cannot be read, as text after "because"; null if it can.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">The type.</param>
    public string? Find(JsonNode? value, TypeUse type) => Find(value, type, "", 0);

    private string? Find(JsonNode? value, TypeUse type, string path, int depth)
    {
        if (depth > MaxDepth)
        {
            return "it is nested too deeply";
        }

        return type switch
        {
            JsonUse => null,

            // Only the code of the project knows which values it accepts.
            ConvertedUse or OwnUse => null,
            ScalarUse scalar => OfScalar(value, scalar) is { } kind ? Refused(path, $"is not {kind}") : null,
            EnvelopeUse wrapped => OfEnvelope(value, wrapped, path, depth),
            ArrayUse array => value is JsonArray items
                ? items.Select((item, index) => OfItem(item, array.Item, array.IsItemNullable, $"{path}[{index.ToString(CultureInfo.InvariantCulture)}]", depth)).FirstOrDefault(NotNull)
                : Refused(path, "is not an array"),
            MapUse map => value is JsonObject members
                ? members.Select(member => OfItem(member.Value, map.Value, map.IsValueNullable, Join(path, member.Key), depth))
                    .FirstOrDefault(NotNull)
                : Refused(path, "is not an object"),
            NamedUse named when _types.TryGetValue(named.Name, out TypeModel? model) => OfNamed(value, named, model, path, depth),
            _ => Refused(path, "has a type without a JSON form"),
        };
    }

    private string? OfItem(JsonNode? value, TypeUse type, bool isNullable, string path, int depth) =>
        value is null ? isNullable || type is JsonUse ? null : Refused(path, "is null") : Find(value, type, path, depth + 1);

    private string? OfNamed(JsonNode? value, NamedUse use, TypeModel model, string path, int depth) => model switch
    {
        EnumModel values => OfEnum(value, use, values, path),
        UnionModel => value is null ? Refused(path, "is null") : OfUnion(value, (UnionModel)model, path, depth),
        TupleModel tuple => OfTuple(value, tuple, path, depth),
        RecordModel record => OfRecord(value, record, path, depth),
        _ => null,
    };

    private static string? OfEnum(JsonNode? value, NamedUse use, EnumModel model, string path)
    {
        bool isText = model.Underlying == ScalarKind.String;
        if (OfScalar(value, new ScalarUse(model.Underlying)) is { } kind)
        {
            return Refused(path, $"is not {kind}");
        }

        string text = isText ? value!.GetValue<string>() : value!.ToJsonString();
        return use.IsClosed && !model.Values.Any(listed => listed.WireValue == text)
            ? Refused(path, "is not one of the listed values")
            : null;
    }

    /// <summary>
    /// A value that fits no case of a union is kept as JSON. But if it selects a case, that case must be able to read it.
    /// </summary>
    private string? OfUnion(JsonNode value, UnionModel union, string path, int depth) =>
        union.Cases.Select(one => Find(value, one.Type, path, depth + 1)).ToList() is var misfits && misfits.Contains(null)
            ? null
            : misfits.FirstOrDefault();

    private string? OfTuple(JsonNode? value, TupleModel tuple, string path, int depth)
    {
        if (value is not JsonArray items)
        {
            return Refused(path, "is not an array");
        }

        for (int index = 0; index < Math.Max(items.Count, tuple.Items.Count); index++)
        {
            string place = $"{path}[{index.ToString(CultureInfo.InvariantCulture)}]";
            string? misfit = index >= items.Count
                ? tuple.Items[index].Presence == Presence.Required ? Refused(place, "is missing") : null
                : index < tuple.Items.Count
                    ? OfItem(items[index], tuple.Items[index].Type, tuple.Items[index].IsNullable, place, depth)
                    : OfItem(items[index], tuple.Rest, tuple.IsRestNullable, place, depth);
            if (misfit is not null)
            {
                return misfit;
            }
        }

        return null;
    }

    private string? OfRecord(JsonNode? value, RecordModel record, string path, int depth)
    {
        if (value is not JsonObject members)
        {
            return Refused(path, "is not an object");
        }

        if (record.Inheritance is { } inheritance
            && members[inheritance.Discriminator] is JsonValue tag && tag.GetValueKind() == JsonValueKind.String
            && inheritance.Derived.FirstOrDefault(derived => derived.Tags.Contains(tag.GetValue<string>())) is { } derived
                && derived.Name != record.Name)
        {
            return _types.TryGetValue(derived.Name, out TypeModel? type) ? OfRecord(value, (RecordModel)type, path, depth + 1) : null;
        }

        foreach (MemberModel member in record.AllMembers)
        {
            string place = Join(path, member.WireName);
            bool isThere = members.TryGetPropertyValue(member.WireName, out JsonNode? held);
            string? misfit = isThere
                ? OfItem(held, member.Type, member.IsNullable || member.Presence is not Presence.Required, place, depth)
                : member.Presence == Presence.Required && !member.IsDiscriminator ? Refused(place, "is missing") : null;
            if (misfit is not null)
            {
                return misfit;
            }
        }

        if (record.UndeclaredType is not { } undeclared)
        {
            return null;
        }

        HashSet<string> declared = [.. record.AllMembers.Select(static member => member.WireName)];
        return members.Where(member => !declared.Contains(member.Key))
            .Select(member => OfItem(member.Value, undeclared, isNullable: false, Join(path, member.Key), depth))
            .FirstOrDefault(NotNull);
    }

    private string? OfEnvelope(JsonNode? value, EnvelopeUse type, string path, int depth)
    {
        if (value is not JsonObject members || envelope is null)
        {
            return Refused(path, "is not an envelope");
        }

        return envelope.Payload.Length == 0 ? Find(members, type.Payload, path, depth + 1)
            : members[envelope.Payload] is { } payload ? Find(payload, type.Payload, Join(path, envelope.Payload), depth + 1)
            : Refused(Join(path, envelope.Payload), "is missing");
    }

    /// <summary>The expected kind of value, with its article; null if the value has that kind.</summary>
    private static string? OfScalar(JsonNode? value, ScalarUse scalar)
    {
        JsonValueKind kind = value?.GetValueKind() ?? JsonValueKind.Null;
        switch (scalar.Kind)
        {
            case ScalarKind.Boolean:
                return kind is JsonValueKind.True or JsonValueKind.False ? null : "a boolean";
            case ScalarKind.Int32 or ScalarKind.Int64 or ScalarKind.UInt64 or ScalarKind.BigInteger:
                return kind == JsonValueKind.Number && BigInteger.TryParse(
                    value!.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out BigInteger integer)
                    && IsInRange(integer, scalar.Kind) ? null : "an integer in the range of its type";
            case ScalarKind.Single or ScalarKind.Double or ScalarKind.Decimal:
                return kind == JsonValueKind.Number
                    && decimal.TryParse(value!.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? null : "a number";
        }

        if (kind != JsonValueKind.String)
        {
            return "a string";
        }

        string text = value!.GetValue<string>();
        return scalar.Kind switch
        {
            ScalarKind.String => null,
            ScalarKind.Uri => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _) ? null : "a URL",
            ScalarKind.DateTimeOffset => s_forms[scalar.Kind].IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : "an RFC 3339 date and time",
            ScalarKind.DateOnly or ScalarKind.Date => s_forms[scalar.Kind].IsMatch(text)
                && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : "an RFC 3339 date",
            _ => s_forms[scalar.Kind].IsMatch(text) ? null : $"a string in the format of {scalar.Kind}",
        };
    }

    private static bool IsInRange(BigInteger value, ScalarKind kind) => kind switch
    {
        ScalarKind.Int32 => value >= int.MinValue && value <= int.MaxValue,
        ScalarKind.Int64 => value >= long.MinValue && value <= long.MaxValue,
        ScalarKind.UInt64 => value >= ulong.MinValue && value <= ulong.MaxValue,
        _ => true,
    };

    private static bool NotNull(string? misfit) => misfit is not null;

    private static string Join(string path, string member) => path.Length == 0 ? member : path + "." + member;

    private static string Refused(string path, string reason) => $"{(path.Length == 0 ? "it" : $"'{path}'")} {reason}";

    private static Regex Form(string pattern) => new($"^(?:{pattern})\\z", RegexOptions.CultureInvariant, s_patience);
}
