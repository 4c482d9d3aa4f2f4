using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace TokenGen.Json;

/// <summary>Reads and writes a record by the map of its fields. Safe to share between threads.</summary>
/// <typeparam name="T">The record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("ApiDesign", "RS0022", Justification = "The base has no constructor that another assembly could call.")]
public sealed class JsonRecordCodec<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] T>
    : JsonObjectCodec<T>
    where T : JsonRecord
{
    /// <summary>Describes a record with up to 64 members.</summary>
    /// <param name="type">The name of the type, for messages.</param>
    /// <param name="required">A bit for each place whose member a response must have.</param>
    /// <param name="names">The JSON names of the members in the order of the map, separated by spaces. Within a name, <c>\s</c> is a space
    /// and <c>\\</c> a backslash; <c>\e</c> is an empty name.</param>
    public JsonRecordCodec(string type, ulong required, string names)
        : base(type, required == 0 ? [] : [required], names, Activator.CreateInstance<T>)
    {
    }

    /// <summary>Describes a record.</summary>
    /// <param name="type">The name of the type, for messages.</param>
    /// <param name="required">A bit for each place whose member a response must have, 64 to an element.</param>
    /// <param name="names">The JSON names of the members in the order of the map, separated by spaces. Within a name, <c>\s</c> is a space
    /// and <c>\\</c> a backslash; <c>\e</c> is an empty name.</param>
    public JsonRecordCodec(string type, ulong[] required, string names)
        : base(type, required, names, Activator.CreateInstance<T>)
    {
    }

    private protected override T Create() => Activator.CreateInstance<T>();

    private protected override ref byte OriginOf(T value) => ref value.Origin;
}
