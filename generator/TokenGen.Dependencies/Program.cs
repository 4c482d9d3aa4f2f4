using TokenGen.Dependencies;

if (args.Length < 2)
{
    Console.Error.WriteLine("Usage: TokenGen.Dependencies <output folder> <assembly>...");
    return 1;
}

string outputFolder = Directory.CreateDirectory(args[0]).FullName;
foreach (string path in args.AsSpan(1))
{
    string renamed = Path.Combine(outputFolder, OwnNames.For(Path.GetFileNameWithoutExtension(path)) + ".dll");
    AtomicFile.Write(renamed, AssemblyRenamer.Rename(path));

    // The documentation comes along, so that an editor shows it under the new name too.
    string documentation = Path.ChangeExtension(path, ".xml");
    if (File.Exists(documentation))
    {
        AtomicFile.Write(Path.ChangeExtension(renamed, ".xml"), File.ReadAllBytes(documentation));
    }
}

return 0;
