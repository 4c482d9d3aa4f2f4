using TokenGen.Errors;

namespace TokenGen.Http;

/// <summary>Reads the target of a redirect (RFC 9110 section 10.2.2), as an absolute address.</summary>
internal sealed class LocationReader() : BodyReader<Uri>("")
{
    public override bool Takes(MediaType actual) => true;

    public override ApiException? Read(ResponseContext response, out Uri? body)
    {
        HttpResponseMessage message = response.Received.Message;

        // An HttpClient from outside may have followed the redirect; then its last request has the address.
        if (response.Received.Status is >= 200 and < 300 && message.RequestMessage?.RequestUri is { } last
            && last != response.Request.Target)
        {
            body = last;
            return null;
        }

        body = null;
        return ApiHeaders.Of(message, response.Request)["Location"] is { } location
            && Uri.TryCreate(response.Request.Target, location, out body)
            ? null
            : Failure.NoLocation(response);
    }
}
