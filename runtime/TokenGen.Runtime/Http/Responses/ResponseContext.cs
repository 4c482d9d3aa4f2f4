namespace TokenGen.Http;

/// <summary>A request and its response, for messages about them.</summary>
internal readonly struct ResponseContext(ApiRequest request, ReceivedResponse received)
{
    public ApiRequest Request => request;

    public ReceivedResponse Received => received;
}
