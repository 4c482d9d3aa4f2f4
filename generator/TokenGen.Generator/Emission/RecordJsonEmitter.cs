using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission;

/// <summary>
/// Writes how a record is read and written. Reading goes straight into the object: members in the document's order cost one
/// comparison each, any other order falls to a switch over the name. See docs/performance.md for why this shape.
/// </summary>
internal static class RecordJsonEmitter
{
    /// <summary>How many required members one bit field can watch.</summary>
    private const int BitsPerField = 64;

    public static void Emit(SourceWriter writer, TypeNames types, RecordModel declared)
    {
        JsonExpressions json = new(types);

        // A derived record is read as a whole, with what it inherits.
        RecordModel record = declared with { Members = declared.AllMembers.ToEquatableArray() };
        Usings.ForTypeJson(writer);
        using (writer.Braces($"partial record {record.Name}"))
        {
            EmitConstructor(writer, record);
            writer.Line();
            EmitReader(writer, types, json, record);
            writer.Line();
            if (!record.Members.IsEmpty)
            {
                EmitMemberLookup(writer, types, record);
                writer.Line();
            }

            if (record.Inheritance is not null)
            {
                RecordWriteEmitter.EmitWriteMembers(writer, types, json, declared);
                writer.Line();
            }

            EmitCodec(writer, types, json, record);
        }
    }

    private static void EmitConstructor(SourceWriter writer, RecordModel record)
    {
        EquatableArray<DiscriminatorTagModel> tags = record.Inheritance?.Tags ?? [];
        writer.Line(tags.IsEmpty
            ? "/// <summary>An object without any member yet.</summary>"
            : "/// <summary>An object that says its type, and nothing else yet.</summary>");
        writer.Line($"public {record.Name}()");
        using (writer.Braces(""))
        {
            foreach (DiscriminatorTagModel tag in tags)
            {
                string value = CSharpLiteral.String(tag.Value);
                writer.Line($"{Keyword.Escape(tag.Property)} = {(tag.IsEnum ? $"new({value})" : value)};");
            }
        }
    }

    private static void EmitReader(SourceWriter writer, TypeNames types, JsonExpressions json, RecordModel record)
    {
        RequiredMembers required = new(record);
        writer.Line($"[{types["SetsRequiredMembers"]}]");

        // What a derived object says of its type it says from the start: its base would say something else.
        string chain = record.Inheritance?.Base is null ? "" : " : this()";
        using (writer.Braces($"private {record.Name}(ref {types["JsonReader"]} reader){chain}"))
        {
            EmitNonNullDefaults(writer, record);
            required.Declare(writer);
            writer.Line(record.Undeclared == UndeclaredMembers.Typed
                ? $"{types["Dictionary"]}<string, {types.Of(record.UndeclaredType!)}>? undeclared = null;"
                : $"{types["JsonMembers"]} undeclared = default;");
            writer.Line("reader.ReadStartObject();");
            for (int i = 0; i < record.Members.Count; i++)
            {
                MemberModel member = record.Members[i];
                using (writer.Braces($"if (reader.TryReadName({CSharpLiteral.Utf8(member.WireName)}))"))
                {
                    EmitAssignment(writer, json, required, record, i);
                }

                writer.Line();
            }

            EmitLoop(writer, types, json, required, record);
            writer.Line($"{record.UndeclaredName} = undeclared;");
            required.Check(writer, record.Name);
        }
    }

    /// <summary>The compiler cannot see that a missing required member throws, so it is told that the property has a value.</summary>
    private static void EmitNonNullDefaults(SourceWriter writer, RecordModel record)
    {
        foreach (MemberModel member in record.Members)
        {
            if (member is { Presence: Presence.Required, IsNullable: false, Type.IsValueType: false })
            {
                writer.Line($"{Keyword.Escape(member.Name)} = null!;");
            }
        }
    }

    private static void EmitAssignment(SourceWriter writer, JsonExpressions json, RequiredMembers required, RecordModel record, int index)
    {
        MemberModel member = record.Members[index];
        string name = Keyword.Escape(member.Name);
        bool nullMeansAbsent = member.Presence != Presence.Required && !MemberShape.HasBackingField(member);
        string value = member.IsNullable || nullMeansAbsent ? json.ReadOrNull(member.Type) : json.Read(member.Type);

        // A list is an interface, which C# converts to nothing implicitly.
        writer.Assignment(name, MemberShape.IsOptionalOfNullable(member) ? $"new({value})" : value);
        required.Mark(writer, index);
    }

    private static void EmitLoop(SourceWriter writer, TypeNames types, JsonExpressions json, RequiredMembers required, RecordModel record)
    {
        string keep = record.Undeclared == UndeclaredMembers.Typed
            ? $"(undeclared ??= new(global::System.StringComparer.Ordinal))[reader.GetNameText(name)] = {json.Read(record.UndeclaredType!)};"
            : "reader.KeepMember(name, ref undeclared);";
        if (record.Members.IsEmpty)
        {
            using (writer.Braces($"while (reader.ReadName(out {types["ReadOnlySpan"]}<byte> name))"))
            {
                writer.Line(keep);
            }

            writer.Line();
            return;
        }

        using (writer.Braces($"while (reader.ReadName(out {types["ReadOnlySpan"]}<byte> name))"))
        using (writer.Braces($"switch ({Lookup(record)}(name))"))
        {
            for (int i = 0; i < record.Members.Count; i++)
            {
                writer.Line($"case {i}:");
                using (writer.Indented())
                {
                    EmitAssignment(writer, json, required, record, i);
                    writer.Line("break;");
                }
            }

            writer.Line("default:");
            using (writer.Indented())
            {
                writer.Line(keep);
                writer.Line("break;");
            }
        }

        writer.Line();
    }

