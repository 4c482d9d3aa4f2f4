namespace TokenGen.Generator.Model;

/// <summary>A step on the way from a body to a value in it.</summary>
/// <param name="Kind">What it leads to.</param>
/// <param name="Member">The member, where it leads to one.</param>
internal sealed record BodyStep(BodyStepKind Kind, MemberModel? Member = null);

/// <summary>What a step leads to.</summary>
internal enum BodyStepKind
{
    /// <summary>A member of an object.</summary>
    Member,

    /// <summary>The payload of an envelope.</summary>
    Payload,

    /// <summary>The last item of a list.</summary>
    Last,
}
