namespace TokenGen.Docs.Tests;

public sealed class LinkTests
{
    public static TheoryData<string> Pages => [.. Repository.Pages.Select(static page => page.Name)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Each_link_of_a_page_has_a_target(string name)
    {
        Page page = Repository.Pages.Single(page => page.Name == name);
        Assert.All(page.Links, link =>
        {
            string[] parts = link.Split('#');
            string target = parts[0].Length == 0 ? page.Path : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page.Path)!, parts[0]));
            Assert.True(File.Exists(target) || Directory.Exists(target), $"{name} links to {link}, which is not there");
            if (parts.Length > 1)
            {
                Assert.Contains(parts[1], Page.Read(target).Anchors);
            }
        });
    }

    [Fact]
    public void Each_page_can_be_reached_from_the_readme()
    {
        string start = Repository.PathOf("README.md");
        HashSet<string> reached = [start];
        Queue<string> pending = new([start]);
        while (pending.TryDequeue(out string? path))
        {
            foreach (string link in Page.Read(path).Links)
            {
                string target = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, link.Split('#')[0]));
                if (target.EndsWith(".md", StringComparison.Ordinal) && File.Exists(target) && reached.Add(target))
                {
                    pending.Enqueue(target);
                }
            }
        }

        Assert.Empty(Repository.Pages.Select(static page => page.Path).Except(reached));
    }
}
