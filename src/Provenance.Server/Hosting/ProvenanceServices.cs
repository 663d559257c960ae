using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Provenance.Data;
using Provenance.Data.Clearances;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Readers.Wholes;
using Provenance.Data.Verification;
using Provenance.Exports;
using Provenance.GraphQL.AspNetCore;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Persisted;
using Provenance.Pages;
using Provenance.Pages.Asking;
using Provenance.Pictures;
using Provenance.Server.Access;
using Provenance.Server.Admissions;
using Provenance.Server.Binding;
using Provenance.Server.Briefs;
using Provenance.Server.Changes;
using Provenance.Server.Claims;
using Provenance.Server.Clearances;
using Provenance.Server.Comparisons;
using Provenance.Server.Desk;
using Provenance.Server.Drift;
using Provenance.Server.Errors;
using Provenance.Server.Exports;
using Provenance.Server.Identity;
using Provenance.Server.Mcp;
using Provenance.Server.Pages;
using Provenance.Server.Proposals;
using Provenance.Server.Settings;
using Provenance.Server.Suggestions;
using Provenance.Server.Telemetry;
using Provenance.Server.Tracing;

namespace Provenance.Server.Hosting;

/// <summary>Registers everything the server and its commands need.</summary>
internal static partial class ProvenanceServices
{
    public static IServiceCollection AddProvenance(this IServiceCollection services, IConfiguration configuration)
    {
        SettingsServices.Check(configuration);
        services.TryAddSingleton(provider =>
            ProvenanceSchema.Build(provider.GetRequiredService<IServiceProviderIsService>().IsService));

        return services
            .AddSingleton<RequestClient>()
            .AddSingleton<IAnalysisClient>(provider => provider.GetRequiredService<RequestClient>())
            .AddProvenanceStore(StoreOptionsOf(configuration))
            .AddAccess(configuration)
            .AddHealth()
            .AddTelemetry(configuration)
            .AddSingleton<SampleCorpus>()
            .AddSettings<SampleCorpusOptions>(configuration)
            .AddSettings<SuggestionOptions>(configuration)
            .AddSettings<ExportOptions>(configuration)
            .AddSettings<ProxyOptions>(configuration)
            .AddSettings<PictureOptions>(configuration)
            .AddSingleton(provider => Suggesters.Of(provider.GetRequiredService<SuggestionOptions>(), provider))
            .AddAnswers()
            .AddSingleton<ClearanceBoard>()
            .AddHostedService(provider => provider.GetRequiredService<ClearanceBoard>())
            .AddSingleton<ExportPermits>()
            .AddSettings<HeavyRequestOptions>(configuration)
            .AddSingleton<HeavyRequests>()
            .AddMcp(configuration)
            .AddSingleton<InProcessApi>()
            .AddPages()
            .AddPictures()
            .AddSingleton<IPageApi, PageApi>()
            .AddHostedService<CitationIndexService>()
            .AddHostedService<ImportListenerService>()
            .AddGraphQLServer(
                provider =>
                {
                    var options = provider.GetRequiredService<IOptions<GraphQLServerOptions>>().Value;
                    return new GraphQLEngine(
                        provider.GetRequiredService<ExecutableSchema>(),
                        RoleDemands.Enforced(
                            provider.GetRequiredService<FollowedRequests>().Following(options.Engine with
                            {
                                OnFault = Mask(provider),
                                OnCost = provider.GetRequiredService<HeavyRequests>().AdmitAsync,
                                TrustedDocuments = Trusted(options),
                            }),
                            provider.GetRequiredService<MutationAdmission>().Refuse));
                },
                options =>
                {
                    options.Ide.Title = "Provenance";
                    options.Ide.Document = SavedOperations.First;
                    options.Ide.Operations = SavedOperations.ByName;
                    options.Client = context => context.RequestServices.GetRequiredService<RequestClient>().Of(context);
                    options.OnRequest = context => context.RequestServices.GetRequiredService<SignIn>().Refuse(context)
                        ?? context.RequestServices.GetRequiredService<MutationAdmission>().RefuseFiles(context);
                    options.Services = (context, services, stop) =>
                        context.RequestServices.GetRequiredService<ClearanceBoard>().ServicesAsync(context, services, stop);
                    options.Serves = (context, services, stop) =>
                        context.RequestServices.GetRequiredService<ClearanceBoard>().ServesAsync(context, services, stop);
                    options.Listens = services => services.GetService<StorePart>()?.Listen();
                    options.ListensUntil = (context, stop) =>
                        context.RequestServices.GetRequiredService<SignIn>().WaitForEndAsync(context, stop);
                    options.WebSockets.AllowedOrigins.UnionWith(SettingsSection.Read<AccessOptions>(configuration).AllowedOrigins);
                    options.WebSockets.OnConnect = ConnectionSignIn.AnswerAsync;
                })
            .AddSettings<GraphQLServerOptions>(configuration);
    }

