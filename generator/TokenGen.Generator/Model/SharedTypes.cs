namespace TokenGen.Generator.Model;

/// <summary>The types of a file that several clients share, as a client uses them. Their names are full names, which C# can write anywhere.</summary>
/// <param name="Path">The path of the file in its usual form.</param>
/// <param name="Namespace">The namespace of the types.</param>
/// <param name="Places">The schemas of the file, and of the files that it refers to.</param>
/// <param name="Types">The types that the places use, without documentation.</param>
internal sealed record SharedTypes(string Path, string Namespace, EquatableArray<SharedPlace> Places, EquatableArray<TypeModel> Types)
{
    /// <summary>The start of a name that C# can write anywhere.</summary>
    public const string Global = "global::";

    /// <summary>The last part of a name, whether it is a full name or not.</summary>
    public static string ShortName(string name) =>
        name.StartsWith(Global, StringComparison.Ordinal) ? name.Substring(name.LastIndexOf('.') + 1) : name;

    /// <summary>The name for people: a full name without <c>global::</c>.</summary>
    public static string DisplayName(string name) =>
        name.StartsWith(Global, StringComparison.Ordinal) ? name.Substring(Global.Length) : name;
}

/// <summary>A schema of a shared file.</summary>
/// <param name="Place">The path of its file and its JSON pointer: <c>/api/common.yaml#/components/schemas/Money</c>.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsNullable">Whether null is one of its values.</param>
internal sealed record SharedPlace(string Place, TypeUse Type, bool IsNullable);

/// <summary>What the model of a shared file has in place of operations: the facts by which other projects recognise its types.</summary>
/// <param name="FileName">The name of the file without its folder.</param>
/// <param name="Settings">The settings that decide how the types look, one a line.</param>
/// <param name="Facts">A hash of what the types are.</param>
/// <param name="IsValidated">Whether the limits of the types are checked.</param>
internal sealed record SharedFileModel(string FileName, string Settings, string Facts, bool IsValidated);
