#:property PublishAot=false
// Inspects the dlls of an analyzer folder: no dll may have a name that other packages use, or refer to an assembly that is neither beside
// it nor part of the oldest supported compiler. Prints the violations.
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

Dictionary<string, Version> host = new()
{
    ["netstandard"] = new(2, 0, 0, 0),
    ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
    ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
    ["System.Buffers"] = new(4, 0, 2, 0),
    ["System.Collections.Immutable"] = new(7, 0, 0, 0),
    ["System.Memory"] = new(4, 0, 1, 2),
    ["System.Numerics.Vectors"] = new(4, 1, 4, 0),
    ["System.Reflection.Metadata"] = new(7, 0, 0, 0),
    ["System.Runtime.CompilerServices.Unsafe"] = new(6, 0, 0, 0),
    ["System.Text.Encoding.CodePages"] = new(7, 0, 0, 0),
    ["System.Text.Json"] = new(8, 0, 0, 0),
    ["System.Threading.Tasks.Extensions"] = new(4, 2, 0, 1),
};

string[] files = Directory.GetFiles(args[0], "*.dll");
HashSet<string> names = [.. files.Select(file => Path.GetFileNameWithoutExtension(file))];
int problems = files.Length == 0 ? Say("no dll at all") : 0;
foreach (string file in files)
{
    using PEReader pe = new(File.OpenRead(file));
    MetadataReader metadata = pe.GetMetadataReader();
    string name = metadata.GetString(metadata.GetAssemblyDefinition().Name);
    if (name != Path.GetFileNameWithoutExtension(file) || !name.StartsWith("TokenGen.", StringComparison.Ordinal))
    {
        problems += Say($"{Path.GetFileName(file)} holds {name}");
    }

    foreach (AssemblyReference reference in metadata.AssemblyReferences.Select(metadata.GetAssemblyReference))
    {
        string wanted = metadata.GetString(reference.Name);
        // Only editors load the code fixes, and they provide workspaces.
        if (name == "TokenGen.CodeFixes" && wanted == "Microsoft.CodeAnalysis.Workspaces" && reference.Version <= new Version(4, 8, 0, 0))
        {
            continue;
        }

        bool isBrought = host.TryGetValue(wanted, out Version? version) && reference.Version <= version;
        if (!isBrought && !names.Contains(wanted))
        {
            problems += Say($"{name} refers to {wanted} {reference.Version}");
        }
    }
}

return problems;

static int Say(string problem)
{
    Console.WriteLine(problem);
    return 1;
}
