using TokenGen.Generator.Baselines;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Names.Pinned;

/// <summary>A baseline, while a document is bound: first it is noted what has which name there, then these names are used.</summary>
internal sealed class AcceptedNames
{
    private AcceptedNames(Baseline baseline, PinnedNames? inForce)
    {
        Baseline = baseline;
        InForce = inForce;
        Claims = inForce is null ? new NameClaims(baseline) : null;
    }

    public Baseline Baseline { get; }

    /// <summary>Takes the notes; null where the names are in force.</summary>
    public NameClaims? Claims { get; }

    /// <summary>The names to use; null while they are noted.</summary>
    public PinnedNames? InForce { get; }

    /// <summary>The names to use next; null where what was bound has them already.</summary>
    public PinnedNames? Pinned { get; private set; }

    /// <summary>How many names of the baseline what was bound does not have.</summary>
    public int Lost { get; private set; }

    /// <summary>Null where there is no baseline that can be read: that is reported when it is compared.</summary>
    public static AcceptedNames? Of(BaselineInput? input) =>
        input?.Text is { } text && BaselineReader.Read(text.Replace("\r", ""), out _) is { } baseline ? new AcceptedNames(baseline, inForce: null) : null;

    /// <summary>The same, with the names in force.</summary>
    public AcceptedNames Pin() => new(Baseline, Pinned);

    /// <summary>Finds out whether what was bound has the names of the baseline.</summary>
    /// <param name="model">What was bound.</param>
    /// <param name="isGiven">Whether people have named a component.</param>
    public void Compare(ApiModel model, Func<string, bool> isGiven)
    {
        Baseline now = BaselineFacts.Of(model);
        if (now.Client != Baseline.Client)
        {
            return;
        }

        Lost = Baseline.Sections.Sum(section => LostOf(section, now.Find(section.Head.Key)));
        Pinned = Lost > 0 ? Claims?.Pin(isGiven) : null;
    }

    /// <summary>Names that are gone, and types at a place that are: both are often a part that goes by another name now.</summary>
    private static int LostOf(Section section, Section? now) =>
        now is null ? 1 : (section.Head.Name == now.Head.Name ? 0 : 1) + section.Facts.Count(fact =>
            now.Find(fact.Key) is { } current ? current.Name != fact.Name || FactWords.TypeOf(current.Value) != FactWords.TypeOf(fact.Value) : fact.Kind == "case");
}
