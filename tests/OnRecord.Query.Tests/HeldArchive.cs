using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OnRecord.Query.Archive;

namespace OnRecord.Query.Tests;

/// <summary>An archive whose deletions go on until nobody waits for them, and which fails at all else.</summary>
/// <param name="archive">The archive behind it.</param>
/// <param name="begun">Completes when a deletion is under way.</param>
internal sealed class HeldArchive(IArchive archive, TaskCompletionSource begun) : FailingArchive(archive)
{
    /// <summary>Puts it in front of the archive of a service.</summary>
    public static void Replace(IServiceCollection services, TaskCompletionSource begun)
    {
        var open = services.Last(service => service.ServiceType == typeof(IArchive)).ImplementationFactory!;
        services.Replace(ServiceDescriptor.Singleton<IArchive>(
            provider => new HeldArchive((IArchive)open(provider), begun)));
    }

    public override async Task<Position?> DeleteAsync(
        string documentId, bool erase, CancellationToken cancellationToken)
    {
        begun.SetResult();
        await Task.Delay(Timeout.Infinite, cancellationToken);
        return null;
    }
}
