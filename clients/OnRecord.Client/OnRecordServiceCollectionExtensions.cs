using Grpc.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OnRecord.V1;

namespace OnRecord.Client;

/// <summary>Registers the clients with dependency injection.</summary>
public static class OnRecordServiceCollectionExtensions
{
    /// <summary>
    /// Adds <see cref="IngestionClient"/>, <see cref="QueryClient"/> and <see cref="AdminClient"/> as singletons.
    /// </summary>
    /// <param name="services">The collection to add to.</param>
    /// <param name="configure">Sets the addresses and whatever else differs from the defaults.</param>
    public static IServiceCollection AddOnRecord(
        this IServiceCollection services, Action<OnRecordOptions>? configure = null)
    {
        services.AddOptions<OnRecordOptions>()
            .Validate(o => o.Token is null || (IsPrivate(o.Ingestion) && IsPrivate(o.Query)),
                "A token is sent only over https or to this machine: give https addresses, or no token.");
        if (configure is not null) services.Configure(configure);

        services.TryAddSingleton(TimeProvider.System);
        services.AddStub<IngestionService.IngestionServiceClient>(o => o.Ingestion);
        services.AddStub<QueryService.QueryServiceClient>(o => o.Query);
        services.AddStub<ArchiveService.ArchiveServiceClient>(o => o.Query);
        services.AddStub<ArchiveAdminService.ArchiveAdminServiceClient>(o => o.Query);
        services.TryAddSingleton<IngestionClient>();
        services.TryAddSingleton<QueryClient>();
        services.TryAddSingleton<AdminClient>();
        return services;
    }

    private static void AddStub<TStub>(this IServiceCollection services, Func<OnRecordOptions, Uri> address)
        where TStub : ClientBase<TStub> =>
        services.AddGrpcClient<TStub>((provider, stub) => stub.Address = address(Options(provider)))
            .ConfigureChannel((provider, channel) =>
            {
                channel.MaxReceiveMessageSize = Options(provider).MaxReceiveMessageBytes;
                channel.MaxSendMessageSize = null;
                channel.UnsafeUseInsecureChannelCallCredentials = true;
            })
            .AddCallCredentials((_, metadata, provider) =>
            {
                if (Options(provider).Token is { } token) metadata.Add("Authorization", $"Bearer {token}");
                return Task.CompletedTask;
            })
            .ConfigurePrimaryHttpMessageHandler(provider => new SocketsHttpHandler
            {
                EnableMultipleHttp2Connections = true,
                KeepAlivePingDelay = Options(provider).KeepAlive,
                KeepAlivePingTimeout = TimeSpan.FromSeconds(20),
                PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);

    private static OnRecordOptions Options(IServiceProvider provider) =>
        provider.GetRequiredService<IOptions<OnRecordOptions>>().Value;

    private static bool IsPrivate(Uri address) => address.Scheme == Uri.UriSchemeHttps || address.IsLoopback;
}
