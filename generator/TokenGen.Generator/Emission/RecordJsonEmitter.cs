using TokenGen.Generator.Model;
using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Emission;

/// <summary>
/// Writes how a record is read and written. Reading goes straight into the object; which member comes next, and which is missing,
/// the runtime finds out from a table of names. One statement a member, both ways: see docs/performance.md for why this shape.
/// </summary>
internal static class RecordJsonEmitter
{
    /// <summary>How many required members one bit field can watch.</summary>
    private const int BitsPerField = 64;

    /// <summary>The table of names; no property is called like that.</summary>
    private const string Names = "s_members";

    public static void Emit(SourceWriter writer, TypeNames types, RecordModel declared)
    {
        JsonExpressions json = new(types);

        // A derived record is read as a whole, with what it inherits.
        RecordModel record = declared with { Members = declared.AllMembers.ToEquatableArray() };
        using (writer.Braces($"partial {record.Keyword} {record.Name}"))
        {
            EmitNames(writer, types, record);
            writer.Line();
            EmitConstructor(writer, types, record);
            writer.Line();
            EmitReader(writer, types, json, record);
            writer.Line();
            if (record.Inheritance is not null)
            {
                RecordWriteEmitter.EmitWriteMembers(writer, types, json, declared);
                writer.Line();
            }

            EmitCodec(writer, types, json, record);
        }
    }

    private static void EmitConstructor(SourceWriter writer, TypeNames types, RecordModel record)
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
                writer.Line($"{Keyword.Escape(tag.Property)} = {CSharpLiteral.Constant(types, tag.Value)};");
            }
        }
    }

    private static void EmitNames(SourceWriter writer, TypeNames types, RecordModel record)
    {
        writer.Line($"private static readonly {types["JsonMemberNames"]} {Names} =");
        using (writer.Indented())
        {
            StringArray.EmitArguments(
                writer, $"new({CSharpLiteral.String(record.Name)}, {RequiredPlaces(record)}", record.Members.Select(static member => member.WireName));
        }
    }

    /// <summary>A bit for each place whose member must come; an array of such fields where one does not reach far enough.</summary>
    private static string RequiredPlaces(RecordModel record)
    {
        List<ulong> fields = [0];
        for (int i = 0; i < record.Members.Count; i++)
        {
            if (record.Members[i] is { IsDiscriminator: false, Presence: Presence.Required or Presence.RequiredInResponse })
            {
                while (fields.Count <= i / BitsPerField)
                {
                    fields.Add(0);
                }

                fields[i / BitsPerField] |= 1UL << (i % BitsPerField);
            }
        }

        List<string> literals = [.. fields.Select(static field => field == 0 ? "0" : $"0x{field:x}")];
        return literals.Count == 1 ? literals[0] : $"new ulong[] {{ {string.Join(", ", literals)} }}";
    }

    private static void EmitReader(SourceWriter writer, TypeNames types, JsonExpressions json, RecordModel record)
    {
        writer.Line($"[{types["SetsRequiredMembers"]}]");

        // What a derived object says of its type it says from the start: its base would say something else.
        string chain = record.Inheritance?.Base is null ? "" : " : this()";
        using (writer.Braces($"private {record.Name}(ref {types["JsonReader"]} reader){chain}"))
        {
            EmitTakenDefaults(writer, record);
            writer.Line(record.Undeclared == UndeclaredMembers.Typed
                ? $"{types["Dictionary"]}<string, {types.Of(record.UndeclaredType!)}>? undeclared = null;"
                : $"{types["JsonMembers"]} undeclared = default;");
            writer.Line($"{types["JsonObjectReader"]} members = reader.ReadStartObject({Names});");
            using (writer.Braces("while (reader.ReadMember(ref members))"))
            using (writer.Braces("switch (members.Place)"))
            {
                for (int i = 0; i < record.Members.Count; i++)
                {
                    writer.Line($"case {i}:");
                    using (writer.Indented())
                    {
                        EmitAssignment(writer, json, record.Members[i]);
                        writer.Line("break;");
                    }
                }

                writer.Line("default:");
                using (writer.Indented())
                {
                    writer.Line(record.Undeclared == UndeclaredMembers.Typed
                        ? $"(undeclared ??= new(global::System.StringComparer.Ordinal))[reader.GetMemberName()] = {json.Read(record.UndeclaredType!)};"
                        : "reader.KeepMember(ref undeclared);");
                    writer.Line("break;");
                }
            }

            writer.Line();
            writer.Line($"{record.UndeclaredName} = undeclared;");
        }
    }

    /// <summary>What a new object has, and one that comes need not have, is taken away again.</summary>
    private static void EmitTakenDefaults(SourceWriter writer, RecordModel record)
    {
        foreach (MemberModel member in record.Members)
        {
            if (member is { Presence: Presence.Optional, Constant: not null })
            {
                writer.Line($"{Keyword.Escape(member.Name)} = null;");
            }
        }
    }

    private static void EmitAssignment(SourceWriter writer, JsonExpressions json, MemberModel member)
    {
        string name = Keyword.Escape(member.Name);
        bool nullMeansAbsent = member.Presence != Presence.Required && !MemberShape.HasBackingField(member);
        string value = member.IsNullable || nullMeansAbsent ? json.ReadOrNull(member.Type) : json.Read(member.Type);

        // A list is an interface, which C# converts to nothing implicitly.
        writer.Assignment(name, MemberShape.IsOptionalOfNullable(member) ? $"new({value})" : value);
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

            // A default that nothing kept reaches is no type of this client.
            bool hasDefault = inheritance.Default is { } meant && inheritance.Derived.Any(derived => derived.Name == meant);
            writer.Line(hasDefault
                ? $"_ => {json.Read(new NamedUse(inheritance.Default!, IsEnum: false))},"
                : $"_ => new {record.Name}(ref reader),");
        }
    }
}
