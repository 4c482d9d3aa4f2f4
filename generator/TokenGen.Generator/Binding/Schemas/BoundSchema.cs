using TokenGen.Generator.Model;

namespace TokenGen.Generator.Binding.Schemas;

/// <summary>A bound schema: its type, and whether it allows null.</summary>
internal readonly record struct BoundSchema(TypeUse Type, bool IsNullable);
