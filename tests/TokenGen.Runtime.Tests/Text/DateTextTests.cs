using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;
using TokenGen.Json;

namespace TokenGen.Runtime.Tests.Text;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("1985-04-12T23:20:50.52Z", "1985-04-12T23:20:50.5200000+00:00")]
    [InlineData("1996-12-19T16:39:57-08:00", "1996-12-19T16:39:57.0000000-08:00")]
    [InlineData("1990-12-31T23:59:60Z", "1991-01-01T00:00:00.0000000+00:00")]
    [InlineData("1937-01-01T12:00:27.87+00:20", "1937-01-01T12:00:27.8700000+00:20")]
    [InlineData("2024-02-29t01:02:03z", "2024-02-29T01:02:03.0000000+00:00")]
    [InlineData("2024-02-29 01:02:03.123456789012Z", "2024-02-29T01:02:03.1234567+00:00")]
    [InlineData("2024-02-29T01:02:03", "2024-02-29T01:02:03.0000000+00:00")]
    [InlineData("2024-02-29T01:02:03+23:59", "2024-02-28T01:03:03.0000000+00:00")]
    [InlineData("2024-02-29T01:02:03-00:00", "2024-02-29T01:02:03.0000000+00:00")]
    public void Dates_with_time_are_read_as_rfc_3339_has_them(string text, string expected) =>
        Assert.Equal(expected, JsonCodecs.DateTimeOffset.Parse(Json(text)).ToString("O", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("2024-02-30T00:00:00Z")]
    [InlineData("2024-02-29")]
    [InlineData("2024-02-29T24:00:00Z")]
    [InlineData("2024-02-29T00:60:00Z")]
    [InlineData("2024-02-29T00:00:61Z")]
    [InlineData("2024-02-29T00:00:00.Z")]
    [InlineData("2024-02-29T00:00:00+1:00")]
    [InlineData("2024-02-29T00:00:00Zz")]
    [InlineData("2024-02-29T00:00:00z ")]
    [InlineData("24-02-29T00:00:00Z")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData("9999-12-31T23:59:60Z")]
    [InlineData("Wed, 21 Oct 2015 07:28:00 GMT")]
    [InlineData("")]
    public void An_invalid_date_with_time_is_rejected(string text) =>
        Assert.ThrowsAny<JsonException>(() => JsonCodecs.DateTimeOffset.Parse(Json(text)));

    [Theory]
    [InlineData("2024-02-29T01:02:03.1200000+00:00", "2024-02-29T01:02:03.12Z")]
    [InlineData("2024-02-29T01:02:03.0000001-05:30", "2024-02-29T01:02:03.0000001-05:30")]
    public void Dates_with_time_are_written_short(string value, string expected) =>
        Assert.Equal(Json(expected), JsonCodecs.DateTimeOffset.ToUtf8Bytes(DateTimeOffset.Parse(value, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("20:20:39", true)]
    [InlineData("20:20:39.5Z", true)]
    [InlineData("20:20:39+00:00", true)]
    [InlineData("20:20:39+01:00", false)]
    [InlineData("20:20", false)]
    [InlineData("23:59:60", false)]
    public void Times_are_read_when_no_offset_would_be_lost(string text, bool valid)
    {
        if (valid)
        {
            Assert.Equal(39, JsonCodecs.TimeOnly.Parse(Json(text)).Second);
        }
        else
        {
            Assert.ThrowsAny<JsonException>(() => JsonCodecs.TimeOnly.Parse(Json(text)));
        }
    }

    [Theory]
    [InlineData("2024-2-29")]
    [InlineData("2023-02-29")]
    [InlineData("2024-02-29T00:00:00Z")]
    public void An_invalid_date_is_rejected(string text)
    {
        Assert.ThrowsAny<JsonException>(() => JsonCodecs.DateOnly.Parse(Json(text)));
        Assert.ThrowsAny<JsonException>(() => JsonCodecs.Date.Parse(Json(text)));
    }

    [Fact]
    public void Without_DateOnly_a_date_is_midnight_of_no_zone_and_only_the_day_is_written()
    {
        DateTime day = JsonCodecs.Date.Parse(Json("2024-02-29"));
        DateTime afternoon = new(2024, 2, 29, 15, 4, 5, DateTimeKind.Local);

        Assert.Equal(new DateTime(2024, 2, 29), day);
        Assert.Equal(DateTimeKind.Unspecified, day.Kind);
        Assert.Equal("\"2024-02-29\"", Encoding.ASCII.GetString(JsonCodecs.Date.ToUtf8Bytes(day)));
        Assert.Equal("\"2024-02-29\"", Encoding.ASCII.GetString(JsonCodecs.Date.ToUtf8Bytes(afternoon)));
        Assert.Null(JsonCodecs.Date.OrNull().Parse("null"u8));
    }

    [Fact]
    public void Durations_agree_with_the_oracle()
    {
        Random random = new(4);
        foreach (TimeSpan value in Enumerable.Range(0, 5_000)
            .Select(i => new TimeSpan(random.NextInt64(long.MinValue, long.MaxValue) >> (i % 60)))
            .Concat([TimeSpan.Zero, TimeSpan.MinValue, TimeSpan.MaxValue, TimeSpan.FromDays(1), new(1)]))
        {
            byte[] written = JsonCodecs.TimeSpan.ToUtf8Bytes(value);
            Assert.Equal(value, XmlConvert.ToTimeSpan(Encoding.ASCII.GetString(written).Trim('"')));
            Assert.Equal(value, JsonCodecs.TimeSpan.Parse(written));
            Assert.Equal(value, JsonCodecs.TimeSpan.Parse(Json(XmlConvert.ToString(value))));
        }
    }

    [Theory]
    [InlineData("P2W", 14 * 24)]
    [InlineData("P1WT1H", (7 * 24) + 1)]
    [InlineData("P0Y0M1D", 24)]
    [InlineData("PT36H", 36)]
    [InlineData("-PT1H", -1)]
    public void Durations_of_every_form_are_read(string text, int hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), JsonCodecs.TimeSpan.Parse(Json(text)));

    [Theory]
    [InlineData("P1Y")]
    [InlineData("P1M")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("P1H")]
    [InlineData("PT1S1H")]
    [InlineData("PT1.5H")]
    [InlineData("PT1.S")]
    [InlineData("PT-1S")]
    [InlineData("P99999999999D")]
    [InlineData("PT999999999999999999999S")]
    [InlineData("1:00:00")]
    public void A_duration_without_a_fixed_length_is_rejected(string text) =>
        Assert.ThrowsAny<JsonException>(() => JsonCodecs.TimeSpan.Parse(Json(text)));

    private static byte[] Json(string text) => Encoding.UTF8.GetBytes($"\"{text}\"");
}
