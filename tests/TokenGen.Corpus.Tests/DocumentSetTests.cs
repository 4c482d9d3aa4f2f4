using System.IO.Compression;
using TokenGen.Corpus.Documents;

namespace TokenGen.Corpus.Tests;

public sealed class DocumentSetTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("corpus-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Every_document_file_of_a_folder_without_an_index_is_a_document()
    {
        Write("b.yaml");
        Write("a.json");
        Write("notes.txt");
        Write("parts/part.yaml");

        Assert.Equal(["a.json", "b.yaml"], DocumentSet.Find([_folder]).Select(static document => document.Name));
    }

    [Fact]
    public void An_index_separates_roots_from_parts_and_broken_from_valid_documents()
    {
        Write("INDEX.tsv", "file\tnote\nsplit/root.yaml\tmulti-file\nbroken.json\tINTENTIONALLY BROKEN: no paths (line 3, line 14)\n");
        Write("split/root.yaml");
        Write("split/parts/part.yaml");
        Write("broken.json");
        Write("other.json");

        IReadOnlyList<CorpusDocument> documents = DocumentSet.Find([_folder]);

        Assert.Equal(["split/root.yaml", "broken.json"], documents.Select(static document => document.Name));
        Assert.Equal([Path.Combine(_folder, "split", "parts", "part.yaml")], documents[0].Others);
        Assert.False(documents[0].IsBroken);
        Assert.True(documents[1].IsBroken);
        Assert.Equal([3, 14], documents[1].FaultLines);
    }

    [Fact]
    public void A_single_file_has_the_expectation_of_the_index_beside_it()
    {
        Write("INDEX.tsv", "file\tnote\nbroken.json\tINTENTIONALLY BROKEN\n");
        Write("broken.json");

        Assert.True(DocumentSet.Find([Path.Combine(_folder, "broken.json")]).Single().IsBroken);
    }

    [Fact]
    public void A_compressed_document_is_unpacked()
    {
        string path = Path.Combine(_folder, "a.json.gz");
        using (StreamWriter writer = new(new GZipStream(File.Create(path), CompressionLevel.Optimal)))
        {
            writer.Write("{}");
        }

        CorpusDocument document = DocumentSet.Find([_folder]).Single();

        Assert.Equal("a.json", DocumentFile.PlainName(document.Name));
        Assert.Equal("{}", DocumentFile.ReadText(document.Path));
    }

    [Fact]
    public void A_missing_file_is_an_error() =>
        Assert.Throws<FileNotFoundException>(() => DocumentSet.Find([Path.Combine(_folder, "missing.yaml")]));

    private void Write(string name, string text = "{}")
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
