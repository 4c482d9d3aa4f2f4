using TokenGen.Hostile;

return CommandLine.Run(args);
