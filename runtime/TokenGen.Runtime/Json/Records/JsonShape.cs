using System.ComponentModel;
using System.Text;

namespace TokenGen.Json;

/// <summary>
/// The JSON form of a type: the names of its members in the order of the document, which of them are required, and the places of its
/// fields. Each type has one shape, which does not change after the client has created it.
/// </summary>
/// <remarks>The fields are requested when the first object is read or written, so that types may refer to each other.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonShape
{
    private const int BitsPerField = 64;

    // The size of an object without its fields, and the maximum size of a field: exact enough to limit the memory of a response.
    private const int ObjectSize = 24;
    private const int FieldSize = 16;

    private readonly string _names;
    private readonly ulong[] _required;
    private readonly Func<IJsonRecord> _create;

    // Two threads may both make it; either result is correct.
    private volatile JsonLayout? _layout;

    internal JsonShape(string typeName, ulong[] required, string names, JsonCodec codec, Func<IJsonRecord> create)
    {
        Codec = codec;
        TypeName = typeName;
        _required = required;
        _names = names;
        _create = create;
    }

    /// <summary>The name of the type, for messages.</summary>
    internal string TypeName { get; }

    /// <summary>Reads and writes the type.</summary>
    internal JsonCodec Codec { get; }

    /// <summary>The required members that may be null.</summary>
    internal ulong[] Nullable { get; set; } = [];

    /// <summary>The members that no printed text may contain.</summary>
    internal ulong[] Secrets { get; set; } = [];

    /// <summary>The discriminator members, which keep the value from the constructor.</summary>
    internal ulong[] Tags { get; set; } = [];

    /// <summary>The names and fields, created on first use.</summary>
    internal JsonLayout Layout => _layout ??= MakeLayout();

    /// <summary>The approximate size of an object, without the objects that its fields refer to.</summary>
    internal int Size => ObjectSize + (Layout.Fields.Length * FieldSize);

    /// <summary>The names of the members, by place.</summary>
    internal string[] ToNames()
    {
        if (_names.Length == 0)
        {
            return [];
        }

        string[] names = _names.Split(' ');
        if (_names.Contains('\\'))
        {
            names = Array.ConvertAll(names, Unescape);
        }

        return names;
    }

    private JsonLayout MakeLayout()
    {
        string[] names = ToNames();
        IJsonRecord blank = _create();
        JsonFields map = Map(blank, names.Length);
        JsonField[] fields = map.ToArray();
        if (FieldAccess.MayLayoutChange)
        {
            RequireSameLayout(fields);
        }

        List<int> defaults = new();
        for (int place = 0; place < fields.Length; place++)
        {
            ref JsonField field = ref fields[place];
            field.IsRequired = Has(_required, place);
            field.IsNullWritten = field.IsRequired && Has(Nullable, place);
            field.IsSecret = Has(Secrets, place);
            field.Literal = LiteralOf(names[place]);
            if (!field.IsRequired && !Has(Tags, place) && field.Slot.IsSet(ref FieldAccess.FieldAt(ref blank.Origin, field.Distance)))
            {
                defaults.Add(place);
            }
        }

        return new JsonLayout(
            new JsonMemberNames(TypeName, _required, names), names, fields, [.. defaults], map.Undeclared, map.UndeclaredDistance);
    }

    private static JsonFields Map(IJsonRecord owner, int count)
    {
        JsonFields map = new(owner, count);
        owner.Map(map);
        return map;
    }

    private void RequireSameLayout(JsonField[] fields)
    {
        // Fields outside of an object have different distances in two objects, because garbage of different sizes lies between them.
        for (int round = 1; round <= 2; round++)
        {
            IJsonRecord other = _create();
            GC.KeepAlive(new byte[round * 1000]);
            JsonField[] again = Map(other, fields.Length).ToArray();
            for (int place = 0; place < fields.Length; place++)
            {
                if (again[place].Distance == fields[place].Distance && fields[place].Distance is > 0 and < ushort.MaxValue)
                {
                    continue;
                }

                throw new InvalidOperationException($"A field was added to {TypeName} while the program runs. Restart the program.");
            }
        }
    }

    // A space within a name is written \s, a backslash \\, and a name without characters \e.
    private static string Unescape(string name)
    {
        if (!name.Contains('\\'))
        {
            return name;
        }

        StringBuilder text = new(name.Length);
        for (int index = 0; index < name.Length; index++)
        {
            if (name[index] != '\\')
            {
                text.Append(name[index]);
            }
            else if (name[++index] != 'e')
            {
                text.Append(name[index] == 's' ? ' ' : '\\');
            }
        }

        return text.ToString();
    }

    private static byte[] LiteralOf(string name)
    {
        JsonWriter writer = new(name.Length + sizeof(long));
        try
        {
            writer.WriteName(name);
            return writer.Written.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }

    private static bool Has(ulong[] bits, int place) =>
        place / BitsPerField < bits.Length && (bits[place / BitsPerField] & (1UL << (place % BitsPerField))) != 0;
}
