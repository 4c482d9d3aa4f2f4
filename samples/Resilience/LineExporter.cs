using System.Diagnostics;
using OpenTelemetry;

namespace Resilience;

/// <summary>Prints each span as one line. The console exporter of OpenTelemetry would print everything, including times and ids.</summary>
internal sealed class LineExporter : BaseExporter<Activity>
{
    public override ExportResult Export(in Batch<Activity> batch)
    {
        foreach (Activity span in batch)
        {
            Console.WriteLine($"  span {span.DisplayName}, operation {span.GetTagItem("openapi.operation_id")}, status {span.GetTagItem("http.response.status_code")}");
        }

        return ExportResult.Success;
    }
}
