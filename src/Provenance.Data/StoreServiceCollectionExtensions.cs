using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Provenance.Data.Backups;
using Provenance.Data.Connections;
using Provenance.Data.Migrations;
using Provenance.Data.Readers.Access;
using Provenance.Data.Readers.Additions;
using Provenance.Data.Readers.Amendments;
using Provenance.Data.Readers.Assessments;
using Provenance.Data.Readers.Changes;
using Provenance.Data.Readers.Circularity;
using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Corrections;
using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Readers.Identity;
using Provenance.Data.Readers.Matching;
using Provenance.Data.Readers.Measures;
using Provenance.Data.Readers.Networks;
using Provenance.Data.Readers.Proposals;
using Provenance.Data.Readers.Reliance;
using Provenance.Data.Readers.Sources;
using Provenance.Data.Readers.Subjects;
using Provenance.Data.Readers.Suggestions;
using Provenance.Data.Readers.Wholes;
using Provenance.Data.Search;
using Provenance.Data.Telemetry;
using Provenance.Data.Verification;
using Provenance.Data.Writers;
using Provenance.Domain.Analysis.Graph;

namespace Provenance.Data;

/// <summary>Registers the store.</summary>
public static class StoreServiceCollectionExtensions
{
    /// <summary>
    /// Adds the store's context factories, one that reads and one that writes, migrator, readers and writers, all
    /// singletons. The connection string chooses the provider. Registered <see cref="IInterceptor"/>s see every
    /// statement.
    /// </summary>
    /// <exception cref="OptionsValidationException">The options name no store.</exception>
    public static IServiceCollection AddProvenanceStore(this IServiceCollection services, StoreOptions options)
    {
        if (StoreAddress.Fault(options.ConnectionString) is { } fault)
        {
            throw new OptionsValidationException("Store", typeof(StoreOptions), [fault]);
        }

        if (StoreAddress.FaultOfListening(options) is { } other)
        {
            throw new OptionsValidationException("Store", typeof(StoreOptions), [other]);
        }

        if (StoreAddress.IsPostgres(options.ConnectionString))
        {
            var several = PostgresConnections.Several(options);
            services
                .AddSingleton(_ => new PostgresConnections(options))
                .AddContextFactory<PostgresProvenanceContext>(
                    pooled: !several, (provider, builder) => UsePostgres(provider, builder, options));
            if (several)
            {
                services.AddSingleton(provider => new ReadFence(
                    provider.GetRequiredService<PostgresConnections>(),
                    options,
                    provider.GetRequiredService<TimeProvider>()));
            }
        }
        else
        {
            var connectionString = SqliteConnectionString(options);
            services.AddContextFactory<SqliteProvenanceContext>(pooled: true, (_, builder) => builder
                .UseSqlite(connectionString, sqlite => sqlite.CommandTimeout(options.CommandTimeout))
                .AddInterceptors(new SqliteFunctions()));
        }

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IAnalysisClient, SingleClient>();
        return services
            .AddLogging()
            .AddSingleton(options)
            .AddSingleton<StoreTelemetry>()
            .AddSingleton<DamageWatch>()
            .AddSingleton<StoreMigrator>()
            .AddSingleton<StoreVerifier>()
            .AddSingleton<StoreBackup>()
            .AddSingleton<ApiKeyReader>()
            .AddSingleton<ApiKeyWriter>()
            .AddSingleton<AssessmentReader>()
            .AddSingleton<CitationIndex>()
            .AddSingleton<CitationReader>()
            .AddSingleton<CitationSnapshotReader>()
            .AddSingleton<CitationGraphReader>()
            .AddSingleton<ICitationGraph>(provider => provider.GetRequiredService<CitationGraphReader>())
            .AddSingleton<CitationWatch>()
            .AddSingleton<ChangedRecordReader>()
            .AddSingleton<ChangeReader>()
            .AddSingleton<ReversalReader>()
            .AddSingleton<ChangeWatch>()
            .AddSingleton<ChangePartReader>()
            .AddSingleton<ChangePartWatch>()
            .AddSingleton<ClaimGraphReader>()
            .AddSingleton<ClaimLinkReader>()
            .AddSingleton<ClaimReader>()
            .AddSingleton<CorpusImporter>()
            .AddSingleton<AdditionReader>()
            .AddSingleton<AmendmentReader>()
            .AddSingleton<CorrectionReader>()
            .AddSingleton<DocumentReader>()
            .AddSingleton<EvidenceReader>()
            .AddSingleton<GraphReader>()
            .AddSingleton<IdentityReader>()
            .AddSingleton<ImportListener>()
            .AddSingleton<ImportSignal>()
            .AddSingleton(provider => new FairTurns(provider.GetRequiredService<TimeProvider>(), places: 1))
            .AddSingleton<KeptAnswers>()
            .AddSingleton<NetworkReader>()
            .AddSingleton<PassageLinkReader>()
            .AddSingleton<MeasureReader>()
            .AddSingleton<PopulationReader>()
            .AddSingleton<ProposalReader>()
            .AddSingleton<ProposalWatch>()
            .AddSingleton<ProposalWriter>()
            .AddSingleton<PlaceReader>()
            .AddSingleton<KnownSubjectReader>()
            .AddSingleton<QuestionReader>()
            .AddSingleton<ReliedUponSourceReader>()
            .AddSingleton<RestingClaimReader>()
            .AddSingleton<ReviewedArticleReader>()
            .AddSingleton<RecordEventReader>()
            .AddSingleton<MovingQuestionReader>()
            .AddSingleton<RevisionReader>()
            .AddSingleton<SearchReader>()
            .AddSingleton<SourceLinkReader>()
            .AddSingleton<SourceMatcher>()
            .AddSingleton<ClaimMatcher>()
            .AddSingleton<TextMatcher>()
            .AddSingleton<SourceReader>()
            .AddSingleton<StatementReader>()
            .AddSingleton<TouchedClaimReader>()
            .AddSingleton<SupportGraphReader>()
            .AddSingleton<CircularReportReader>();
    }

