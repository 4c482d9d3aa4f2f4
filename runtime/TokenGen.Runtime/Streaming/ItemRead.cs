namespace TokenGen.Streaming;

/// <summary>The result of trying to decode an item.</summary>
internal enum ItemRead
{
    /// <summary>No complete item has arrived yet.</summary>
    NeedsMore,

    /// <summary>An item was decoded.</summary>
    Item,

    /// <summary>The items have ended, whatever the server still sends.</summary>
    End,

    /// <summary>The item does not match the document.</summary>
    Fault,

    /// <summary>The envelope of the items reports an error.</summary>
    Error,
}
