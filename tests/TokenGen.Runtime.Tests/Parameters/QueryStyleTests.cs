using TokenGen.Http;
using TokenGen.Json;

namespace TokenGen.Runtime.Tests.Parameters;

/// <summary>Parameters of queries: the rows of "Style Examples" (OpenAPI 3.0.4, 3.1.1 and 3.2.0) and RFC 6570 sections 3.2.8 and 3.2.9.</summary>
public sealed class QueryStyleTests
{
    private const string Text = "\"blue\"";
    private const string List = """["blue","black","brown"]""";
    private const string Object = """{"R":100,"G":200,"B":150}""";

    [Theory]
    [InlineData(ParameterStyle.Form, false, Text, "color=blue")]
    [InlineData(ParameterStyle.Form, false, List, "color=blue,black,brown")]
    [InlineData(ParameterStyle.Form, false, Object, "color=R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Form, true, Text, "color=blue")]
    [InlineData(ParameterStyle.Form, true, List, "color=blue&color=black&color=brown")]
    [InlineData(ParameterStyle.Form, true, Object, "R=100&G=200&B=150")]
    [InlineData(ParameterStyle.SpaceDelimited, false, List, "color=blue%20black%20brown")]
    [InlineData(ParameterStyle.SpaceDelimited, false, Object, "color=R%20100%20G%20200%20B%20150")]
    [InlineData(ParameterStyle.PipeDelimited, false, List, "color=blue%7Cblack%7Cbrown")]
    [InlineData(ParameterStyle.PipeDelimited, false, Object, "color=R%7C100%7CG%7C200%7CB%7C150")]
    [InlineData(ParameterStyle.DeepObject, true, Object, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150")]
    public void The_table_of_the_specification(ParameterStyle style, bool explode, string json, string expected) =>
        Assert.Equal("/q?" + expected, Target(style, explode, json));

    // "n/a" in the table: written as form, which every server reads.
    [Theory]
    [InlineData(ParameterStyle.SpaceDelimited, true, Text, "color=blue")]
    [InlineData(ParameterStyle.SpaceDelimited, true, List, "color=blue&color=black&color=brown")]
    [InlineData(ParameterStyle.SpaceDelimited, true, Object, "R=100&G=200&B=150")]
    [InlineData(ParameterStyle.SpaceDelimited, false, Text, "color=blue")]
    [InlineData(ParameterStyle.PipeDelimited, true, Text, "color=blue")]
    [InlineData(ParameterStyle.PipeDelimited, true, List, "color=blue&color=black&color=brown")]
    [InlineData(ParameterStyle.PipeDelimited, true, Object, "R=100&G=200&B=150")]
    [InlineData(ParameterStyle.PipeDelimited, false, Text, "color=blue")]
    [InlineData(ParameterStyle.DeepObject, false, Object, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150")]
    [InlineData(ParameterStyle.DeepObject, true, Text, "color=blue")]
    [InlineData(ParameterStyle.DeepObject, true, List, "color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown")]
    public void Values_that_the_table_does_not_define(ParameterStyle style, bool explode, string json, string expected) =>
        Assert.Equal("/q?" + expected, Target(style, explode, json));

    [Theory]
    [InlineData(ParameterStyle.Form, false)]
    [InlineData(ParameterStyle.Form, true)]
    [InlineData(ParameterStyle.SpaceDelimited, false)]
    [InlineData(ParameterStyle.SpaceDelimited, true)]
    [InlineData(ParameterStyle.PipeDelimited, false)]
    [InlineData(ParameterStyle.PipeDelimited, true)]
    [InlineData(ParameterStyle.DeepObject, true)]
    public void An_empty_text_is_sent_but_an_undefined_value_is_not(ParameterStyle style, bool explode)
    {
        Assert.Equal("/q?color=", Target(style, explode, "\"\""));
        foreach (string json in new[] { "null", "[]", "{}", "[null]", """{"R":null}""" })
        {
            Assert.Equal("/q", Target(style, explode, json));
        }
    }

    // RFC 6570 section 3.2.8: {?x,y,empty} and {?keys*} with an empty value keep the "=".
    [Theory]
    [InlineData(true, """{"a":"","b":"1"}""", "a=&b=1")]
    [InlineData(true, """["","1"]""", "color=&color=1")]
    [InlineData(false, """["","1"]""", "color=,1")]
    [InlineData(false, """[""]""", "color=")]
    public void Empty_parts(bool explode, string json, string expected) =>
        Assert.Equal("/q?" + expected, Target(ParameterStyle.Form, explode, json));

    [Theory]
    [InlineData(ParameterStyle.DeepObject, """{"a":{"b":"c"}}""", "color%5Ba%5D%5Bb%5D=c")]
    [InlineData(ParameterStyle.DeepObject, """{"a":["x","y"]}""", "color%5Ba%5D%5B0%5D=x&color%5Ba%5D%5B1%5D=y")]
    [InlineData(ParameterStyle.DeepObject, """["x","y"]""", "color%5B0%5D=x&color%5B1%5D=y")]
    [InlineData(ParameterStyle.DeepObject, """{"a":[{"b":1,"c":2},{"b":3}]}""", "color%5Ba%5D%5B0%5D%5Bb%5D=1&color%5Ba%5D%5B0%5D%5Bc%5D=2&color%5Ba%5D%5B1%5D%5Bb%5D=3")]
    [InlineData(ParameterStyle.DeepObject, """{"a":"","b":null,"c":true}""", "color%5Ba%5D=&color%5Bc%5D=true")]
    [InlineData(ParameterStyle.DeepObject, """{"a]=&b":"x&y"}""", "color%5Ba%5D%3D%26b%5D=x%26y")]
    public void Deep_objects_nest(ParameterStyle style, string json, string expected) =>
        Assert.Equal("/q?" + expected, Target(style, true, json));

    [Theory]
    [InlineData(ParameterStyle.Form, true, """["a&b=c","d#e","f+g"]""", "color=a%26b%3Dc&color=d%23e&color=f%2Bg")]
    [InlineData(ParameterStyle.Form, false, """["a,b","c"]""", "color=a%2Cb,c")]
    [InlineData(ParameterStyle.PipeDelimited, false, """["a|b","c"]""", "color=a%7Cb%7Cc")]
    [InlineData(ParameterStyle.Form, true, """{"a&b":"c","d=e":"\r\n"}""", "a%26b=c&d%3De=%0D%0A")]
    [InlineData(ParameterStyle.Form, true, "\"/../é 😀'()*!\"", "color=%2F..%2F%C3%A9%20%F0%9F%98%80%27%28%29%2A%21")]
    [InlineData(ParameterStyle.Form, true, """[{"a":1},[2]]""", "color=%7B%22a%22%3A1%7D&color=%5B2%5D")]
    [InlineData(ParameterStyle.Form, true, """{"a":{"b":[1]}}""", "a=%7B%22b%22%3A%5B1%5D%7D")]
    public void No_value_leaves_its_place(ParameterStyle style, bool explode, string json, string expected) =>
        Assert.Equal("/q?" + expected, Target(style, explode, json));

    [Theory]
    [InlineData(ParameterStyle.Form, true, "\":/?[]@!$'()*,;-._~\"", "color=:/?[]@!$'()*,;-._~")]
    [InlineData(ParameterStyle.Form, true, "\"a&b=c#d+e f\\r\\n<\"", "color=a%26b%3Dc%23d%2Be%20f%0D%0A%3C")]
    [InlineData(ParameterStyle.Form, true, "\"%20%zz%\"", "color=%20%25zz%25")]
    [InlineData(ParameterStyle.Form, true, "\"é😀/\"", "color=%C3%A9%F0%9F%98%80/")]
    [InlineData(ParameterStyle.Form, true, """{"a/b":"c/d"}""", "a%2Fb=c/d")]
    [InlineData(ParameterStyle.Form, false, """["a,b","c/d"]""", "color=a%2Cb,c/d")]
    [InlineData(ParameterStyle.SpaceDelimited, false, """["a/b","c"]""", "color=a/b%20c")]
    [InlineData(ParameterStyle.PipeDelimited, false, """["a/b","c"]""", "color=a/b%7Cc")]
    [InlineData(ParameterStyle.DeepObject, true, """{"a":"b/c"}""", "color%5Ba%5D=b/c")]
    public void Reserved_characters_stay_where_that_is_allowed(ParameterStyle style, bool explode, string json, string expected) =>
        Assert.Equal("/q?" + expected, Target(style, explode, json, allowReserved: true));

    [Theory]
    [InlineData(ParameterStyle.Simple)]
    [InlineData(ParameterStyle.Label)]
    [InlineData(ParameterStyle.Matrix)]
    public void Unsupported_styles_of_paths_are_rejected(ParameterStyle style) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Target(style, false, Text));

    [Fact]
    public void Nullable_values_are_sent_when_they_are_there()
    {
        using ApiRequest request = Unsent.Request("/q");
        request.Query("none", (int?)null, JsonCodecs.Int32, ParameterStyle.Form, true);
        request.Query("none", (Guid?)null, JsonCodecs.Guid, ParameterStyle.Form, true);
        request.Query("none", (string?)null, JsonCodecs.String, ParameterStyle.Form, true);
        request.Query("none", (int?)null, JsonCodecs.Int32.OrNull(), ParameterStyle.Form, true);
        request.Query("none", null, JsonCodecs.Int32.List(), ParameterStyle.Form, true);
        request.QueryJson("none", (int?)null, JsonCodecs.Int32);
        request.QueryJson("none", null, JsonCodecs.Int32.List());
        request.Query("a", (int?)1, JsonCodecs.Int32, ParameterStyle.Form, true);
        request.Query("b&", 2, JsonCodecs.Int32, ParameterStyle.Form, true);
        request.Query("c", (Guid?)Guid.Empty, JsonCodecs.Guid, ParameterStyle.Form, true);
        request.Query("d", "x", JsonCodecs.String, ParameterStyle.Form, true);
        request.Query("e", new List<int?> { 1, null, 3 }, JsonCodecs.Int32.OrNull().List(), ParameterStyle.Form, false);
        request.Query("f", (int?)4, JsonCodecs.Int32.OrNull(), ParameterStyle.Form, true);
        request.QueryJson("g", (int?)5, JsonCodecs.Int32);
        request.QueryJson("h", [6, 7], JsonCodecs.Int32.List());
        request.QueryJson("i", "a&b", JsonCodecs.String);

        Assert.Equal(
            "/q?a=1&b%26=2&c=00000000-0000-0000-0000-000000000000&d=x&e=1,3&f=4&g=5&h=%5B6%2C7%5D&i=%22a%26b%22", Unsent.Target(request));
    }

    private static string Target(ParameterStyle style, bool explode, string json, bool allowReserved = false)
    {
        using ApiRequest request = Unsent.Request("/q");
        request.Query("color", Unsent.Json(json), JsonCodecs.Element, style, explode, allowReserved);
        return Unsent.Target(request);
    }
}