    /// <summary>Contexts that exchange their connections are not pooled: a pooled one whose connection a server refused
    /// would come back counting that connection as open.</summary>
    private static void AddContextFactory<TContext>(
        this IServiceCollection services,
        bool pooled,
        Action<IServiceProvider, DbContextOptionsBuilder> useProvider)
        where TContext : ProvenanceContext
    {
        if (pooled)
        {
            services.AddPooledDbContextFactory<TContext>(Use);
        }
        else
        {
            services.AddDbContextFactory<TContext>(Use);
        }

        services
            .AddSingleton<IDbContextFactory<ProvenanceContext>>(provider => Contexts<TContext>(provider, writes: false))
            .AddKeyedSingleton<IDbContextFactory<ProvenanceContext>>(
                WritingAttribute.Factory, (provider, _) => Contexts<TContext>(provider, writes: true));

        void Use(IServiceProvider provider, DbContextOptionsBuilder builder)
        {
            useProvider(provider, builder);

            // Records are never changed once added, so EF Core need not compare the lists in them.
            builder
                .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.CollectionWithoutComparer))
                .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
                .AddInterceptors(provider.GetServices<IInterceptor>());
        }
    }

    private static ContextFactory<TContext> Contexts<TContext>(IServiceProvider provider, bool writes)
        where TContext : ProvenanceContext => new(
            provider.GetRequiredService<IDbContextFactory<TContext>>(),
            writes,
            provider.GetRequiredService<StoreOptions>().IsPart,
            provider.GetService<ReadFence>());

    private static void UsePostgres(IServiceProvider provider, DbContextOptionsBuilder builder, StoreOptions options)
    {
        var connections = provider.GetRequiredService<PostgresConnections>();
        builder.UseNpgsql(connections.Primary, npgsql => npgsql
            .CommandTimeout(options.CommandTimeout)
            .ExecutionStrategy(dependencies => new LostConnectionStrategy(dependencies, connections)));
        builder.AddInterceptors(
            new PatientConnections(options, provider.GetRequiredService<TimeProvider>()), new UncancelledCommits());
        if (provider.GetService<ReadFence>() is { } fence)
        {
            builder.AddInterceptors(new FencedConnections(fence));
        }
    }

    private static string SqliteConnectionString(StoreOptions options)
    {
        var builder = StoreAddress.Sqlite(options.ConnectionString);
        builder.ForeignKeys = !options.IsPart;
        builder.DefaultTimeout = options.CommandTimeout;
        return builder.ToString();
    }
}
