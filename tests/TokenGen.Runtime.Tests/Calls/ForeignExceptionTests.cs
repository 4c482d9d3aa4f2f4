using System.IO.Compression;
using System.Net;
using System.Reflection;
using System.Text.Json;
using TokenGen.Http;
using TokenGen.Json;
using Wavefront;

namespace TokenGen.Runtime.Tests.Calls;

/// <summary>Whatever exception code below a call throws, the caller gets one of the documented exceptions (docs/errors.md).</summary>
public sealed class ForeignExceptionTests
{
    private static readonly Uri s_address = new("http://localhost:1");

    /// <summary>
    /// Each exception of the framework that can be created, by the name of its type. Exceptions about the process are not wrapped.
    /// </summary>
    public static TheoryData<string> Names => [.. Types().Select(static type => type.AssemblyQualifiedName!)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_framework_exception_becomes_a_documented_exception(string typeName)
    {
        Exception exception = Make(Type.GetType(typeName)!)!;

        // Thrown while headers are received, early and late.
        await AssertDocumentedAsync(new Throwing(() => throw exception));
        await AssertDocumentedAsync(new Throwing(() => Task.FromException<HttpResponseMessage>(exception)));

        // Thrown while the body is received: as a whole, when it is opened, in the middle, and below a compression.
        await AssertDocumentedAsync(Answering(new ThrowingContent(exception)));
        await AssertDocumentedAsync(Answering(new StreamContent(new ThrowingStream([], exception))));
        await AssertDocumentedAsync(Answering(new StreamContent(new ThrowingStream("{\"tokenID\":"u8.ToArray(), exception))));
        await AssertDocumentedAsync(Answering(Gzipped(new ThrowingStream(Gzip("{\"tokenID\":\"1\"}"u8.ToArray())[..^4], exception))));
        await AssertDocumentedAsync(
            Answering(new StreamContent(new ThrowingStream("oh"u8.ToArray(), exception)), HttpStatusCode.BadGateway));

        // Thrown by the reader of the body.
        using ApiConnection connection = new(
            new HttpClient(Answering(new StringContent("{}"))), new ApiClientOptions { BaseAddress = s_address });
        using ApiRequest request = connection.CreateRequest(new ApiOperation("any", HttpMethod.Get, "/"));
        AssertDocumented(await Record.ExceptionAsync(
            () => request.SendAsync(ApiResponses.Json("200", new ThrowingCodec(exception), "text/plain"), default)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_exception_of_an_authorization_server_is_a_credential_failure(string typeName)
    {
        Exception exception = Make(Type.GetType(typeName)!)!;
        foreach (HttpMessageHandler handler in new HttpMessageHandler[]
        {
            new Throwing(() => throw exception),
            Answering(new StreamContent(new ThrowingStream("{\"access_token\":"u8.ToArray(), exception))),
            Answering(Gzipped(new ThrowingStream(Gzip("{}"u8.ToArray())[..^4], exception))),
        })
        {
            ClientCredentials credentials =
                new("ci", "s&cret") { TokenEndpoint = new Uri("http://localhost:2/token"), HttpClient = new HttpClient(handler) };
            using ApiTokenClient client = new(new HttpClient(new Throwing(static () => Task.FromResult(new HttpResponseMessage()))), new ApiClientOptions { BaseAddress = s_address, Credential = Credential.Bearer(credentials) });

            ApiException error = await Assert.ThrowsAsync<ApiException>(() => client.FindAsync());

            Assert.Equal(ApiErrorKind.Credential, error.Kind);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Each_exception_in_the_middle_of_items_or_of_a_stream_is_documented(string typeName)
    {
        Exception exception = Make(Type.GetType(typeName)!)!;
        using ApiConnection connection = new(
            new HttpClient(Answering(new StreamContent(new ThrowingStream("{\"a\":1}\n"u8.ToArray(), exception)))), new ApiClientOptions { BaseAddress = s_address });

        using ApiRequest lines = connection.CreateRequest(new ApiOperation("lines", HttpMethod.Get, "/"));
        ResponseItems<JsonElement> items = await lines.SendAsync(ApiResponses.JsonLines("200", JsonCodecs.Element, "*/*"), default);
        int count = 0;
        AssertDocumented(await Record.ExceptionAsync(async () =>
        {
            await foreach (JsonElement _ in items)
            {
                count++;
            }
        }));
        Assert.Equal(1, count);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_returned_stream_fails_with_an_IOException(string typeName)
    {
        Exception exception = Make(Type.GetType(typeName)!)!;
        using ApiConnection connection = new(
            new HttpClient(Answering(new StreamContent(new ThrowingStream([1], exception)))), new ApiClientOptions { BaseAddress = s_address });
        using ApiRequest request = connection.CreateRequest(new ApiOperation("download", HttpMethod.Get, "/"));

        await using Stream stream = await request.SendAsync(ApiResponses.Stream("200"), default);
        Exception? thrown = await Record.ExceptionAsync(() => stream.CopyToAsync(Stream.Null));

        Assert.True(thrown is IOException || ReferenceEquals(thrown, exception) && thrown is OperationCanceledException, $"{thrown}");
    }

    [Fact]
    public async Task A_call_on_a_disposed_client_throws_ObjectDisposedException()
    {
        ApiTokenClient client = new(s_address);
        client.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.FindAsync());
    }

    [Fact]
    public void There_are_many_exceptions_to_try() => Assert.InRange(Types().Count(), 60, 1000);

    private static async Task AssertDocumentedAsync(HttpMessageHandler handler)
    {
        using ApiTokenClient client = new(new HttpClient(handler), new ApiClientOptions { BaseAddress = s_address });
        AssertDocumented(await Record.ExceptionAsync(() => client.FindAsync()));
    }

    private static void AssertDocumented(Exception? thrown)
    {
        ApiException error = Assert.IsAssignableFrom<ApiException>(thrown);
        Assert.NotEqual(ApiErrorKind.Unknown, error.Kind);
    }

    private static Throwing Answering(HttpContent content, HttpStatusCode status = HttpStatusCode.OK) =>
        new(() => Task.FromResult(new HttpResponseMessage(status) { Content = content }));

    private static StreamContent Gzipped(Stream body) => new(body) { Headers = { { "Content-Encoding", "gzip" } } };

    private static byte[] Gzip(byte[] body)
    {
        using MemoryStream compressed = new();
        using (GZipStream stream = new(compressed, CompressionLevel.Fastest))
        {
            stream.Write(body);
        }

        return compressed.ToArray();
    }

    private static IEnumerable<Type> Types() =>
        from assembly in new[] { typeof(object).Assembly, typeof(HttpClient).Assembly, typeof(Uri).Assembly, typeof(System.Net.Sockets.Socket).Assembly, typeof(System.Text.Json.JsonException).Assembly, typeof(System.Net.Security.SslStream).Assembly, typeof(GZipStream).Assembly, typeof(Microsoft.AspNetCore.Http.BadHttpRequestException).Assembly }.Distinct()
        from type in assembly.GetExportedTypes()
        where typeof(Exception).IsAssignableFrom(type) && !type.IsAbstract && !type.ContainsGenericParameters
        where !typeof(OutOfMemoryException).IsAssignableFrom(type) && type != typeof(StackOverflowException)
            && type != typeof(AccessViolationException)
        where Make(type) is not null
        select type;

    private static Exception? Make(Type type)
    {
        if (type.GetConstructor([typeof(string)]) is { } named)
        {
            return (Exception)named.Invoke(["thrown by a test"]);
        }

        return type.GetConstructor(BindingFlags.Public | BindingFlags.Instance, []) is { } plain ? (Exception)plain.Invoke([]) : null;
    }

    private sealed class Throwing(Func<Task<HttpResponseMessage>> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) => answer();
    }

    private sealed class ThrowingContent(Exception exception) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.FromException(exception);

        protected override Task<Stream> CreateContentReadStreamAsync() => Task.FromException<Stream>(exception);

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    private sealed class ThrowingStream(byte[] beginning, Exception exception) : ReadOnlyStream
    {
        private int _position;

        public override int Read(Span<byte> buffer)
        {
            if (_position == beginning.Length)
            {
                throw exception;
            }

            int length = Math.Min(buffer.Length, beginning.Length - _position);
            beginning.AsSpan(_position, length).CopyTo(buffer);
            _position += length;
            return length;
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            new(Read(buffer.Span));
    }

    private sealed class ThrowingCodec(Exception exception) : JsonCodec<string>
    {
        public override string Read(ref JsonReader reader) => throw exception;

        public override void Write(ref JsonWriter writer, string value) => throw exception;
    }
}