    /// <summary>The method that finds a member by name; no member may be called like its type.</summary>
    private static string Lookup(RecordModel record) => record.Name == "Member" ? "MemberOf" : "Member";

    private static void EmitMemberLookup(SourceWriter writer, TypeNames types, RecordModel record)
    {
        writer.Line("/// <summary>The place of a member in the document's order, or -1.</summary>");
        using (writer.Braces($"private static int {Lookup(record)}(scoped {types["ReadOnlySpan"]}<byte> name) => name.Length switch", "};"))
        {
            IEnumerable<IGrouping<int, int>> byLength = Enumerable.Range(0, record.Members.Count)
                .GroupBy(i => CSharpLiteral.Utf8Length(record.Members[i].WireName))
                .OrderBy(static group => group.Key);
            foreach (IGrouping<int, int> group in byLength)
            {
                foreach (int i in group)
                {
                    writer.Line($"{group.Key} when name.SequenceEqual({CSharpLiteral.Utf8(record.Members[i].WireName)}) => {i},");
                }
            }

            writer.Line("_ => -1,");
        }
    }

    private static void EmitCodec(SourceWriter writer, TypeNames types, JsonExpressions json, RecordModel record)
    {
        writer.Line("/// <summary>Reads and writes the type as JSON.</summary>");
        string modifier = record.Inheritance?.Base is null ? "" : "new ";
        using (writer.Braces($"internal {modifier}sealed class {ReservedNames.Codec} : {types["JsonCodec"]}<{record.Name}>"))
        {
            writer.Line("/// <summary>The one instance that all callers share.</summary>");
            writer.Line($"public static {ReservedNames.Codec} Default {{ get; }} = new();");
            writer.Line();
            writer.Line("/// <inheritdoc/>");
            EmitRead(writer, types, json, record);
            writer.Line();
            writer.Line("/// <inheritdoc/>");
            using (writer.Braces($"public override void Write(ref {types["JsonWriter"]} writer, {record.Name} value)"))
            {
                writer.Line("writer.WriteStartObject();");
                if (record.Inheritance is not null)
                {
                    writer.Line("value.WriteMembers(ref writer);");
                }
                else
                {
                    RecordWriteEmitter.EmitMembers(writer, json, record, "value");
                    if (!record.Members.IsEmpty)
                    {
                        writer.Line();
                    }
                }

                RecordWriteEmitter.EmitUndeclared(writer, json, record);
                writer.Line("writer.WriteEndObject();");
            }
        }
    }

    /// <summary>A base reads whichever record the discriminator names, and itself where it names none that is known.</summary>
    private static void EmitRead(SourceWriter writer, TypeNames types, JsonExpressions json, RecordModel record)
    {
        string head = $"public override {record.Name} Read(ref {types["JsonReader"]} reader) =>";
        if (record.Inheritance is not { Derived.IsEmpty: false } inheritance)
        {
            writer.Line($"{head} new(ref reader);");
            return;
        }

        HashSet<string> taken = new(StringComparer.Ordinal);
        using (writer.Braces($"{head} reader.PeekText({CSharpLiteral.Utf8(inheritance.Discriminator)}) switch", "};"))
        {
            foreach (DerivedModel derived in inheritance.Derived)
            {
                List<string> tags = [.. derived.Tags.Where(taken.Add).Select(CSharpLiteral.String)];
                if (tags.Count > 0)
                {
                    writer.Line($"{string.Join(" or ", tags)} => {json.Read(new NamedUse(derived.Name, IsEnum: false))},");
                }
            }

            writer.Line($"_ => new {record.Name}(ref reader),");
        }
    }

    /// <summary>The bit fields that tell which required members have come.</summary>
    private sealed class RequiredMembers
    {
        private readonly RecordModel _record;
        private readonly Dictionary<int, int> _bits = [];

        public RequiredMembers(RecordModel record)
        {
            _record = record;
            for (int i = 0; i < record.Members.Count; i++)
            {
                if (record.Members[i] is { IsDiscriminator: false, Presence: Presence.Required or Presence.RequiredInResponse })
                {
                    _bits.Add(i, _bits.Count);
                }
            }
        }

        private int Fields => (_bits.Count + BitsPerField - 1) / BitsPerField;

        public void Declare(SourceWriter writer)
        {
            for (int field = 0; field < Fields; field++)
            {
                writer.Line($"ulong {Name(field)} = 0;");
            }
        }

        public void Mark(SourceWriter writer, int member)
        {
            if (_bits.TryGetValue(member, out int bit))
            {
                writer.Line($"{Name(bit / BitsPerField)} |= 0x{1UL << (bit % BitsPerField):x};");
            }
        }

        public void Check(SourceWriter writer, string typeName)
        {
            for (int field = 0; field < Fields; field++)
            {
                List<int> members = [.. _bits.Where(pair => pair.Value / BitsPerField == field).OrderBy(static pair => pair.Value).Select(static pair => pair.Key)];
                ulong all = members.Count == BitsPerField ? ulong.MaxValue : (1UL << members.Count) - 1;
                string names = string.Join(", ", members.Select(i => CSharpLiteral.String(_record.Members[i].WireName)));
                writer.Line();
                using (writer.Braces($"if ({Name(field)} != 0x{all:x})"))
                {
                    writer.Line($"reader.ThrowMissing({CSharpLiteral.String(typeName)}, ~{Name(field)} & 0x{all:x}, {names});");
                }
            }
        }

        private static string Name(int field) => field == 0 ? "seen" : $"seen{field + 1}";
    }
}
