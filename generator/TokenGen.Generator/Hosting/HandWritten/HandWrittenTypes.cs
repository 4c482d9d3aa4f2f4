using TokenGen.Generator.Model;

namespace TokenGen.Generator.Hosting.HandWritten;

/// <summary>
/// The members that the user wrote in partial types of the generator. It contains no positions, so a moved line changes nothing.
/// </summary>
internal sealed record HandWrittenTypes(EquatableArray<HandWrittenType> All)
{
    public static HandWrittenTypes None { get; } = new([]);

    /// <summary>The hand-written parts of the types in a file.</summary>
    public EquatableArray<HandWrittenType> In(GeneratedNames names) =>
        All.Where(type => type.Namespace == names.Namespace && names.Types.Contains(type.Name)).ToEquatableArray();
}

/// <summary>The members that the user wrote in one type.</summary>
internal sealed record HandWrittenType(string Namespace, string Name, EquatableArray<HandWrittenMember> Members);

/// <summary>One member that the user wrote.</summary>
/// <param name="Key">The name, or the signature of a method: C# allows it only once in a type.</param>
/// <param name="Type">The type of its value, as <see cref="MemberText"/> writes it.</param>
/// <param name="StoresValue">Whether it is a property with a field of its own.</param>
/// <param name="CanBeSet">Whether it has an accessor <c>set</c> or <c>init</c>, or is a field.</param>
internal sealed record HandWrittenMember(string Key, string Type, bool StoresValue, bool CanBeSet);

/// <summary>The names of generated types.</summary>
internal sealed record GeneratedNames(string Namespace, EquatableArray<string> Types);

/// <summary>A hand-written member that generated code cannot use.</summary>
/// <param name="Namespace">The namespace of its type.</param>
/// <param name="Type">The name of its type.</param>
/// <param name="Key">The key of the member.</param>
/// <param name="Reason">What is wrong, and what to do.</param>
internal sealed record HandWrittenMisfit(string Namespace, string Type, string Key, string Reason);
