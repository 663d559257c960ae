using Provenance.Data.Writers;

namespace Provenance.Server.Hosting;

/// <summary>Listens for the imports of other processes while the server runs.</summary>
internal sealed class ImportListenerService(ImportListener listener) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => listener.RunAsync(stoppingToken);
}
