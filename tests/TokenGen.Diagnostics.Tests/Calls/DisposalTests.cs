using TokenGen.CodeFixes.Calls;

namespace TokenGen.Diagnostics.Tests.Calls;

/// <summary>TKG0323: streams and raw responses that are not disposed.</summary>
public sealed class DisposalTests
{
    [Fact]
    public Task TKG0323_A_stream_that_stays_in_the_method_is_reported() => CallCode.Reports(
        """
        Stream photo = await client.{|TKG0323:GetPhotoAsync|}(id);
        await photo.CopyToAsync(file);
        var other = await api.{|TKG0323:GetPhotoAsync|}(id).ConfigureAwait(false);
        if ({|TKG0328:other != null|} && other.CanRead) JsonDocument.Parse(other);
        await (await api.{|TKG0323:GetPhotoAsync|}(id)).CopyToAsync(file);
        await api.{|TKG0323:GetPhotoAsync|}(id);
        _ = await api.{|TKG0323:GetPhotoAsync|}(id);
        """);

    [Fact]
    public Task TKG0323_A_response_with_a_stream_and_a_raw_response_are_reported() => CallCode.Reports(
        """
        ApiResponse<Stream> response = await client.WithResponse.{|TKG0323:GetPhotoAsync|}(id);
        if (response.IsSuccess) await response.Body!.CopyToAsync(file);
        HttpResponseMessage raw = await client.{|TKG0323:GetRawResponseAsync|}(api => api.GetPetAsync(id));
        string text = await raw.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        bool isKnown = (await api.{|TKG0323:GetRawResponseAsync|}(api => api.GetPetAsync(id))).IsSuccessStatusCode;
        """);

    [Fact]
    public Task A_stream_that_is_disposed_or_leaves_the_method_is_not_reported() => CallCode.Reports(
        """
        using Stream one = await client.GetPhotoAsync(id);
        await using Stream two = await client.GetPhotoAsync(id).ConfigureAwait(false);
        using (Stream three = await client.GetPhotoAsync(id)) { await three.CopyToAsync(file); }
        await using (await client.GetPhotoAsync(id)) { }
        Stream four = await client.GetPhotoAsync(id);
        four.Dispose();
        using StreamReader five = new(await client.GetPhotoAsync(id));
        Stream six = await client.GetPhotoAsync(id);
        List<Stream> all = [six];
        Stream seven = await client.GetPhotoAsync(id);
        Func<long> length = () => { using (seven) return seven.Length; };
        Stream eight = await client.GetPhotoAsync(id);
        eight?.Dispose();
        Task<Stream> nine = client.GetPhotoAsync(id);
        Stream ten = await client.GetPhotoAsync(id);
        if (ten.CanSeek) return ten;
        return await client.GetPhotoAsync(id);
        """);

    [Fact]
    public Task A_response_whose_stream_is_disposed_is_not_reported() => CallCode.Reports(
        """
        ApiResponse<Stream> response = await client.WithResponse.GetPhotoAsync(id);
        using Stream photo = response.EnsureSuccess();
        ApiResponse<Stream> other = await client.WithResponse.GetPhotoAsync(id);
        if (other.IsSuccess) { using (other.Body) { } }
        ApiResponse<Pet> pet = await client.WithResponse.GetPetAsync(id);
        using HttpResponseMessage raw = await client.GetRawResponseAsync(api => api.GetPetAsync(id));
        using Stream body = await (await client.GetRawResponseAsync(api => api.GetPetAsync(id))).Content.ReadAsStreamAsync();
        """);

    [Fact]
    public Task The_fix_declares_a_stream_with_await_using() => CallCode.Fixes<DisposalFix>(
        "// The photo.\nvar photo = await client.GetPhotoAsync(id);\nawait photo.CopyToAsync(file);",
        "// The photo.\nawait using var photo = await client.GetPhotoAsync(id);\nawait photo.CopyToAsync(file);");

    [Fact]
    public Task The_fix_declares_a_raw_response_with_using() => CallCode.Fixes<DisposalFix>(
        "HttpResponseMessage raw = await client.GetRawResponseAsync(api => api.GetPetAsync(id));",
        "using HttpResponseMessage raw = await client.GetRawResponseAsync(api => api.GetPetAsync(id));");

    [Fact]
    public Task A_stream_without_a_variable_has_no_fix() => CallCode.HasNoFix<DisposalFix>("await client.GetPhotoAsync(id);");
}
