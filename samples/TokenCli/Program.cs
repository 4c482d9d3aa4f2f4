using TokenCli;

return await CommandLine.RunAsync(args, CliHost.OfProcess());
