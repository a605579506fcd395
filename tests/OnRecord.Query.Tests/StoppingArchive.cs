using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using OnRecord.Query.Archive;
using OnRecord.V1;

namespace OnRecord.Query.Tests;

/// <summary>An archive that takes documents in just when its service begins to stop, and fails at all else.</summary>
internal sealed class StoppingArchive(IArchive archive, IHostApplicationLifetime lifetime) : FailingArchive(archive)
{
    private readonly IArchive _archive = archive;

    /// <summary>Puts it in front of the archive of a service.</summary>
    public static void Replace(IServiceCollection services)
    {
        var open = services.Last(service => service.ServiceType == typeof(IArchive)).ImplementationFactory!;
        services.Replace(ServiceDescriptor.Singleton<IArchive>(provider => new StoppingArchive(
            (IArchive)open(provider), provider.GetRequiredService<IHostApplicationLifetime>())));
    }

    public override ValueTask<Task<StoreReceipt>> StoreAsync(Document document, CancellationToken cancellationToken)
    {
        lifetime.StopApplication();
        return _archive.StoreAsync(document, CancellationToken.None);
    }
}
