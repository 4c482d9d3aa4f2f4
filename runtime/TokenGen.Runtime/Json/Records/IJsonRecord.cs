namespace TokenGen.Json;

/// <summary>What records and classes of a client have in common for the runtime: the map of their fields, and what is wrong with them.</summary>
internal interface IJsonRecord
{
    /// <summary>Names of the members, and which of them are required.</summary>
    JsonShape Shape { get; }

    /// <summary>What the server sent differently from the document; null for an object that is as documented.</summary>
    JsonFaults? Faults { get; }

    /// <summary>The field from which the places of all others are counted.</summary>
    ref byte Origin { get; }

    /// <summary>Names the fields, in the order of the shape's names.</summary>
    /// <param name="fields">Takes them.</param>
    void Map(JsonFields fields);
}
