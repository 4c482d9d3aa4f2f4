using TokenGen.Wire;

return await CommandLine.RunAsync(args);
