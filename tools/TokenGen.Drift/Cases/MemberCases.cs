namespace TokenGen.Drift.Cases;

/// <summary>Differences of members: all of them in an object at the root, and some of each kind in every other place.</summary>
internal static class MemberCases
{
    public static IEnumerable<DriftCase> All =>
    [
        .. MemberDifferences.Nulls.Select(Member),
        .. MemberDifferences.OtherKinds.Select(Member),
        .. MemberDifferences.Spellings.Select(Member),
        .. MemberDifferences.Dates.Select(Member),
        .. MemberDifferences.InEachPlace.SelectMany(InOtherPlaces),
    ];

    private static DriftCase Member(MemberDifference difference) =>
        new(difference.Kind, "member", "getSample", Served.Json(difference.Body()), difference.Expected, difference.Read());

    private static IEnumerable<DriftCase> InOtherPlaces(MemberDifference difference)
    {
        string valid = SampleJson.Valid;
        string body = difference.Body();
        string read = difference.Read();
        yield return At("element", "listSamples", Served.Json($"[{valid},{body}]"), $"[{valid},{read}]");
        yield return At("map value", "mapSamples", Served.Json($"{{\"a\":{valid},\"b\":{body}}}"), $"{{\"a\":{valid},\"b\":{read}}}");
        yield return At("nested member", "getHolder", Served.Json(Holder(body, valid, valid)), Holder(read, valid, valid));
        yield return At("nested element", "getHolder", Served.Json(Holder(valid, body, valid)), Holder(valid, read, valid));
        yield return At("nested map value", "getHolder", Served.Json(Holder(valid, valid, body)), Holder(valid, valid, read));
        yield return At("union case", "getChoice", Served.Json(difference.Body("sample")), difference.Read("sample"));
        yield return At("union without a tag", "getLooseChoice", Served.Json(body), read);
        yield return At(
            "envelope", "getWrapped", Served.Json($"{{\"status\":{{\"result\":\"OK\",\"code\":200}},\"response\":{body}}}"), read);
        yield return At("line", "streamSamples", Served.As("application/x-ndjson", $"{valid}\n{body}\n"), $"[{valid},{read}]");
        yield return At(
            "event", "followSamples", Served.As("text/event-stream", $"data: {valid}\n\ndata: {body}\n\n"), $"[{valid},{read}]");

        DriftCase At(string place, string operation, Served served, string value) =>
            new(difference.Kind, place, operation, served, difference.Expected, value);
    }

    private static string Holder(string one, string many, string named) =>
        $"{{\"one\":{one},\"many\":[{many}],\"named\":{{\"a\":{named}}}}}";
}
