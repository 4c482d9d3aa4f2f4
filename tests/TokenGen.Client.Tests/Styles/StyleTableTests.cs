using Styles;

namespace TokenGen.Client.Tests.Styles;

/// <summary>
/// The table "Style Examples" of OpenAPI 3.1.1 (section 4.8.12.6) and 3.2.0, and the expansions of RFC 6570 behind it: each style, exploded
/// or not, for an empty text, a text, a list and an object, as a generated client sends them. The expectations are written by hand. For
/// "n/a" in the table, the client sends the form of <c>form</c>, which every server reads.
/// </summary>
public sealed class StyleTableTests
{
    private const string Absent = "(not sent)";

    private static readonly string[] s_list = ["blue", "black", "brown"];

    private static readonly Rgb s_object = new() { R = 100, G = 200, B = 150 };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public Task Simple_in_a_path() => SendsAsync(
        Target,
        (c => c.Path.SimpleTextAsync("blue", Token), "/simple/text/blue"),
        (c => c.Path.SimpleListAsync(s_list, Token), "/simple/list/blue,black,brown"),
        (c => c.Path.SimpleObjectAsync(s_object, Token), "/simple/object/R,100,G,200,B,150"),
        (c => c.Path.SimpleExplodedTextAsync("blue", Token), "/simple-exploded/text/blue"),
        (c => c.Path.SimpleExplodedListAsync(s_list, Token), "/simple-exploded/list/blue,black,brown"),
        (c => c.Path.SimpleExplodedObjectAsync(s_object, Token), "/simple-exploded/object/R=100,G=200,B=150"));

    [Fact]
    public Task Label_in_a_path() => SendsAsync(
        Target,
        (c => c.Path.LabelTextAsync("blue", Token), "/label/text/.blue"),
        (c => c.Path.LabelListAsync(s_list, Token), "/label/list/.blue,black,brown"),
        (c => c.Path.LabelObjectAsync(s_object, Token), "/label/object/.R,100,G,200,B,150"),
        (c => c.Path.LabelExplodedTextAsync("blue", Token), "/label-exploded/text/.blue"),
        (c => c.Path.LabelExplodedListAsync(s_list, Token), "/label-exploded/list/.blue.black.brown"),
        (c => c.Path.LabelExplodedObjectAsync(s_object, Token), "/label-exploded/object/.R=100.G=200.B=150"));

    [Fact]
    public Task Matrix_in_a_path() => SendsAsync(
        Target,
        (c => c.Path.MatrixTextAsync("", Token), "/matrix/text/;color"),
        (c => c.Path.MatrixTextAsync("blue", Token), "/matrix/text/;color=blue"),
        (c => c.Path.MatrixListAsync([], Token), "/matrix/list/;color"),
        (c => c.Path.MatrixListAsync(s_list, Token), "/matrix/list/;color=blue,black,brown"),
        (c => c.Path.MatrixObjectAsync(s_object, Token), "/matrix/object/;color=R,100,G,200,B,150"),
        (c => c.Path.MatrixExplodedTextAsync("", Token), "/matrix-exploded/text/;color"),
        (c => c.Path.MatrixExplodedTextAsync("blue", Token), "/matrix-exploded/text/;color=blue"),
        (c => c.Path.MatrixExplodedListAsync(s_list, Token), "/matrix-exploded/list/;color=blue;color=black;color=brown"),
        (c => c.Path.MatrixExplodedObjectAsync(s_object, Token), "/matrix-exploded/object/;R=100;G=200;B=150"));

    // Here the table has an empty text or a dot, which a server would read as the folder: GET /simple/text/ and GET /label/text/.
    [Fact]
    public async Task An_empty_value_that_would_change_the_path_is_not_sent()
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using StylesClient client = new(server.Address);

