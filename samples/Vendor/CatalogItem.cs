namespace Vendor;

/// <summary>Code of your own in a generated record.</summary>
internal partial record CatalogItem
{
    /// <summary>Whether the item can be ordered now. The document does not say it.</summary>
    public bool IsAvailable => AvailableStock > 0;

    /// <summary>The name without spaces around it. It takes the place of the generated property, and is read from the same JSON member.</summary>
    public required string Name { get => NameInJson.Trim(); init => NameInJson = value; }
}
