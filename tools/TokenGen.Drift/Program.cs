using System.CommandLine;
using TokenGen.Drift.Cases;
using TokenGen.Drift.Clients;
using TokenGen.Drift.Report;

Option<PeerChoice> peers = new("--peers") { Description = "All, Packages (those without a command line to install) or None.", DefaultValueFactory = static _ => PeerChoice.All };
Option<bool> list = new("--list") { Description = "Prints what each client made of each response." };
Option<FileInfo?> write = new("--write") { Description = "A page whose tables are written anew: docs/drift.md." };
RootCommand command = new("Sends responses that differ from their document to generated clients, and says what each of them makes of it.") { peers, list, write };
command.SetAction(async (arguments, cancellationToken) =>
{
    IReadOnlyList<DriftCase> cases = DriftCases.All;
    IReadOnlyList<IMeasuredClient> clients = await MeasuredClients.CreateAsync(arguments.GetValue(peers), cancellationToken);
    IReadOnlyList<ClientColumn> columns = await DriftRun.OfAsync(clients, cases, cancellationToken);
    if (arguments.GetValue(list)) CaseList.Write(Console.Out, cases, columns);
    string tables = MarkdownTable.Of(cases, columns);
    Console.Write(tables);
    if (arguments.GetValue(write) is { } page) await File.WriteAllTextAsync(page.FullName, MarkdownTable.PutInto(await File.ReadAllTextAsync(page.FullName, cancellationToken), tables), cancellationToken);
    return 0;
});
return await command.Parse(args).InvokeAsync();
