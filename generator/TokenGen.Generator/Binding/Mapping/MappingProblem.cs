using Microsoft.CodeAnalysis;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Mapping;

/// <summary>A problem with an entry of the setting <c>Types</c>.</summary>
/// <param name="Descriptor">The diagnostic.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Arguments">The arguments of the message.</param>
internal sealed record MappingProblem(DiagnosticDescriptor Descriptor, string Entry, EquatableArray<string> Arguments);
