using Microsoft.CodeAnalysis;
using TokenGen.Generator.Settings;

namespace TokenGen.Generator.Binding.Rules;

/// <summary>A kind of rule that the project and the document can set for operations.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
/// <param name="Key">Its key in <c>x-tokengen</c>.</param>
/// <param name="Setting">Its setting in the project.</param>
/// <param name="Keys">The keys that it can have.</param>
/// <param name="Example">A valid rule, as a document writes it.</param>
/// <param name="Invalid">The diagnostic for a rule that cannot be used. Its arguments are the operation and the problem.</param>
/// <param name="Read">Reads it.</param>
internal sealed record RuleKind<TRule>(
    string Key, string Setting, IReadOnlyList<string> Keys, string Example, DiagnosticDescriptor Invalid, RuleReading<TRule> Read)
    where TRule : class
{
    /// <summary>The keys that can have several values.</summary>
    public IReadOnlyList<string> Lists { get; init; } = [];
}

/// <summary>Reads a rule.</summary>
/// <param name="text">Its keys.</param>
/// <param name="problem">What is wrong with it, as text after "the rule"; null if it is valid.</param>
internal delegate TRule? RuleReading<TRule>(RuleText text, out string? problem);
