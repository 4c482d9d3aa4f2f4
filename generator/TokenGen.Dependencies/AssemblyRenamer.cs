using Mono.Cecil;

namespace TokenGen.Dependencies;

/// <summary>
/// Renames an assembly and its references to others of <see cref="OwnNames"/>. Namespaces and types stay as they are, so code
/// is written against the library as documented.
/// </summary>
internal static class AssemblyRenamer
{
    private const string FriendAttribute = "System.Runtime.CompilerServices.InternalsVisibleToAttribute";

    public static byte[] Rename(string path)
    {
        using AssemblyDefinition assembly = AssemblyDefinition.ReadAssembly(path, new ReaderParameters { InMemory = true });
        Rename(assembly);
        foreach (AssemblyNameReference reference in assembly.MainModule.AssemblyReferences)
        {
            Rename(reference);
        }

        // The time of the build and a random module id would make each build of the package another one.
        MemoryStream output = new();
        assembly.Write(output, new WriterParameters { DeterministicMvid = true, Timestamp = 0 });
        return output.ToArray();
    }

    private static void Rename(AssemblyDefinition assembly)
    {
        string name = OwnNames.For(assembly.Name.Name);
        assembly.Name.Name = name;
        assembly.MainModule.Name = name + ".dll";

        // The signature is void after any change, and its key is not ours to sign with.
        assembly.Name.PublicKey = [];
        assembly.Name.HasPublicKey = false;
        assembly.MainModule.Attributes &= ~ModuleAttributes.StrongNameSigned;

        // Friends of the original (its own tests) are not friends of this copy.
        foreach (CustomAttribute friend in assembly.CustomAttributes.Where(a => a.AttributeType.FullName == FriendAttribute).ToList())
        {
            assembly.CustomAttributes.Remove(friend);
        }
    }

    private static void Rename(AssemblyNameReference reference)
    {
        if (OwnNames.TryGet(reference.Name, out string? name))
        {
            reference.Name = name;
            reference.PublicKeyToken = [];
        }
        else if (HostVersions.TryGet(reference.Name, out Version? version) && reference.Version > version)
        {
            reference.Version = version;
        }
    }
}
