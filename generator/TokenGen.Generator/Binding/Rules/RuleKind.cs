using Microsoft.CodeAnalysis;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Binding.Rules;

/// <summary>A kind of rule that the project and the document can say for operations.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
/// <param name="Key">Where it stands under <c>x-tokengen</c>.</param>
/// <param name="Setting">Where it stands in the project.</param>
/// <param name="Keys">The keys that it can have.</param>
/// <param name="Example">One that is right, in the words of the document.</param>
/// <param name="Invalid">What is reported where it cannot be used: with the operation, and what is wrong.</param>
/// <param name="Read">Reads it.</param>
internal sealed record RuleKind<TRule>(
    string Key, string Setting, IReadOnlyList<string> Keys, string Example, DiagnosticDescriptor Invalid, RuleReading<TRule> Read)
    where TRule : class
{
    /// <summary>Those of the keys that can have several values.</summary>
    public IReadOnlyList<string> Lists { get; init; } = [];
}

/// <summary>Reads a rule.</summary>
/// <param name="text">Its keys.</param>
/// <param name="problem">What is wrong with it, to follow "the rule"; null where nothing is.</param>
internal delegate TRule? RuleReading<TRule>(RuleText text, out string? problem);
