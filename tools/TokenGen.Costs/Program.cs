using TokenGen.Costs;
using TokenGen.Costs.Processes;
using TokenGen.Costs.Workers;

// The program calls itself: what is measured is always a process of its own, and never this one.
return args switch
{
    [MeasuredProcess.Marker, .. string[] command] => MeasuredProcess.Serve(command),
    [Worker.Marker, .. string[] task] => await Worker.RunAsync(task),
    _ => CommandLine.Run(args),
};
