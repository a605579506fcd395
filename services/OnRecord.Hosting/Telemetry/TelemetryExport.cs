using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace OnRecord.Hosting.Telemetry;

/// <summary>Traces and metrics by OpenTelemetry, one span a call; streams add no events to theirs.</summary>
/// <remarks>All of them are those of ASP.NET Core, its server and the runtime: the services make none.</remarks>
internal static class TelemetryExport
{
    /// <summary>Sends telemetry to <c>OTEL_EXPORTER_OTLP_ENDPOINT</c>; collects none where that is not set.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder, ServiceIdentity identity)
    {
        if (string.IsNullOrEmpty(builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"]))
            return;
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(identity.Name))
            .WithTracing(tracing => tracing.AddAspNetCoreInstrumentation())
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation())
            .UseOtlpExporter();
    }
}
