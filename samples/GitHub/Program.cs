using GitHub;

// With https://api.github.com it is GitHub that answers; without it, a few of its answers, told by a server in this process.
await using ToldAnswers? told = args is [] ? await ToldAnswers.StartAsync() : null;
using GitHubClient client = new(told?.Address ?? new Uri(args[0]));

License license = await client.Licenses.GetAsync("mit");
Console.WriteLine($"{license.Name}: {string.Join(", ", license.Permissions)}");

GitignoreTemplate template = await client.Gitignore.GetTemplateAsync("C");
Console.WriteLine($"{template.Name} ignores {template.Source.Split('\n').Count(line => line.StartsWith('*'))} kinds of files");

Console.WriteLine(await client.Meta.GetZenAsync());
