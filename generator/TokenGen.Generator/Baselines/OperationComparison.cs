using TokenGen.Generator.Diagnostics;

namespace TokenGen.Generator.Baselines;

/// <summary>Finds the changes of one operation. A request must not need more than before, and a response must not have less.</summary>
internal static class OperationComparison
{
    public static IEnumerable<Change> Compare(Section old, Section now) =>
        ApiComparison.Renaming(now.Head, null, old.Head, now.Head)
            .Concat(ApiComparison.Pairs(old, now).SelectMany(pair => Compare(old, now, pair.Old, pair.Now)));

    private static IEnumerable<Change> Compare(Section oldSection, Section section, Fact? old, Fact? now) => (now ?? old)!.Kind switch
    {
        "security" => Security(section.Head, old, now),
        "response" => Response(section.Head, old, now),
        "error" => Error(section.Head, old, now),
        "body" => Sent(section.Head, old, now, isRequiredWhenNew: !oldSection.Facts.Any(static fact => fact.Kind == "body")),
        _ => Sent(section.Head, old, now, isRequiredWhenNew: true),
    };

    private static IEnumerable<Change> Sent(Fact section, Fact? old, Fact? now, bool isRequiredWhenNew)
    {
        if (now is null)
        {
            yield return new Change(BaselineDescriptors.Removed, section, old, ChangeSubject.Of(section, old));
            yield break;
        }

        string subject = ChangeSubject.Of(section, now);
        bool isRequired = FactWords.IsRequiredInRequest(now.Value);
        if (old is null)
        {
            yield return isRequired && isRequiredWhenNew
                ? new Change(BaselineDescriptors.Required, section, now, subject)
                : Change.Harmless(section, now);
            yield break;
        }

        foreach (Change renaming in ApiComparison.Renaming(section, now, old, now))
        {
            yield return renaming;
        }

        TypeChange type = new(FactWords.TypeOf(old.Value), FactWords.TypeOf(now.Value));
        if (isRequired && !FactWords.IsRequiredInRequest(old.Value))
        {
            yield return new Change(BaselineDescriptors.Required, section, now, subject);
        }
        else if (!type.IsAny && old.Value != now.Value)
        {
            yield return Change.Harmless(section, now);
        }

        if (type.IsAny)
        {
            yield return type.AcceptsAllOfBefore
                ? Change.Harmless(section, now)
                : new Change(BaselineDescriptors.TypeChanged, section, now, subject, type.Old, type.New);
        }
    }

    private static IEnumerable<Change> Response(Fact section, Fact? old, Fact? now)
    {
        if (now is null)
        {
            yield return new Change(BaselineDescriptors.Removed, section, old, ChangeSubject.Of(section, old));
            yield break;
        }

        string subject = ChangeSubject.Of(section, now);
        if (old is null)
        {
            yield return new Change(BaselineDescriptors.NewInResponse, section, now, subject);
            yield break;
        }

        foreach (Change change in Received(section, old, now, subject))
        {
            yield return change;
        }

        List<string> media = MediaTypesOf(now.Value);
        foreach (string gone in MediaTypesOf(old.Value).Except(media))
        {
            // If the body itself was removed, only that is reported.
            if (media.Count > 0)
            {
                yield return new Change(BaselineDescriptors.Removed, section, now, $"The media type '{gone}' of the response {now.Subject} of '{section.Subject}'");
            }
        }
    }

    private static IEnumerable<Change> Error(Fact section, Fact? old, Fact? now) =>
        now is null ? [new Change(BaselineDescriptors.Removed, section, old, ChangeSubject.Of(section, old))]
        : old is null ? [Change.Harmless(section, now)]
        : Received(section, old, now, ChangeSubject.Of(section, now));

    private static IEnumerable<Change> Received(Fact section, Fact old, Fact now, string subject)
    {
        TypeChange type = new(FactWords.TypeOf(old.Value), FactWords.TypeOf(now.Value));
        if (type.IsAny)
        {
            yield return type.InResponse(section, now, subject);
        }
        else if (old.Value != now.Value)
        {
            yield return Change.Harmless(section, now);
        }
    }

    /// <summary>Each set of credentials that was sufficient must still be sufficient.</summary>
    private static IEnumerable<Change> Security(Fact section, Fact? old, Fact? now)
    {
        if (old?.Value == now?.Value)
        {
            yield break;
        }

        List<HashSet<string>> before = AlternativesOf(old);
        List<HashSet<string>> after = AlternativesOf(now);
        bool isStricter = before.Any(given => !after.Any(asked => asked.IsSubsetOf(given)));
        yield return isStricter
            ? new Change(BaselineDescriptors.SecurityTightened, section, now
                ?? old, ChangeSubject.Of(section, now ?? old), old?.Value ?? OperationFacts.None, now?.Value ?? OperationFacts.None)
            : Change.Harmless(section, now ?? old);
    }

    private static List<HashSet<string>> AlternativesOf(Fact? fact) =>
        [.. (fact?.Value ?? OperationFacts.None).Split([" | "], StringSplitOptions.None)
            .Select(static text => new HashSet<string>(text.Split([" + "], StringSplitOptions.None)
                .Where(static scheme => scheme != OperationFacts.None), StringComparer.Ordinal))];

    private static List<string> MediaTypesOf(string value) =>
        value.IndexOf(OperationFacts.As, StringComparison.Ordinal) is >= 0 and int at
            ? [.. value.Substring(at + OperationFacts.As.Length).Split(',').Select(static type => type.Trim())]
            : [];
}
