using TokenGen.Corpus;
using TokenGen.Corpus.Jobs;

return args is [ChildProcess.Marker] ? ChildProcess.Serve() : CommandLine.Run(args);
