using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Provenance.Data.Connections;
using Provenance.Data.Migrations;
using Provenance.Data.Readers.Access;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Readers.Wholes;
using Provenance.Data.Telemetry;
using Provenance.Data.Writers;

namespace Provenance.Data.Clearances;

/// <summary>Registers a store that is a part of another.</summary>
public static class PartServiceCollectionExtensions
{
    /// <summary>Adds the services of <see cref="StoreServiceCollectionExtensions.AddProvenanceStore"/>: they read the part, and
    /// record in the whole store.</summary>
    /// <param name="services">The services of those who see the part.</param>
    /// <param name="whole">The services of the whole store.</param>
    /// <param name="file">The SQLite file of the part, which must not exist.</param>
    /// <param name="groups">The groups that those are in.</param>
    public static IServiceCollection AddProvenancePart(
        this IServiceCollection services, IServiceProvider whole, string file, IEnumerable<string> groups)
    {
        var store = whole.GetRequiredService<StoreOptions>();
        services.AddProvenanceStore(new()
        {
            ConnectionString = $"Data Source={file}",
            CommandTimeout = store.CommandTimeout,
            PollInterval = store.PollInterval,
            PollTimeout = store.PollTimeout,
            CitationIndex = store.CitationIndex,
            IsPart = true,
        });
        var contexts = WritingFactory(whole);
        return services
            .AddSingleton(provider => new StorePart(
                groups,
                contexts,
                WritingFactory(provider),
                provider.GetRequiredService<StoreMigrator>(),
                provider.GetRequiredService<CitationIndex>(),
                provider.GetRequiredService<ImportSignal>()))
            .AddSingleton(provider =>
            {
                var part = Importer(provider);
                return Importer(provider, new(
                    part, whole.GetRequiredService<CorpusImporter>(), provider.GetRequiredService<StorePart>()));
            })
            .AddSingleton(provider => new ProposalWriter(
                contexts, whole.GetRequiredService<ImportSignal>(), provider.GetRequiredService<TimeProvider>())
            {
                Part = provider.GetRequiredService<StorePart>(),
            })
            .AddSingleton(_ => whole.GetRequiredService<FairTurns>())
            .AddSingleton(_ => whole.GetRequiredService<IAnalysisClient>())
            .AddSingleton(_ => whole.GetRequiredService<ApiKeyReader>())
            .AddSingleton(_ => whole.GetRequiredService<ApiKeyWriter>());
    }

    private static CorpusImporter Importer(IServiceProvider provider, PartRecording? recording = null) => new(
        WritingFactory(provider),
        provider.GetRequiredService<ImportSignal>(),
        provider.GetRequiredService<CitationIndex>(),
        provider.GetRequiredService<TimeProvider>(),
        provider.GetRequiredService<StoreTelemetry>())
    {
        Recording = recording,
    };

    private static IDbContextFactory<ProvenanceContext> WritingFactory(IServiceProvider provider) =>
        provider.GetRequiredKeyedService<IDbContextFactory<ProvenanceContext>>(WritingAttribute.Factory);
}
