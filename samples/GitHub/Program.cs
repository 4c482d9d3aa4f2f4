using GitHub;

// With the argument https://api.github.com it calls GitHub; without it, a server in this process sends recorded responses.
await using RecordedResponses? recorded = args is [] ? await RecordedResponses.StartAsync() : null;
using GitHubClient client = new(recorded?.Address ?? new Uri(args[0]));

License license = await client.Licenses.GetAsync("mit");
Console.WriteLine($"{license.Name}: {string.Join(", ", license.Permissions)}");

GitignoreTemplate template = await client.Gitignore.GetTemplateAsync("C");
Console.WriteLine($"{template.Name} ignores {template.Source.Split('\n').Count(line => line.StartsWith('*'))} kinds of files");

Console.WriteLine(await client.Meta.GetZenAsync());
