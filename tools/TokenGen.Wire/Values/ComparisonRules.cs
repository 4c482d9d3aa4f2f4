using System.Text.Json;

namespace TokenGen.Wire.Values;

/// <summary>The differences of two JSON texts that do not count.</summary>
/// <param name="IsSingle">Whether the number at a pointer has only single precision.</param>
/// <param name="IsNumberAsText">Whether the value at a pointer may be a number, or a string with the same digits.</param>
/// <param name="MayAppear">Whether an additional member is allowed.</param>
internal sealed record ComparisonRules(
    Func<string, bool>? IsSingle = null, Func<string, bool>? IsNumberAsText = null, Func<string, JsonElement, bool>? MayAppear = null);
