namespace TokenGen.Generator.Model;

/// <summary>Streamed items, each of which is read as soon as it has arrived: <c>ResponseItems&lt;T&gt;</c> of the runtime.</summary>
internal sealed record ItemsUse(TypeUse Item, ItemsForm Form) : TypeUse
{
    public override bool IsValueType => false;
}

/// <summary>Streamed items of a request.</summary>
internal sealed record SentItemsUse(TypeUse Item) : TypeUse
{
    public override bool IsValueType => false;
}

/// <summary>The form in which a caller gets each item.</summary>
internal enum ItemsForm
{
    /// <summary>The item as JSON.</summary>
    Json,

    /// <summary>The data of an event. The complete response has the event with its name and id.</summary>
    EventData,

    /// <summary>The event with its name and id.</summary>
    Events,
}

/// <summary>How the data of server-sent events is read.</summary>
/// <param name="Named">Events whose data is a case of a union, by name.</param>
/// <param name="Others">The data of all other events; null if the document declares none.</param>
/// <param name="Union">The union; null if all data has one type.</param>
/// <param name="End">The text that ends the stream.</param>
internal sealed record EventDataModel(EquatableArray<NamedEventModel> Named, DataModel? Others, NamedUse? Union, string? End);

/// <summary>A named event.</summary>
internal sealed record NamedEventModel(string Name, DataModel Data);

/// <summary>The data of an event.</summary>
internal sealed record DataModel(TypeUse Type, bool IsText);
