using Grpc.AspNetCore.HealthChecks;
using OnRecord.Hosting;
using OnRecord.Hosting.Limits;
using OnRecord.Ingestion.Archiving;
using OnRecord.Ingestion.Parsing;
using OnRecord.Parsing;
using OnRecord.Parsing.Languages;
using OnRecord.V1;

namespace OnRecord.Ingestion;

/// <summary>Puts the service together.</summary>
internal static class IngestionHost
{
    private static readonly ServiceIdentity Identity = new(
        "OnRecord.Ingestion", 5101, "Ingestion:Archive", "Ingestion:ArchiveToken", "Ingestion:MaxContentBytes");

    /// <summary>Builds the service from its configuration.</summary>
    /// <param name="args">The command line.</param>
    /// <param name="parser">Parses; null for the house's own, made for the service's options.</param>
    /// <param name="time">The clock; null for that of the machine.</param>
    /// <exception cref="StartRefused">The configuration is wrong.</exception>
    public static WebApplication Build(string[] args, ParseSource? parser = null, TimeProvider? time = null)
    {
        var builder = ServiceHost.CreateBuilder(args, Identity);
        var options = IngestionOptions.From(builder.Configuration);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(parser ?? ParserFor(options));
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        builder.Services.AddSingleton<ParsingRoom>();
        builder.Services.AddSingleton<ArchiveLink>();
        builder.Services.AddSingleton<ArchiveReachable>();
        builder.Services.AddSingleton<IngestionEndpoint>();
        builder.Services.AddHealthChecks().AddCheck<ArchiveReachable>("archive");
        builder.Services.Configure<GrpcHealthChecksOptions>(
            health => health.Services.Map(IngestionService.Descriptor.FullName, _ => true));
        builder.TakeMessages<IngestionEndpoint>(
            IngestionService.Descriptor, MessageSize.OfSource(options.MaxContentBytes));

        var app = ServiceHost.Build(builder);
        app.MapGrpcService<IngestionEndpoint>();
        return app;
    }

    private static ParseSource ParserFor(IngestionOptions options)
    {
        try
        {
            return new Parser(new ParserOptions { MaxContentBytes = options.MaxContentBytes }).Parse;
        }
        catch (PackException e)
        {
            throw new StartRefused($"A language pack can't be used: {e.Message}");
        }
    }
}
