using System.CommandLine;
using TokenGen.Drift.Cases;
using TokenGen.Drift.Clients;
using TokenGen.Drift.Report;

Option<PeerChoice> peers = new("--peers") { Description = "The peers to compare with: All, Packages (only those that are packages of this project) or None.", DefaultValueFactory = static _ => PeerChoice.All };
Option<bool> list = new("--list") { Description = "Prints the outcome of each response in each client." };
Option<FileInfo?> write = new("--write") { Description = "The page whose tables are replaced: docs/drift.md." };
RootCommand command = new("Sends responses that differ from their document to generated clients, and prints the outcome of each client.") { peers, list, write };
command.SetAction(async (arguments, cancellationToken) =>
{
    IReadOnlyList<DriftCase> cases = DriftCases.All;
    IReadOnlyList<IMeasuredClient> clients = await MeasuredClients.CreateAsync(arguments.GetValue(peers), cancellationToken);
    IReadOnlyList<ClientColumn> columns = await DriftRun.OfAsync(clients, cases, cancellationToken);
    if (arguments.GetValue(list))
    {
        CaseList.Write(Console.Out, cases, columns);
    }

    string tables = MarkdownTable.Of(cases, columns);
    Console.Write(tables);
    if (arguments.GetValue(write) is { } page)
    {
        await File.WriteAllTextAsync(
            page.FullName, MarkdownTable.PutInto(await File.ReadAllTextAsync(page.FullName, cancellationToken), tables), cancellationToken);
    }

    return 0;
});
return await command.Parse(args).InvokeAsync();
