namespace TokenGen.Overlays;

/// <summary>One correction.</summary>
/// <param name="Target">Selects the corrected node.</param>
/// <param name="Update">The merged value, as YAML in flow style; null to remove the target.</param>
/// <param name="Description">The reason.</param>
internal sealed record OverlayAction(string Target, string? Update, string Description);
