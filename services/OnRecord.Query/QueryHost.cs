using Grpc.AspNetCore.HealthChecks;
using Grpc.AspNetCore.Server.Model;
using OnRecord.Hosting;
using OnRecord.Hosting.Errors;
using OnRecord.Hosting.Limits;
using OnRecord.Query.Archive;
using OnRecord.Query.Archive.Sqlite;
using OnRecord.Query.Requests;
using OnRecord.Query.Responses;
using OnRecord.Query.Services;
using OnRecord.V1;
using ServiceDescriptor = Google.Protobuf.Reflection.ServiceDescriptor;

namespace OnRecord.Query;

/// <summary>Makes the query service.</summary>
internal static class QueryHost
{
    private const string DefaultPath = "data/onrecord.db";

    private static readonly ServiceIdentity Identity = new(
        "OnRecord.Query", 5102, "Archive:Path", "Archive:MaxContentBytes", "Archive:RetainDays",
        "Archive:RetainRevisions");

    private static readonly ServiceDescriptor[] Services =
        [QueryService.Descriptor, ArchiveService.Descriptor, ArchiveAdminService.Descriptor];

    /// <summary>Makes the service with its archive open.</summary>
    /// <param name="args">The command line: settings such as <c>--Archive:Path=FILE</c>.</param>
    /// <param name="configure">Changes what it is made of, such as the clock; null to leave it.</param>
    /// <returns>The service, ready to run; dispose of it to close the archive.</returns>
    /// <exception cref="StartRefused">The archive can't be used, or the configuration is wrong.</exception>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = ServiceHost.CreateBuilder(args, Identity);
        var path = builder.Configuration["Archive:Path"] is { Length: > 0 } set ? set : DefaultPath;
        var maxContentBytes = builder.Configuration.Count("Archive:MaxContentBytes", DocumentLimits.ContentBytes);
        builder.TakeMessages<ArchiveEndpoint>(ArchiveService.Descriptor, MessageSize.OfDocument(maxContentBytes));
        builder.Services.AddSingleton(TimeProvider.System);
        var retention = RetentionOf(builder.Configuration);
        builder.Services.AddSingleton<IArchive>(services => SqliteArchive.Open(
            path, services.GetRequiredService<TimeProvider>(),
            services.GetRequiredService<ILogger<SqliteArchive>>(), retention));
        builder.Services.AddSingleton<Cursors>();
        builder.Services.AddSingleton<PageTokens>();
        builder.Services.AddSingleton<RecordStream>();
        builder.Services.AddSingleton<QuoteWatch>();
        builder.Services.AddSingleton<QueryEndpoint>();
        builder.Services.AddSingleton<ArchiveEndpoint>();
        builder.Services.AddSingleton<AdminEndpoint>();
        builder.Services.AddSingleton(new ErrorTranslation(ArchiveErrors.Translate));
        builder.Services.AddSingleton<IServiceMethodProvider<QueryEndpoint>, RecordMethods>();
        builder.Services.AddHealthChecks().AddCheck<ArchiveHealth>("archive");
        builder.Services.Configure<GrpcHealthChecksOptions>(health =>
        {
            foreach (var service in Services) health.Services.Map(service.FullName, _ => true);
        });
        configure?.Invoke(builder);

        var app = ServiceHost.Build(builder);
        OpenArchive(app);
        app.MapGrpcService<QueryEndpoint>().Add(RecordMethods.Prefer);
        app.MapGrpcService<ArchiveEndpoint>();
        app.MapGrpcService<AdminEndpoint>();
        return app;
    }

    private static Retention RetentionOf(IConfiguration configuration)
    {
        const int mostRevisions = 1000;
        const int mostDays = 36_500;
        var days = configuration.Count("Archive:RetainDays", 0, mostDays, least: 0);
        return new(
            configuration.Count("Archive:RetainRevisions", Retention.Default.Revisions, mostRevisions, least: 0),
            days == 0 ? null : TimeSpan.FromDays(days));
    }

    private static void OpenArchive(WebApplication app)
    {
        try
        {
            app.Services.GetRequiredService<IArchive>();
        }
        catch (ArchiveUnusableException e)
        {
            throw new StartRefused(e.Message);
        }
    }
}
