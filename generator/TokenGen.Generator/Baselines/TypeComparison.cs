using TokenGen.Generator.Diagnostics;

namespace TokenGen.Generator.Baselines;

/// <summary>
/// Finds the changes of one type. The direction matters: a request must not need more than before, a response must not have less.
/// </summary>
internal sealed class TypeComparison(TypeDirections directions)
{
    public IEnumerable<Change> Compare(Section old, Section now)
    {
        string type = now.Head.Subject;
        if (old.Head.Value != now.Head.Value)
        {
            // Types of two different kinds have different parts, so their parts are not compared.
            return [new Change(
                BaselineDescriptors.TypeChanged, now.Head, null, ChangeSubject.Of(now.Head), old.Head.Value, now.Head.Value)];
        }

        bool isSent = directions.IsSent(type);
        bool isReceived = directions.IsReceived(type);
        return ApiComparison.Pairs(old, now).SelectMany(pair => Compare(now.Head, pair.Old, pair.Now, isSent, isReceived));
    }

    private static IEnumerable<Change> Compare(Fact type, Fact? old, Fact? now, bool isSent, bool isReceived) =>
        now is null ? [new Change(BaselineDescriptors.Removed, type, old, ChangeSubject.Of(type, old))]
        : old is null ? [Added(type, now, isSent, isReceived)]
        : ApiComparison.Renaming(type, now, old, now).Concat(Changed(type, old, now, isSent, isReceived));

    private static Change Added(Fact type, Fact now, bool isSent, bool isReceived)
    {
        bool isNewForReaders = now.Kind == "case"
            || (now.Kind == "value" && type.Value.StartsWith(TypeFacts.ClosedEnum, StringComparison.Ordinal));
        bool isNeeded = now.Kind is "member" or "item" && FactWords.IsRequiredInRequest(now.Value);
        string subject = ChangeSubject.Of(type, now);
        return isNewForReaders && isReceived ? new Change(BaselineDescriptors.NewInResponse, type, now, subject)
            : isNeeded && isSent ? new Change(BaselineDescriptors.Required, type, now, subject)
            : Change.Harmless(type, now);
    }

    private static IEnumerable<Change> Changed(Fact type, Fact old, Fact now, bool isSent, bool isReceived)
    {
        if (old.Value == now.Value)
        {
            yield break;
        }

        string subject = ChangeSubject.Of(type, now);
        bool isReported = false;
        bool mayBeMissing = false;
        if (isSent && FactWords.IsRequiredInRequest(now.Value) && !FactWords.IsRequiredInRequest(old.Value))
        {
            isReported = true;
            yield return new Change(BaselineDescriptors.Required, type, now, subject);
        }

        if (isReceived && !FactWords.IsRequiredInResponse(now.Value) && FactWords.IsRequiredInResponse(old.Value))
        {
            isReported = true;
            mayBeMissing = true;
            yield return new Change(BaselineDescriptors.MayBeMissing, type, now, subject);
        }

        TypeChange change = new(FactWords.TypeOf(old.Value), FactWords.TypeOf(now.Value));
        if (change.IsAny)
        {
            if (isSent && !change.AcceptsAllOfBefore)
            {
                yield return new Change(BaselineDescriptors.TypeChanged, type, now, subject, change.Old, change.New);
            }
            else
            {
                Change inResponse = change.InResponse(type, now, subject);
                bool isTwice = mayBeMissing && inResponse.Descriptor == BaselineDescriptors.MayBeMissing;
                if (!isTwice)
                {
                    yield return isReceived || inResponse.Descriptor == BaselineDescriptors.TypeChanged
                        ? inResponse
                        : Change.Harmless(type, now);
                }
            }
        }
        else if (!isReported)
        {
            yield return Change.Harmless(type, now);
        }
    }
}
