namespace TokenGen.Json;

/// <summary>
/// The members of one object that differ from the document, with their JSON. It grows only while the object is read; later, copies of the
/// object share it and it never changes.
/// </summary>
internal sealed class JsonFaults : IEquatable<JsonFaults>
{
    /// <summary>The place of members without a property.</summary>
    public const int Undeclared = -1;

    private Fault[] _faults = new Fault[1];
    private int _count;

    /// <summary>Adds a member that differs to an object that is being read.</summary>
    /// <param name="faults">The faults of the object.</param>
    /// <param name="place">The place of the member.</param>
    /// <param name="raw">The received JSON; null if the member is missing.</param>
    /// <param name="isUsable">Whether the property still has a value, such as an empty list.</param>
    public static void Add(ref JsonFaults? faults, int place, byte[]? raw, bool isUsable)
    {
        // The last value of a repeated name counts.
        faults = (faults?.Without(place) ?? new JsonFaults()).With(new Fault(place, raw, isUsable));
    }

    /// <summary>Adds a member without a property to an object that is being read.</summary>
    /// <param name="faults">The faults of the object.</param>
    /// <param name="member">The unchanged text of the name, colon and value.</param>
    public static void AddUndeclared(ref JsonFaults? faults, byte[] member) =>
        faults = (faults ?? new JsonFaults()).With(new Fault(Undeclared, member, IsUsable: true));

    /// <summary>Throws if the member has no usable value.</summary>
    /// <exception cref="ApiResponseFormatException">It has no usable value.</exception>
    public void Check(JsonShape shape, int place)
    {
        if (!TryFind(place, out Fault fault) || fault.IsUsable)
        {
            return;
        }

        JsonLayout layout = shape.Layout;
        string member = layout.Names[place];
        string expected = layout.Fields[place].Slot.Expected;
        string kind = fault.Raw is null ? "" : Describe(fault.Raw);

        // A list or map can have the declared kind and still be rejected because of a value in it.
        string came = fault.Raw is null ? "did not send it"
            : kind == expected ? $"sent {kind} with a value of another kind in it"
            : $"sent {kind}";
        throw new ApiResponseFormatException(
            $"{shape.TypeName}.{member} has no value: the document declares {expected}, and the server {came}.")
        {
            Kind = ApiErrorKind.UnexpectedBody,
            Path = JsonPathFinder.Member("$", member),
        };
    }

    /// <summary>Finds the fault of a member.</summary>
    /// <returns>False if the member matches the document.</returns>
    public bool TryFind(int place, out Fault fault)
    {
        foreach (Fault candidate in All)
        {
            if (candidate.Place != place)
            {
                continue;
            }

            fault = candidate;
            return true;
        }

        fault = default;
        return false;
    }

    /// <summary>Whether a required member has no usable value.</summary>
    public bool HasUnusable
    {
        get
        {
            foreach (Fault fault in All)
            {
                if (!fault.IsUsable)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>All faults, in the order in which they were found.</summary>
    public ReadOnlySpan<Fault> All => _faults.AsSpan(0, _count);

    /// <summary>The same faults without those of a member that the caller has set; null if none remain.</summary>
    public JsonFaults? Without(int place)
    {
        if (!TryFind(place, out _))
        {
            return this;
        }

        if (_count == 1)
        {
            return null;
        }

        JsonFaults rest = new() { _faults = new Fault[_count] };
        foreach (Fault fault in All)
        {
            if (fault.Place != place)
            {
                rest._faults[rest._count++] = fault;
            }
        }

        return rest;
    }

    /// <inheritdoc/>
    public bool Equals(JsonFaults? other)
    {
        if (other is null || other._count != _count)
        {
            return false;
        }

        foreach (Fault fault in All)
        {
            if (!other.TryFind(fault.Place, out Fault twin) || !fault.Raw.AsSpan().SequenceEqual(twin.Raw))
            {
                return false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as JsonFaults);

    /// <inheritdoc/>
    public override int GetHashCode() => _count;

    /// <summary>The kind of a JSON value, for messages: the value itself may be a secret.</summary>
    public static string Describe(ReadOnlySpan<byte> raw) => raw.IsEmpty ? "nothing" : JsonKindText.Of(raw[0]);

    private JsonFaults With(Fault fault)
    {
        if (_count == _faults.Length)
        {
            Array.Resize(ref _faults, _count * 2);
        }

        _faults[_count++] = fault;
        return this;
    }

    /// <summary>A member that differs from the document.</summary>
    /// <param name="Place">The place of the member in the shape of its object.</param>
    /// <param name="Raw">The received JSON; null if the member is missing.</param>
    /// <param name="IsUsable">Whether the property still has a value.</param>
    internal readonly record struct Fault(int Place, byte[]? Raw, bool IsUsable);
}