        await Assert.ThrowsAsync<ArgumentException>("color", () => client.Path.SimpleTextAsync("", Token));
        await Assert.ThrowsAsync<ArgumentException>("color", () => client.Path.SimpleExplodedTextAsync("", Token));
        await Assert.ThrowsAsync<ArgumentException>("color", () => client.Path.SimpleListAsync([], Token));
        await Assert.ThrowsAsync<ArgumentException>("color", () => client.Path.LabelTextAsync("", Token));
        await Assert.ThrowsAsync<ArgumentException>("color", () => client.Path.LabelExplodedTextAsync("", Token));
        await Assert.ThrowsAsync<ArgumentException>("color", () => client.Path.LabelListAsync([], Token));
        Assert.Equal(0, server.Count);
    }

    [Fact]
    public Task Form_in_a_query() => SendsAsync(
        Target,
        (c => c.Query.FormTextAsync("", Token), "/form/text?color="),
        (c => c.Query.FormTextAsync("blue", Token), "/form/text?color=blue"),
        (c => c.Query.FormListAsync(s_list, Token), "/form/list?color=blue,black,brown"),
        (c => c.Query.FormObjectAsync(s_object, Token), "/form/object?color=R,100,G,200,B,150"),
        (c => c.Query.FormExplodedTextAsync("", Token), "/form-exploded/text?color="),
        (c => c.Query.FormExplodedTextAsync("blue", Token), "/form-exploded/text?color=blue"),
        (c => c.Query.FormExplodedListAsync(s_list, Token), "/form-exploded/list?color=blue&color=black&color=brown"),
        (c => c.Query.FormExplodedObjectAsync(s_object, Token), "/form-exploded/object?R=100&G=200&B=150"));

    [Fact]
    public Task SpaceDelimited_in_a_query() => SendsAsync(
        Target,
        (c => c.Query.SpaceDelimitedTextAsync("", Token), "/spaceDelimited/text?color="),
        (c => c.Query.SpaceDelimitedTextAsync("blue", Token), "/spaceDelimited/text?color=blue"),
        (c => c.Query.SpaceDelimitedListAsync(s_list, Token), "/spaceDelimited/list?color=blue%20black%20brown"),
        (c => c.Query.SpaceDelimitedObjectAsync(s_object, Token), "/spaceDelimited/object?color=R%20100%20G%20200%20B%20150"),
        (c => c.Query.SpaceDelimitedExplodedTextAsync("blue", Token), "/spaceDelimited-exploded/text?color=blue"),
        (c => c.Query.SpaceDelimitedExplodedListAsync(s_list, Token), "/spaceDelimited-exploded/list?color=blue&color=black&color=brown"),
        (c => c.Query.SpaceDelimitedExplodedObjectAsync(s_object, Token), "/spaceDelimited-exploded/object?R=100&G=200&B=150"));

    [Fact]
    public Task PipeDelimited_in_a_query() => SendsAsync(
        Target,
        (c => c.Query.PipeDelimitedTextAsync("", Token), "/pipeDelimited/text?color="),
        (c => c.Query.PipeDelimitedTextAsync("blue", Token), "/pipeDelimited/text?color=blue"),
        (c => c.Query.PipeDelimitedListAsync(s_list, Token), "/pipeDelimited/list?color=blue%7Cblack%7Cbrown"),
        (c => c.Query.PipeDelimitedObjectAsync(s_object, Token), "/pipeDelimited/object?color=R%7C100%7CG%7C200%7CB%7C150"),
        (c => c.Query.PipeDelimitedExplodedTextAsync("blue", Token), "/pipeDelimited-exploded/text?color=blue"),
        (c => c.Query.PipeDelimitedExplodedListAsync(s_list, Token), "/pipeDelimited-exploded/list?color=blue&color=black&color=brown"),
        (c => c.Query.PipeDelimitedExplodedObjectAsync(s_object, Token), "/pipeDelimited-exploded/object?R=100&G=200&B=150"));

    [Fact]
    public Task DeepObject_in_a_query() => SendsAsync(
        Target,
        (c => c.Query.DeepObjectExplodedTextAsync("", Token), "/deepObject-exploded/text?color="),
        (c => c.Query.DeepObjectExplodedTextAsync("blue", Token), "/deepObject-exploded/text?color=blue"),
        (c => c.Query.DeepObjectExplodedListAsync(s_list, Token), "/deepObject-exploded/list?color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown"),
        (c => c.Query.DeepObjectExplodedObjectAsync(s_object, Token), "/deepObject-exploded/object?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"),
        (c => c.Query.DeepObjectTextAsync("blue", Token), "/deepObject/text?color=blue"),
        (c => c.Query.DeepObjectListAsync(s_list, Token), "/deepObject/list?color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown"),
        (c => c.Query.DeepObjectObjectAsync(s_object, Token), "/deepObject/object?color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"));

    // RFC 6570 section 2.3: an empty list is undefined, like a missing value.
    [Fact]
    public Task An_undefined_value_does_not_change_the_query() => SendsAsync(
        Target,
        (c => c.Query.FormTextAsync(cancellationToken: Token), "/form/text"),
        (c => c.Query.FormListAsync([], Token), "/form/list"),
        (c => c.Query.FormObjectAsync(cancellationToken: Token), "/form/object"),
        (c => c.Query.FormExplodedTextAsync(cancellationToken: Token), "/form-exploded/text"),
        (c => c.Query.FormExplodedListAsync([], Token), "/form-exploded/list"),
        (c => c.Query.FormExplodedObjectAsync(cancellationToken: Token), "/form-exploded/object"),
        (c => c.Query.SpaceDelimitedListAsync([], Token), "/spaceDelimited/list"),
        (c => c.Query.PipeDelimitedListAsync([], Token), "/pipeDelimited/list"),
        (c => c.Query.DeepObjectExplodedObjectAsync(cancellationToken: Token), "/deepObject-exploded/object"));

    [Fact]
    public Task Simple_in_a_header() => SendsAsync(
        request => request["X-Color"],
        (c => c.Header.HeaderSimpleTextAsync("", Token), ""),
        (c => c.Header.HeaderSimpleTextAsync("blue", Token), "blue"),
        (c => c.Header.HeaderSimpleListAsync([], Token), Absent),
        (c => c.Header.HeaderSimpleListAsync(s_list, Token), "blue,black,brown"),
        (c => c.Header.HeaderSimpleObjectAsync(s_object, Token), "R,100,G,200,B,150"),
        (c => c.Header.HeaderSimpleExplodedTextAsync("", Token), ""),
        (c => c.Header.HeaderSimpleExplodedTextAsync("blue", Token), "blue"),
        (c => c.Header.HeaderSimpleExplodedListAsync(s_list, Token), "blue,black,brown"),
        (c => c.Header.HeaderSimpleExplodedObjectAsync(s_object, Token), "R=100,G=200,B=150"));

    // The table joins exploded values with "&", which does not separate cookies; OpenAPI 3.2 (appendix D) and RFC 6265 section 5.4 use ";
    // ".
    [Fact]
    public Task Form_in_a_cookie() => SendsAsync(
        request => request["Cookie"],
        (c => c.Cookie.CookieFormTextAsync("", Token), "color="),
        (c => c.Cookie.CookieFormTextAsync("blue", Token), "color=blue"),
        (c => c.Cookie.CookieFormListAsync([], Token), Absent),
        (c => c.Cookie.CookieFormListAsync(s_list, Token), "color=blue,black,brown"),
        (c => c.Cookie.CookieFormObjectAsync(s_object, Token), "color=R,100,G,200,B,150"),
        (c => c.Cookie.CookieFormExplodedTextAsync("", Token), "color="),
        (c => c.Cookie.CookieFormExplodedTextAsync("blue", Token), "color=blue"),
        (c => c.Cookie.CookieFormExplodedListAsync(s_list, Token), "color=blue; color=black; color=brown"),
        (c => c.Cookie.CookieFormExplodedObjectAsync(s_object, Token), "R=100; G=200; B=150"));

    [Fact]
    public Task Cookie_in_a_cookie() => SendsAsync(
        request => request["Cookie"],
        (c => c.Cookie.CookieCookieTextAsync("", Token), "color="),
        (c => c.Cookie.CookieCookieTextAsync("blue", Token), "color=blue"),
        (c => c.Cookie.CookieCookieListAsync(s_list, Token), "color=blue,black,brown"),
        (c => c.Cookie.CookieCookieObjectAsync(s_object, Token), "color=R,100,G,200,B,150"),
        (c => c.Cookie.CookieCookieExplodedTextAsync("", Token), "color="),
        (c => c.Cookie.CookieCookieExplodedTextAsync("blue", Token), "color=blue"),
        (c => c.Cookie.CookieCookieExplodedListAsync(s_list, Token), "color=blue; color=black; color=brown"),
        (c => c.Cookie.CookieCookieExplodedObjectAsync(s_object, Token), "R=100; G=200; B=150"));

    private static string? Target(ReceivedRequest request) => request.Target;

    private static async Task SendsAsync(
        Func<ReceivedRequest, string?> part, params (Func<StylesClient, Task> Call, string Expected)[] rows)
    {
        await using ScriptedServer server = await ScriptedServer.StartAsync();
        using StylesClient client = new(server.Address);
        List<string> sent = [];
        foreach ((Func<StylesClient, Task> call, _) in rows)
        {
            await call(client);
            sent.Add(part(server.Last) ?? Absent);
        }

        Assert.Equal(rows.Select(static row => row.Expected), sent);
    }
}
