namespace Vendor;

/// <summary>What the document does not say of an item: code of your own beside the generated members.</summary>
internal partial record CatalogItem
{
    /// <summary>Whether the item can be ordered now.</summary>
    public bool IsAvailable => AvailableStock > 0;
}
