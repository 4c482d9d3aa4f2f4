namespace TokenGen.Http;

/// <summary>A request and what came back, for whoever has to explain it.</summary>
internal readonly struct Answer(ApiRequest request, ReceivedResponse received)
{
    public ApiRequest Request => request;

    public ReceivedResponse Received => received;
}
