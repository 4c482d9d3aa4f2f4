using System.Reflection;
using TokenGen.Generator.Emission;
using TokenGen.Generator.Model;
using TokenGen.Http;
using TokenGen.Json;
using ParameterStyle = TokenGen.Generator.Model.ParameterStyle;
using RuntimeStyle = TokenGen.Http.ParameterStyle;

namespace TokenGen.Generator.Tests.Emission;

/// <summary>Emission names members of the runtime by text. Each of them is in the runtime's assembly.</summary>
public class RuntimeMemberTests
{
    [Fact]
    public void Every_scalar_has_a_codec_of_its_type() => AssertEach(
        Enum.GetValues<ScalarKind>(),
        static kind => typeof(JsonCodecs).GetProperty(RuntimeMembers.Codec(kind))?.PropertyType is { } type && IsCodec(type));

    [Fact]
    public void Every_conversion_has_a_codec() => AssertEach(
        Enum.GetValues<Conversion>().Where(static conversion => conversion != Conversion.InText),
        static conversion =>
            typeof(JsonOwnCodecs).GetProperty(RuntimeMembers.Codec(conversion))?.PropertyType is { } type && IsCodec(type));

    [Fact]
    public void Every_parameter_style_is_a_style_of_the_runtime() => AssertEach(
        Enum.GetValues<ParameterStyle>().Where(static style => style != ParameterStyle.Cookie),
        static style => Enum.TryParse<RuntimeStyle>(RuntimeMembers.Style(style), out _));

    [Fact]
    public void Every_form_of_a_header_has_a_method_that_reads_it() => AssertEach(
        Enum.GetValues<HeaderForm>(), static form => HasMethod(typeof(ResponseHeader), RuntimeMembers.HeaderMethod(form)));

    [Fact]
    public void Every_place_of_a_parameter_has_methods_for_plain_and_JSON_values() => AssertEach(
        from place in new[] { ParameterPlace.Path, ParameterPlace.Query, ParameterPlace.Header, ParameterPlace.Cookie }
        from isJson in new[] { false, true }
        select (place, isJson),
        static use => HasMethod(typeof(ApiRequest), RuntimeMembers.ParameterMethod(use.place, use.isJson)));

    [Fact]
    public void Every_body_that_is_sent_whole_has_a_method() => AssertEach(
        [BodyKind.Json, BodyKind.Form, BodyKind.Text, BodyKind.Binary, BodyKind.JsonLines, BodyKind.JsonSequence],
        static kind => HasMethod(typeof(ApiRequest), RuntimeMembers.BodyMethod(kind)));

    [Fact]
    public void Every_response_has_a_method_that_describes_it() => AssertEach(
        from kind in Enum.GetValues<BodyKind>().Select(static kind => (BodyKind?)kind).Append(null)
        from isScalar in new[] { false, true }
        select (kind, isScalar),
        static use => HasMethod(typeof(ApiResponses), RuntimeMembers.Responses(use.kind, use.isScalar))
            && IsOtherResponse(RuntimeMembers.OtherResponse(use.kind, use.isScalar)));

    /// <summary>Some of these are extension methods, because they need a constraint on the type of the body.</summary>
    private static bool IsOtherResponse(string name) =>
        HasMethod(typeof(ApiResponses<>), name) || HasMethod(typeof(ApiResponses), name);

    private static bool HasMethod(Type type, string name) =>
        type.GetMember(name, MemberTypes.Method, BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).Length > 0;

    private static bool IsCodec(Type type)
    {
        for (Type? current = type; current is not null; current = current.BaseType)
        {
            if (current.IsGenericType && current.GetGenericTypeDefinition() == typeof(JsonCodec<>))
            {
                return true;
            }
        }

        return false;
    }

    private static void AssertEach<T>(IEnumerable<T> values, Predicate<T> isThere)
    {
        List<T> all = [.. values];
        Assert.NotEmpty(all);
        Assert.Empty(all.FindAll(value => !isThere(value)));
    }
}
