namespace TokenGen.Generator.Model;

/// <summary>Items that come one after the other, each read as soon as it is there: <c>ResponseItems&lt;T&gt;</c> of the runtime.</summary>
internal sealed record ItemsUse(TypeUse Item, ItemsForm Form) : TypeUse
{
    public override bool IsValueType => false;
}

/// <summary>Items of a request that the caller produces one after the other.</summary>
internal sealed record SentItemsUse(TypeUse Item) : TypeUse
{
    public override bool IsValueType => false;
}

/// <summary>What a caller gets of each item.</summary>
internal enum ItemsForm
{
    /// <summary>The JSON that it is.</summary>
    Json,

    /// <summary>What an event carries, as the document says no more of it; the whole response has the event.</summary>
    EventData,

    /// <summary>The event with its name and id, as the document describes it.</summary>
    Events,
}

/// <summary>How the data of server-sent events is read.</summary>
/// <param name="Named">Events whose data is a case of a union, by name.</param>
/// <param name="Others">The data of all others; null where the document knows none.</param>
/// <param name="Union">The union; null where all data is of one type.</param>
/// <param name="End">The text that ends the stream.</param>
internal sealed record EventDataModel(EquatableArray<NamedEventModel> Named, DataModel? Others, NamedUse? Union, string? End);

/// <summary>An event of that name.</summary>
internal sealed record NamedEventModel(string Name, DataModel Data);

/// <summary>The data of an event.</summary>
internal sealed record DataModel(TypeUse Type, bool IsText);
