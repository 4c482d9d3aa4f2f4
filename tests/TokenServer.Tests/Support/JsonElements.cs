namespace TokenServer.Tests.Support;

internal static class JsonElements
{
    public static string Text(this JsonElement element, string member) => element.GetProperty(member).GetString()!;

    public static string Id(this JsonElement token) => token.Text("tokenID");

    public static IEnumerable<string> MemberNames(this JsonElement element) => element.EnumerateObject().Select(member => member.Name);

    public static IEnumerable<string> Ids(this IEnumerable<JsonElement> tokens) => tokens.Select(Id);
}
