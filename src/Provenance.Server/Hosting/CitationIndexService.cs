using Provenance.Data.Readers.Graph;

namespace Provenance.Server.Hosting;

/// <summary>Loads the graph into memory when the server starts, and keeps it up to date while it runs.</summary>
internal sealed class CitationIndexService(CitationIndex index) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => index.RunAsync(stoppingToken);
}
