namespace TokenGen.Overlays;

/// <summary>One correction.</summary>
/// <param name="Target">What it is applied to.</param>
/// <param name="Update">What is merged, as YAML in flow style; null to remove the target.</param>
/// <param name="Description">Why.</param>
internal sealed record OverlayAction(string Target, string? Update, string Description);
