using System.Globalization;
using System.Text;
using System.Text.Json;
using TokenGen;

namespace Servers.Driver;

/// <summary>Makes a call with the client and, if it can be repeated, without it, and compares the results.</summary>
internal sealed class CallCheck(ClientCaller client, HttpClient http, Uri address)
{
    private readonly Dictionary<string, string> _captured = [];

    /// <summary>Members of earlier results, by the names that later lines use for them.</summary>
    public IReadOnlyDictionary<string, string> Captured => _captured;

    /// <summary>The error; null if the client returns at least what <c>curl</c> returns.</summary>
    public async Task<string?> ProblemAsync(ServerCall call)
    {
        string[] check = call.Check.Split(' ', 3);
        if (check[0] == "fails") return await FailureAsync(call, int.Parse(check[1], CultureInfo.InvariantCulture), needsWords: true);
        if (check[0] == "once")
        {
            string[] members = call.Check["once".Length..].Split(" | ", 2);
            object? value = await client.CallAsync(call);
            if (members.Length > 1) Capture(members[1].Split('='), value);
            return Compare(value, string.IsNullOrWhiteSpace(members[0]) ? null : Encoding.UTF8.GetBytes(members[0]));
        }

        using HttpRequestMessage request = new(new HttpMethod(check[0]), new Uri(address, check[1].TrimStart('/')));
        if (check.Length > 2) request.Content = new StringContent(
            check[2], Encoding.UTF8, check[2][0] is '{' or '[' or '"' ? "application/json" : "text/plain");

        // A generated client sends the Accept header of the document, mostly JSON. Without one PowerDNS would send a different body.
        request.Headers.TryAddWithoutValidation("Accept", "application/json, */*;q=0.1");
        using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        if (!response.IsSuccessStatusCode) return await FailureAsync(
            call, (int)response.StatusCode, (await response.Content.ReadAsByteArrayAsync()).Length > 0);
        byte[] body = await BodyAsync(response);
        if (body.Length > 0 && client.ReturnsNothing(call)) return (await client.ReadRawAsync(call)).AsSpan().SequenceEqual(body)
            ? null
            : "the raw response has another body";
        try
        {
            return Compare(await client.CallAsync(call), body);
        }
        catch (ApiResponseFormatException exception) when (IsNothing(body))
        {
            // Without a body the method has no object to return and throws; the complete response must report that without an exception.
            return await client.HasNoBodyAsync(call, (int)response.StatusCode) ? null : exception.Message;
        }
    }

    private static bool IsNothing(byte[] body) => body.Length == 0 || body.AsSpan().SequenceEqual("null"u8);

    /// <summary>The body as one JSON array, if it consists of several: events, or lines of JSON.</summary>
    private static async Task<byte[]> BodyAsync(HttpResponseMessage response)
    {
        string type = response.Content.Headers.ContentType?.MediaType ?? "";
        if (type == "text/event-stream")
        {
            string[] lines = (await response.Content.ReadAsStringAsync()).Split('\n');
            return Encoding.UTF8.GetBytes($"[{string.Join(',', lines.Where(static line => line.StartsWith("data: ", StringComparison.Ordinal)).Select(static line => line["data: ".Length..]))}]");
        }

        return await response.Content.ReadAsByteArrayAsync();
    }

    private static bool IsJson(byte[] text)
    {
        try
        {
            JsonElement.Parse(text);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private void Capture(string[] nameAndMember, object? value) =>
        _captured[nameAndMember[0]] = JsonSerializer.SerializeToElement(value, value!.GetType()).GetProperty(nameAndMember[1]).ToString();

    private async Task<string?> FailureAsync(ServerCall call, int status, bool needsWords)
    {
        try
        {
            await client.CallAsync(call);
            return $"no exception for HTTP {status}";
        }
        catch (ApiException exception) when (exception is not ApiResponseFormatException)
        {
            if ((int?)exception.StatusCode != status) return $"{(int?)exception.StatusCode} instead of {status}";
            return needsWords && string.IsNullOrWhiteSpace(exception.ErrorMessage)
                ? $"the server's words are not found in {exception.Body}"
                : null;
        }
    }

    private static string? Compare(object? value, byte[]? came)
    {
        if (came is null) return PropertyWalk.FirstThrow(value);
        if (value is Stream stream)
        {
            using MemoryStream copy = new();
            stream.CopyTo(copy);
            return copy.ToArray().AsSpan().SequenceEqual(came) ? null : $"{copy.Length} bytes instead of {came.Length}";
        }

        if (value is string text && (text == Encoding.UTF8.GetString(came) || !IsJson(came)))
        {
            return text == Encoding.UTF8.GetString(came) ? null : $"the text \"{text}\" instead of \"{Encoding.UTF8.GetString(came)}\"";
        }

        if (came.Length == 0) return value is null or NoContent or JsonElement { ValueKind: JsonValueKind.Undefined }
            ? null
            : $"a {value.GetType().Name}, where nothing came";
        if (value is null && !came.AsSpan().SequenceEqual("null"u8)) return $"nothing instead of {Encoding.UTF8.GetString(came)}";
        JsonElement json = JsonElement.Parse(came);
        JsonElement? written = value is null ? null : JsonSerializer.SerializeToElement(value, value.GetType());
        return JsonComparison.Difference("", json, written) ?? PropertyWalk.FirstThrow(value);
    }
}
