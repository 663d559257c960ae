using Provenance.GraphQL.AspNetCore.Uploads;
using Provenance.GraphQL.Binding;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Schema;
using Provenance.Server.Access;
using Provenance.Server.Additions;
using Provenance.Server.Aggregates;
using Provenance.Server.Amendments;
using Provenance.Server.Assessments;
using Provenance.Server.Binding;
using Provenance.Server.Chains;
using Provenance.Server.Changes;
using Provenance.Server.Circularity;
using Provenance.Server.Citations;
using Provenance.Server.Claims;
using Provenance.Server.Comparisons;
using Provenance.Server.Corrections;
using Provenance.Server.Desk;
using Provenance.Server.Documents;
using Provenance.Server.Identity;
using Provenance.Server.Measures;
using Provenance.Server.Networks;
using Provenance.Server.Nodes;
using Provenance.Server.Proposals;
using Provenance.Server.Questions;
using Provenance.Server.Reliance;
using Provenance.Server.Scalars;
using Provenance.Server.Search;
using Provenance.Server.Sources;
using Provenance.Server.Subjects;
using Provenance.Server.Suggestions;
using Provenance.Server.Tracing;

namespace Provenance.Server.Hosting;

/// <summary>Joins the contract with the classes that answer it.</summary>
internal static class ProvenanceSchema
{
    /// <summary>The classes that answer the contract, each for the type in its name.</summary>
    public static IReadOnlyList<Type> Resolvers { get; } =
    [
        typeof(NodeQueries),
        typeof(SourceQueries),
        typeof(DocumentQueries),
        typeof(MeasureQueries),
        typeof(PopulationQueries),
        typeof(PlaceQueries),
        typeof(QuestionQueries),
        typeof(ClaimQueries),
        typeof(StatementQueries),
        typeof(CitationQueries),
        typeof(NetworkQueries),
        typeof(CorrectionQueries),
        typeof(ChangeQueries),
        typeof(ChangesSinceQueries),
        typeof(MovingQuestionQueries),
        typeof(ProposalQueries),
        typeof(SearchQueries),
        typeof(ViewerQueries),
        typeof(DeskMutations),
        typeof(ProposalMutations),
        typeof(ReadingMutations),
        typeof(SuggestionMutations),
        typeof(SuggestionQueries),
        typeof(IdentityMutations),
        typeof(CorrectionMutations),
        typeof(UndoMutations),
        typeof(IdentityQueries),
        typeof(CitationSubscriptions),
        typeof(ChangeSubscriptions),
        typeof(ClaimSubscriptions),
        typeof(ProposalSubscriptions),
        typeof(ImportSubscriptions),
        typeof(ImportProgressFields),
        typeof(ReadingSubscriptions),
        typeof(ComparisonQueries),
        typeof(ChainQueries),
        typeof(CircularReportQueries),
        typeof(ReliedUponSourceQueries),
        typeof(ReliedUponSourceEdgeFields),
        typeof(SourceFields),
        typeof(SourceLinkEdgeFields),
        typeof(NetworkEdgeFields),
        typeof(SourceConnectionFields),
        typeof(SourceLinkConnectionFields),
        typeof(DocumentConnectionFields),
        typeof(ClaimConnectionFields),
        typeof(StatementConnectionFields),
        typeof(CitationConnectionFields),
        typeof(EvidenceConnectionFields),
        typeof(QuestionConnectionFields),
        typeof(ChangeConnectionFields),
        typeof(ProposalConnectionFields),
        typeof(RecordGroupFields),
        typeof(AffiliationFields),
        typeof(OwnershipFields),
        typeof(AnonymousSourceFields),
        typeof(UnspecifiedSourceFields),
        typeof(DocumentFields),
        typeof(MeasureFields),
        typeof(PopulationFields),
        typeof(PlaceFields),
        typeof(QuestionFields),
        typeof(ClaimFields),
        typeof(ClaimLinkFields),
        typeof(EstimateFields),
        typeof(StatementFields),
        typeof(CitationFields),
        typeof(EvidenceFields),
        typeof(PassageLinkFields),
        typeof(CorrectionFields),
        typeof(ChangeFields),
        typeof(ProposalFields),
        typeof(SuggestionFields),
        typeof(SourceCandidateFields),
        typeof(ClaimCandidateFields),
        typeof(ReadDocumentPayloadFields),
        typeof(AdditionFields),
        typeof(AmendmentFields),
        typeof(IdentityCandidateFields),
        typeof(AbsorbedRecordFields),
        typeof(TraceFields),
        typeof(CircularReportFields),
        typeof(TraceNodeFields),
        typeof(ChainFields),
        typeof(OriginFields),
        typeof(AssessmentFields),
    ];

    private static readonly Dictionary<string, ScalarCoercion> _scalars = new()
    {
        ["Date"] = new DateCoercion(),
        ["DateTime"] = new DateTimeCoercion(),
        ["Upload"] = new UploadCoercion(),
    };

    /// <summary>Builds the schema and binds it.</summary>
    /// <param name="isService">Whether a type is a service, which resolvers may take.</param>
    /// <exception cref="InvalidOperationException">Contract and classes do not fit; the message lists every
    /// mismatch.</exception>
    public static ExecutableSchema Build(Func<Type, bool> isService)
    {
        var contract = SchemaBuilder.Build(ContractFiles.Schema, _scalars);
        if (contract.Schema is null)
        {
            throw Unfit(contract.Errors.Select(error => error.Nodes is [{ Location: { } location }, ..]
                ? $"{location.Source.Name}:{location.StartPosition.Line}: {error.Message}"
                : error.Message));
        }

        var binding = new SchemaBinder(contract.Schema)
            .AddParameters(typeof(CallParameters))
            .AddServices(isService)
            .AddResolvers(Resolvers)
            .Bind();
        List<string> errors = [.. ParentNeeds.Missing(Resolvers), .. RoleDemands.Missing(contract.Schema)];
        if (binding.Errors.Count > 0)
        {
            errors.Insert(0, binding.Report());
        }

        return errors.Count == 0 ? binding.Schema! : throw Unfit(errors);
    }

    private static InvalidOperationException Unfit(IEnumerable<string> errors) =>
        new($"The schema does not fit its resolvers:\n{string.Join('\n', errors)}");
}
