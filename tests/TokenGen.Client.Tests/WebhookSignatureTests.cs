using System.Text;
using Microsoft.AspNetCore.Http;

namespace TokenGen.Client.Tests;

/// <summary>Signatures of webhooks: the published examples, and variants with one change.</summary>
public sealed class WebhookSignatureTests
{
    private static readonly DateTimeOffset s_standardTime = DateTimeOffset.FromUnixTimeSeconds(1614265330);
    private static readonly DateTimeOffset s_stripeTime = DateTimeOffset.FromUnixTimeSeconds(1492774577);

    // The example of GitHub's documentation, "Validating webhook deliveries".
    [Theory]
    [InlineData("sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17", "Hello, World!", true)]
    [InlineData("sha256=757107EA0EB2509FC211221CCE984B8A37570B6D7586C22C46F4379C8B043E17", "Hello, World!", true)]
    [InlineData("sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17", "Hello, World?", false)]
    [InlineData("sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e18", "Hello, World!", false)]
    [InlineData("757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17", "Hello, World!", false)]
    [InlineData("sha256=757107ea", "Hello, World!", false)]
    [InlineData("sha256=xyz", "Hello, World!", false)]
    [InlineData(null, "Hello, World!", false)]
    public void GitHub(string? signature, string body, bool isValid) => Assert.Equal(
        isValid,
        WebhookSignature.GitHub("It's a Secret to Everybody")
            .IsValid(Encoding.UTF8.GetBytes(body), name => name == "X-Hub-Signature-256" ? signature : null));

    // The example of the Standard Webhooks libraries.
    [Theory]
    [InlineData("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", 0, true)]
    [InlineData("v1,AAAA v2,x v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", 299, true)]
    [InlineData("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", 301, false)]
    [InlineData("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", -301, false)]
    [InlineData("v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=", 0, false)]
    [InlineData("v1,!", 0, false)]
    [InlineData("", 0, false)]
    public void Standard_Webhooks(string signature, int later, bool isValid)
    {
        HeaderDictionary headers = new()
        {
            ["webhook-id"] = "msg_p5jXN8AQM9LWM0D4loKWxJek",
            ["webhook-timestamp"] = "1614265330",
            ["webhook-signature"] = signature,
        };

        Assert.Equal(isValid, WebhookSignature.Standard("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
            .IsValid("""{"test": 2432232314}"""u8, name => headers[name], s_standardTime.AddSeconds(later)));
    }

    [Theory]
    [InlineData("t=1492774577,v1={0},v0=00", 0, true)]
    [InlineData("t=1492774577,v1=00,v1={0}", -300, true)]
    [InlineData("t=1492774577,v1={0}", 301, false)]
    [InlineData("t=1492774578,v1={0}", 0, false)]
    [InlineData("v1={0}", 0, false)]
    [InlineData("t=99999999999999999999,v1={0}", 0, false)]
    public void Stripe(string signature, int later, bool isValid)
    {
        // HMAC-SHA256 of `1492774577.{"id":"evt_1"}` with the key `whsec_test`, computed with a different program.
        string sent = signature.Replace(
            "{0}", "7656fc2882a7ca0a651666b36bf2f2f22ee204f54f608f227498a2419f2890b2", StringComparison.Ordinal);

        Assert.Equal(
            isValid, WebhookSignature.Stripe("whsec_test").IsValid("""{"id":"evt_1"}"""u8, _ => sent, s_stripeTime.AddSeconds(later)));
    }

    [Fact]
    public void A_signature_requires_a_secret_and_never_prints_it()
    {
        Assert.ThrowsAny<ArgumentException>(() => WebhookSignature.GitHub(""));
        Assert.ThrowsAny<ArgumentException>(() => WebhookSignature.Standard("whsec_"));
        Assert.ThrowsAny<ArgumentException>(() => WebhookSignature.Standard("not base64"));
        Assert.Equal("WebhookSignature", WebhookSignature.Stripe("whsec_test").ToString());
    }
}
