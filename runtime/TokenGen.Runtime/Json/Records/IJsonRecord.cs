namespace TokenGen.Json;

/// <summary>
/// The contract of a client's records and classes with the runtime: the map of their fields, and their differences from the document.
/// </summary>
internal interface IJsonRecord
{
    /// <summary>Names of the members, and which of them are required.</summary>
    JsonShape Shape { get; }

    /// <summary>The differences from the document that the server sent; null if there are none.</summary>
    JsonFaults? Faults { get; }

    /// <summary>The field from which the distances of all others are counted.</summary>
    ref byte Origin { get; }

    /// <summary>Names the fields, in the order of the shape's names.</summary>
    /// <param name="fields">Receives the fields.</param>
    void Map(JsonFields fields);
}
