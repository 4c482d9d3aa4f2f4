using TokenGen.Costs;
using TokenGen.Costs.Processes;
using TokenGen.Costs.Workers;

// The program starts itself: every measurement runs in a separate process.
return args switch
{
    [MeasuredProcess.Marker, .. string[] command] => MeasuredProcess.Serve(command),
    [Worker.Marker, .. string[] task] => await Worker.RunAsync(task),
    _ => CommandLine.Run(args),
};
