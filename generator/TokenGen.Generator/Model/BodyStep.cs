namespace TokenGen.Generator.Model;

/// <summary>One step of the path from a body to a value in it.</summary>
/// <param name="Kind">The kind of step.</param>
/// <param name="Member">The member, for a step to a member.</param>
internal sealed record BodyStep(BodyStepKind Kind, MemberModel? Member = null);

/// <summary>The kind of a step.</summary>
internal enum BodyStepKind
{
    /// <summary>A member of an object.</summary>
    Member,

    /// <summary>The payload of an envelope.</summary>
    Payload,

    /// <summary>The last item of a list.</summary>
    Last,
}
