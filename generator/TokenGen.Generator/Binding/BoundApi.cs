using TokenGen.Generator.Diagnostics;
using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding;

/// <summary>What binding makes of a document: the model, and apart from it the findings with their positions.</summary>
internal sealed record BoundApi(ApiModel? Model, EquatableArray<DiagnosticInfo> Diagnostics);