    /// <summary>Adds what answers requests from a store, once for each store that someone may see.</summary>
    public static IServiceCollection AddAnswers(this IServiceCollection services)
    {
        foreach (var resolver in ProvenanceSchema.Resolvers)
        {
            services.AddSingleton(resolver);
        }

        return services
            .AddSingleton<DeskReaders>()
            .AddSingleton<Desk.Desk>()
            .AddSingleton<CorpusImports>()
            .AddSingleton<ImportBoard>()
            .AddSingleton<ProposalReviewer>()
            .AddSingleton<MovedVerdicts>()
            .AddSingleton<RetractionImpacts>()
            .AddSingleton<ProposalAcceptance>()
            .AddSingleton<SuggestedRequests>()
            .AddSingleton<SuggestionMaker>()
            .AddSingleton<ReadingProgress>()
            .AddSingleton<DocumentReading>()
            .AddSingleton<AlikeDocuments>()
            .AddSingleton<ArticleDocuments>()
            .AddSingleton<ReprintSuggestions>()
            .AddSingleton<Histories>()
            .AddSingleton<CitationHistories>()
            .AddSingleton<RecordHistories>()
            .AddSingleton<RecordEvents>()
            .AddSingleton<DecidedIdentities>()
            .AddSingleton<FollowedRecords>()
            .AddSingleton<ClaimMoments>()
            .AddSingleton<ClaimChanges>()
            .AddSingleton<Comparer>()
            .AddSingleton<DriftFinder>()
            .AddSingleton<Tracer>()
            .AddSingleton<Briefer>()
            .AddSingleton<CorpusFiles>();
    }

    private static StoreOptions StoreOptionsOf(IConfiguration configuration)
    {
        var store = SettingsSection.Read<StoreOptions>(configuration);
        store.CitationIndex = SettingsSection.Read<CitationIndexOptions>(configuration);
        store.ConnectionString = StorePlace.Of(configuration);
        store.ListeningConnectionString =
            SettingsSection.Read<ConnectionStringOptions>(configuration).ProvenanceListening;
        return store;
    }

    /// <summary>The saved example queries, what pages, pictures, files and tools ask, and the documents of the folder that the
    /// settings name.</summary>
    private static Dictionary<string, string> Trusted(GraphQLServerOptions options)
    {
        var documents = ContractFiles.Operations.Select(file => file.Body)
            .Concat(PageOperation.All.Concat(PictureOperations.All).Select(operation => operation.Text))
            .Concat(Exporter.Operations)
            .Concat(ContractFiles.Tools.Values)
            .ToDictionary(TrustedDocuments.IdOf);
        if (options.TrustedDocumentsFolder is { } folder)
        {
            foreach (var (id, text) in TrustedDocuments.InFolder(folder))
            {
                documents[id] = text;
            }
        }

        return documents;
    }

    /// <summary>Logs an unexpected exception under a reference, which the client is told instead of the exception.
    /// During development the client is told the exception's message too.</summary>
    private static Func<Exception, GraphQLError> Mask(IServiceProvider provider)
    {
        var isDevelopment = provider.GetRequiredService<IHostEnvironment>().IsDevelopment();
        var logger = provider.GetRequiredService<ILogger<GraphQLEngine>>();
        var damage = provider.GetRequiredService<DamageWatch>();
        return exception =>
        {
            if (exception is OverloadedException refused)
            {
                return Overloaded.Of(refused);
            }

            if (StoreFailure.IsTransient(exception))
            {
                LogUnavailable(logger, exception.GetBaseException().Message);
                return StoreUnavailable.Of(exception);
            }

            if (StoreFailure.IsNullCharacter(exception))
            {
                return new GraphQLError("An argument has the null character, U+0000; other characters would be accepted.")
                {
                    Extensions = new Dictionary<string, object?> { ["code"] = ErrorCode.BadUserInput },
                };
            }

            var reference = FaultReference.New();
            LogFault(logger, exception, reference, Activity.Current?.TraceId.ToString() ?? "none");
            if (damage.Note(exception))
            {
                return StoreDamaged.Of(reference);
            }

            var extensions = new Dictionary<string, object?> { ["code"] = ErrorCode.Internal, ["reference"] = reference };
            if (isDevelopment)
            {
                extensions["exception"] = exception.Message;
            }

            return new GraphQLError($"Unexpected error. The server's log has it under {reference}.")
            {
                Extensions = extensions,
            };
        };
    }

    [LoggerMessage(LogLevel.Error, "A field failed, reference {Reference}, trace {TraceId}")]
    private static partial void LogFault(ILogger logger, Exception exception, string reference, string traceId);

    [LoggerMessage(LogLevel.Warning, "The store did not answer a field: {Reason}")]
    private static partial void LogUnavailable(ILogger logger, string reason);
}
