using System.Text;
using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Emission.Types;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission.Operations;

/// <summary>The expression that goes from a body to a value in it.</summary>
/// <param name="Text">The expression.</param>
/// <param name="IsNullable">Whether it may be null.</param>
/// <param name="NeedsCheck">Whether its last part may be, so that what follows needs a question mark; what stands before ends a chain by itself.</param>
internal sealed record BodyPathExpression(string Text, bool IsNullable, bool NeedsCheck)
{
    /// <summary>Goes along a path.</summary>
    /// <param name="types">Names types.</param>
    /// <param name="body">The variable that has the body.</param>
    /// <param name="isNullable">Whether that may be null.</param>
    /// <param name="steps">The path.</param>
    public static BodyPathExpression Of(TypeNames types, string body, bool isNullable, EquatableArray<BodyStep> steps)
    {
        StringBuilder path = new(body);
        bool needsCheck = isNullable;
        foreach (BodyStep step in steps)
        {
            if (step.Kind == BodyStepKind.Last)
            {
                path.Insert(0, types["ApiPages"] + ".LastOf(").Append(')');
                isNullable = needsCheck = true;
                continue;
            }

            path.Append(needsCheck ? "?." : ".").Append(step.Member is { } member ? Keyword.Escape(member.Name) : "Response");
            needsCheck = step.Member is null || MemberShape.IsNullableProperty(step.Member);
            if (step.Member is not null && MemberShape.IsOptionalOfNullable(step.Member))
            {
                path.Append(".GetValueOrDefault()");
                needsCheck = true;
            }

            isNullable |= needsCheck;
        }

        return new(path.ToString(), isNullable, needsCheck);
    }

    /// <summary>The same with a property of the value behind it, if there is to be one.</summary>
    public BodyPathExpression Property(string? name) => name is null ? this : this with { Text = Text + (NeedsCheck ? "?." : ".") + name };

    /// <summary>The expression.</summary>
    public override string ToString() => Text;
}
