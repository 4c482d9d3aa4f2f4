namespace TokenGen.Streaming;

/// <summary>What became of an attempt to take an item out of what has come.</summary>
internal enum ItemRead
{
    /// <summary>There is no whole item yet.</summary>
    NeedsMore,

    /// <summary>There is one.</summary>
    Item,

    /// <summary>There will be no more, whatever the server still sends.</summary>
    End,

    /// <summary>It is not what the document says.</summary>
    Fault,

    /// <summary>The envelope of the items says error.</summary>
    Error,
}
