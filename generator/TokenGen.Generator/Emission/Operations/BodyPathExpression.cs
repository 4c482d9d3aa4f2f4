using System.Text;
using TokenGen.Generator.Emission.Text;
using TokenGen.Generator.Emission.Types;
using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission.Operations;

/// <summary>The expression that reads a value inside a body.</summary>
/// <param name="Text">The expression.</param>
/// <param name="IsNullable">Whether its value may be null.</param>
/// <param name="NeedsCheck">
/// Whether the last part may be null, so that a following member access needs a question mark. Question marks of earlier parts already
/// cover the rest of the chain.
/// </param>
internal sealed record BodyPathExpression(string Text, bool IsNullable, bool NeedsCheck)
{
    /// <summary>Builds the expression of a path.</summary>
    /// <param name="types">Names types.</param>
    /// <param name="body">The variable that holds the body.</param>
    /// <param name="isNullable">Whether that variable may be null.</param>
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

    /// <summary>The same with a property of the value at the end; unchanged for null.</summary>
    public BodyPathExpression Property(string? name) => name is null ? this : this with { Text = Text + (NeedsCheck ? "?." : ".") + name };

    public override string ToString() => Text;
}
