using TokenGen.Http;
using TokenGen.Json;

namespace TokenGen.Runtime.Tests.Parameters;

/// <summary>Parameters of paths: the rows of "Style Examples" (OpenAPI 3.0.4, 3.1.1 and 3.2.0) and RFC 6570 sections 3.2.2, 3.2.5 and 3.2.7.</summary>
public sealed class PathStyleTests
{
    private const string Text = "\"blue\"";
    private const string List = """["blue","black","brown"]""";
    private const string Object = """{"R":100,"G":200,"B":150}""";

    [Theory]
    [InlineData(ParameterStyle.Matrix, false, Text, ";color=blue")]
    [InlineData(ParameterStyle.Matrix, false, List, ";color=blue,black,brown")]
    [InlineData(ParameterStyle.Matrix, false, Object, ";color=R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Matrix, true, Text, ";color=blue")]
    [InlineData(ParameterStyle.Matrix, true, List, ";color=blue;color=black;color=brown")]
    [InlineData(ParameterStyle.Matrix, true, Object, ";R=100;G=200;B=150")]
    [InlineData(ParameterStyle.Label, false, Text, ".blue")]
    [InlineData(ParameterStyle.Label, false, List, ".blue,black,brown")]
    [InlineData(ParameterStyle.Label, false, Object, ".R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Label, true, Text, ".blue")]
    [InlineData(ParameterStyle.Label, true, List, ".blue.black.brown")]
    [InlineData(ParameterStyle.Label, true, Object, ".R=100.G=200.B=150")]
    [InlineData(ParameterStyle.Simple, false, Text, "blue")]
    [InlineData(ParameterStyle.Simple, false, List, "blue,black,brown")]
    [InlineData(ParameterStyle.Simple, false, Object, "R,100,G,200,B,150")]
    [InlineData(ParameterStyle.Simple, true, Text, "blue")]
    [InlineData(ParameterStyle.Simple, true, List, "blue,black,brown")]
    [InlineData(ParameterStyle.Simple, true, Object, "R=100,G=200,B=150")]
    public void The_table_of_the_specification(ParameterStyle style, bool explode, string json, string expected) =>
        Assert.Equal($"/p/{expected}/x", Target("/p/{color}/x", style, explode, json));

    // The column "undefined" of the table, for values that are undefined by RFC 6570 section 2.3, and the empty text.
    [Theory]
    [InlineData(ParameterStyle.Matrix, false)]
    [InlineData(ParameterStyle.Matrix, true)]
    public void Empty_values_in_a_matrix(ParameterStyle style, bool explode)
    {
        foreach (string json in new[] { "\"\"", "[]", "{}", "null", "[null]", """{"R":null}""" })
        {
            Assert.Equal("/p/;color", Target("/p/{color}", style, explode, json));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Empty_values_in_a_label(bool explode)
    {
        foreach (string json in new[] { "\"\"", "[]", "{}", "null" })
        {
            Assert.Equal("/p/file.", Target("/p/{name}{color}", ParameterStyle.Label, explode, json));
            Assert.Throws<ArgumentException>("color", () => Target("/p/{color}/x", ParameterStyle.Label, explode, json));
            Assert.Throws<ArgumentException>("color", () => Target("/p/{color}", ParameterStyle.Label, explode, json));
        }
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_empty_value_as_the_only_segment_is_rejected(bool explode)
    {
        foreach (string json in new[] { "\"\"", "[]", "{}", "null", "[\"\"]" })
        {
            Assert.Throws<ArgumentException>("color", () => Target("/p/{color}", ParameterStyle.Simple, explode, json));
        }
    }

    // RFC 6570 section 3.2.1: ifemp of ";" is empty, but an operator without names always writes "=".
    [Theory]
    [InlineData(ParameterStyle.Matrix, true, """{"a":"","b":"1"}""", ";a;b=1")]
    [InlineData(ParameterStyle.Matrix, true, """["","1"]""", ";color;color=1")]
    [InlineData(ParameterStyle.Matrix, false, """["","1"]""", ";color=,1")]
    [InlineData(ParameterStyle.Label, true, """{"a":"","b":"1"}""", ".a=.b=1")]
    [InlineData(ParameterStyle.Simple, true, """{"a":"","b":"1"}""", "a=,b=1")]
    [InlineData(ParameterStyle.Simple, false, """["a",null,"b"]""", "a,b")]
    [InlineData(ParameterStyle.Simple, false, """{"a":1,"b":null,"c":true}""", "a,1,c,true")]
    public void Empty_and_undefined_parts(ParameterStyle style, bool explode, string json, string expected) =>
        Assert.Equal($"/p/{expected}", Target("/p/{color}", style, explode, json));

    [Theory]
    [InlineData("\"a/b?c#d\"", "a%2Fb%3Fc%23d")]
    [InlineData("""["a,b","c;d","e=f"]""", "a%2Cb,c%3Bd,e%3Df")]
    [InlineData("""{"a,b=c":"d/e"}""", "a%2Cb%3Dc=d%2Fe")]
    [InlineData("\"\\r\\nX: y\"", "%0D%0AX%3A%20y")]
    [InlineData("\"%2e%2E\"", "%252e%252E")]
    [InlineData("\"é€😀 -._~+\"", "%C3%A9%E2%82%AC%F0%9F%98%80%20-._~%2B")]
    [InlineData("""[{"a":1},[2]]""", "%7B%22a%22%3A1%7D,%5B2%5D")]
    [InlineData("1.5", "1.5")]
    [InlineData("false", "false")]
    public void No_value_leaves_its_place(string json, string expected) =>
        Assert.Equal($"/p/{expected}/x", Target("/p/{color}/x", ParameterStyle.Simple, true, json));

    [Theory]
    [InlineData(ParameterStyle.Simple, "\".\"")]
    [InlineData(ParameterStyle.Simple, "\"..\"")]
    [InlineData(ParameterStyle.Simple, "[\"..\"]")]
    [InlineData(ParameterStyle.Label, "\".\"")]
    [InlineData(ParameterStyle.Label, "\"\"")]
    public void Dots_never_make_another_path(ParameterStyle style, string json)
    {
        Assert.Throws<ArgumentException>("color", () => Target("/p/{color}/x", style, false, json));
        Assert.Throws<ArgumentException>("color", () => Target("/p/{color}", style, false, json));
        Assert.NotEqual("", Target("/p/x{color}/x", style, false, json));
    }

    [Fact]
    public void Plain_values_that_share_a_segment_make_no_dots_either()
    {
        using ApiRequest request = Unsent.Request("/p/{a}{b}/x");

        Assert.Throws<ArgumentException>("a", () => request.Path("a", "."));
        request.Path("a", JsonCodecs.Int32.List().Parse("[]"u8), JsonCodecs.Int32.List(), ParameterStyle.Label, false);
        Assert.Throws<ArgumentException>("b", () => request.Path("b", [], JsonCodecs.Int32.List(), ParameterStyle.Label, false));
    }

    [Theory]
    [InlineData(ParameterStyle.Form)]
    [InlineData(ParameterStyle.SpaceDelimited)]
    [InlineData(ParameterStyle.PipeDelimited)]
    [InlineData(ParameterStyle.DeepObject)]
    public void Unsupported_styles_of_queries_are_rejected(ParameterStyle style) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Target("/p/{color}", style, false, Text));

    [Fact]
    public void Values_of_every_type_are_accepted()
    {
        using ApiRequest request = Unsent.Request("/{a}/{b}/{c}/{d}");
        request.Path("a", 5, JsonCodecs.Int32, ParameterStyle.Simple, false);
        request.Path("b", Guid.Empty, JsonCodecs.Guid, ParameterStyle.Label, false);
        request.Path("c", new Dictionary<string, bool> { ["x"] = true }, JsonCodecs.Boolean.Map(), ParameterStyle.Matrix, true);
        Assert.Throws<ArgumentNullException>("d", () => request.Path("d", null!, JsonCodecs.String, ParameterStyle.Simple, false));
        request.PathJson("d", new Dictionary<string, string> { ["a"] = "é/" }, JsonCodecs.String.Map());

        Assert.Equal("/5/.00000000-0000-0000-0000-000000000000/;x=true/%7B%22a%22%3A%22%C3%A9%2F%22%7D", Unsent.Target(request));
    }

    private static string Target(string template, ParameterStyle style, bool explode, string json)
    {
        using ApiRequest request = Unsent.Request(template);
        if (template.Contains("{name}", StringComparison.Ordinal))
        {
            request.Path("name", "file");
        }

        request.Path("color", Unsent.Json(json), JsonCodecs.Element, style, explode);
        return Unsent.Target(request);
    }
}
