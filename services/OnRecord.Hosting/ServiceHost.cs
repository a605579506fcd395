using System.Net.Sockets;
using Grpc.AspNetCore.Server;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OnRecord.Hosting.Authentication;
using OnRecord.Hosting.Errors;
using OnRecord.Hosting.Lifetime;
using OnRecord.Hosting.Limits;
using OnRecord.Hosting.Listening;
using OnRecord.Hosting.Telemetry;
using ServiceDescriptor = Google.Protobuf.Reflection.ServiceDescriptor;

namespace OnRecord.Hosting;

/// <summary>
/// What every service of the house has in common: how it listens, whom it serves, how it fails and ends.
/// </summary>
/// <example>
/// <code>
/// return await ServiceHost.RunAsync(() =>
/// {
///     var builder = ServiceHost.CreateBuilder(args, new ServiceIdentity("OnRecord.Query", 5102));
///     var app = ServiceHost.Build(builder);
///     app.MapGrpcService&lt;QueryService&gt;();
///     return app;
/// });
/// </code>
/// </example>
public static class ServiceHost
{
    private const int StartFailed = 1;
    private const int StartRefusedByConfiguration = 2;

    /// <summary>
    /// Makes a builder whose configuration is appsettings.json, the environment and the command line.
    /// </summary>
    /// <param name="args">The command line.</param>
    /// <param name="identity">Which service it is.</param>
    /// <exception cref="StartRefused">The configuration is wrong, or would expose the service.</exception>
    public static WebApplicationBuilder CreateBuilder(string[] args, ServiceIdentity identity)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
        });
        KnownSettings.Require(builder.Configuration, args, identity);
        builder.Services.AddSingleton(identity);
        AddLogging(builder);
        builder.AddTelemetry(identity);
        AddListeners(builder, identity);
        AddGrpc(builder);
        AddLifetime(builder);
        return builder;
    }

    /// <summary>Lets a service take longer messages than its neighbours, which take 64 KiB.</summary>
    /// <typeparam name="TService">What implements it.</typeparam>
    /// <param name="builder">A builder of <see cref="CreateBuilder"/>.</param>
    /// <param name="service">The service.</param>
    /// <param name="bytes">The longest message that it takes, in bytes.</param>
    public static void TakeMessages<TService>(
        this WebApplicationBuilder builder, ServiceDescriptor service, int bytes)
        where TService : class
    {
        builder.Services.AddSingleton(new MessageLimits.Raised(service.FullName, bytes));
        builder.Services.Configure<GrpcServiceOptions<TService>>(grpc => grpc.MaxReceiveMessageSize = bytes);
    }

    /// <summary>Builds the application, with health checks and reflection; the caller maps its services.</summary>
    /// <param name="builder">A builder of <see cref="CreateBuilder"/>.</param>
    public static WebApplication Build(WebApplicationBuilder builder)
    {
        var app = builder.Build();
        if (KnownSettings.IgnoredPorts(app.Configuration) is { } ports) Log.PortsIgnored(app.Logger, ports);
        app.UseMiddleware<Parting>();
        app.UseMiddleware<UnreadRequests>();
        if (app.Services.GetRequiredService<BearerTokens>().Required)
        {
            app.UseAuthentication();
            app.UseAuthorization();
        }

        app.UseMiddleware<Admission>();
        app.MapGrpcHealthChecksService().AllowAnonymous();
        app.MapGrpcReflectionService();
        return app;
    }

    /// <summary>Runs a service until it is stopped.</summary>
    /// <param name="build">Makes the application.</param>
    /// <returns>
    /// The exit code of the process: 0 after a stop, 2 where the configuration forbids the start, 1 where an address is
    /// not to be had. Both of the latter say why in one line on standard error.
    /// </returns>
    public static async Task<int> RunAsync(Func<WebApplication> build)
    {
        try
        {
            await using var app = build();
            await app.RunAsync();
            return 0;
        }
        catch (StartRefused refusal)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
            return StartRefusedByConfiguration;
        }
        catch (Exception error) when (error is IOException or SocketException)
        {
            await Console.Error.WriteLineAsync(error.Message.ReplaceLineEndings(" "));
            return StartFailed;
        }
    }

    // Standard output belongs to the announcement.
    private static void AddLogging(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(
            console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Grpc", LogLevel.Warning);
        // What a call fails with is logged by whoever makes a status of it, and only where nobody foresaw it.
        builder.Logging.AddFilter(UnreadRequests.LogOfGrpc, LogLevel.None);
        // It logs nothing below a warning, but makes an activity and a scope for every call that is logged.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        // What keeps a service from starting is told in one line, by whoever runs it.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);
        // Health is told to whoever asks; the log would repeat it, with a stack trace, at every question.
        builder.Logging.AddFilter("Microsoft.Extensions.Diagnostics.HealthChecks", LogLevel.None);
    }

    private static void AddListeners(WebApplicationBuilder builder, ServiceIdentity identity)
    {
        var tokens = BearerTokens.From(builder.Configuration);
        var certificate = ServerCertificate.From(builder.Configuration);
        var addresses = ListenAddress.From(builder.Configuration, identity.DefaultPort, certificate is not null);
        Listeners.Check(addresses, certificate is not null, tokens.Required);
        builder.WebHost.UseUrls([.. addresses.Select(address => address.Url)]);
        builder.WebHost.ConfigureKestrel(kestrel => Listeners.Configure(kestrel, certificate));

        builder.Services.AddSingleton(tokens);
        if (!tokens.Required)
            return;
        // Not AddAuthentication: that brings cookies along, and with them a key ring on disk.
        builder.Services.AddWebEncoders();
        builder.Services.AddAuthenticationCore(options =>
        {
            options.DefaultScheme = BearerTokenHandler.SchemeName;
            options.AddScheme<BearerTokenHandler>(BearerTokenHandler.SchemeName, null);
        });
        builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
    }

    private static void AddGrpc(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(CallLimits.From(builder.Configuration));
        builder.Services.AddSingleton<CallSlots>();
        builder.Services.AddSingleton<Failures>();
        builder.Services.AddSingleton<BrokenMessages>();
        builder.Services.AddSingleton<CallInterceptor>();
        builder.Services.AddSingleton<MessageLimits>();
        builder.Services.AddGrpc(options =>
        {
            options.MaxReceiveMessageSize = MessageLimits.OfRequest;
            options.Interceptors.Add<CallInterceptor>();
        });
        builder.Services.AddGrpcReflection();
        builder.Services.AddGrpcHealthChecks().AddCheck("running", () => HealthCheckResult.Healthy());
    }

    private static void AddLifetime(WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Shutdown>();
        builder.Services.AddHostedService<Draining>();
        // Whoever has stopped reading would hold the service up for as long as it lets them.
        var patience = TimeSpan.FromSeconds(builder.Configuration.Count("Host:ShutdownSeconds", 5));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = patience);
        builder.Services.AddHostedService(
            services => ActivatorUtilities.CreateInstance<Announcement>(services, Console.Out));
        if (builder.Configuration.Switch("Host:StopWithInput"))
            builder.Services.AddHostedService(
                services => ActivatorUtilities.CreateInstance<ParentLink>(services, Console.OpenStandardInput()));
    }
}
