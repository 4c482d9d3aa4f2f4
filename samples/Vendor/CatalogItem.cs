namespace Vendor;

/// <summary>Hand-written members of a generated record.</summary>
internal partial record CatalogItem
{
    /// <summary>Whether the item can be ordered now. The document does not have this member.</summary>
    public bool IsAvailable => AvailableStock > 0;

    /// <summary>The name without surrounding spaces. It replaces the generated property, and is read from the same JSON member.</summary>
    public required string Name { get => NameInJson.Trim(); init => NameInJson = value; }
}
