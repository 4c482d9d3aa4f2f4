using TokenGen.Build.Tests.Support;

namespace TokenGen.Build.Tests;

/// <summary><c>dotnet watch</c> treats a saved document as a change of the program.</summary>
public sealed class WatchTests
{
    private static readonly TimeSpan s_deadline = TimeSpan.FromMinutes(3);

    [Fact]
    public async Task A_saved_document_is_in_the_running_program()
    {
        using Consumer consumer = new();
        consumer.Project();
        consumer.Write("openapi.yaml", Documents.Pets);
        consumer.Write("Program.cs", """
            while (true)
            {
                foreach (var property in typeof(Consumer.Pet).GetProperties())
                {
                    Console.WriteLine("property " + property.Name);
                }

                await Task.Delay(200);
            }
            """);

        string configuration = $"Configuration={Repository.Configuration}";
        using WatchedProcess watch = new(DotNet.Start(
            consumer.Folder,
            ["watch", "--non-interactive", "--property", "BuildProjectReferences=false", "--property", configuration]));
        await watch.WaitForAsync(s_deadline, "Waiting for changes", "property Name");

        consumer.Write("openapi.yaml", Documents.WithNickname(Documents.Pets));
        await watch.WaitForAsync(s_deadline, "openapi.yaml", "property Nickname");
    }
}
