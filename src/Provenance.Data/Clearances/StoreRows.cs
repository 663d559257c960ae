using Microsoft.EntityFrameworkCore;
using Provenance.Data.Configurations;
using Provenance.Data.Connections;
using Provenance.Domain;
using Provenance.Domain.Additions;
using Provenance.Domain.Amendments;
using Provenance.Domain.Assessments;
using Provenance.Domain.Changes;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Corpora;
using Provenance.Domain.Corrections;
using Provenance.Domain.Documents;
using Provenance.Domain.Identity;
using Provenance.Domain.Measures;
using Provenance.Domain.Proposals;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Data.Clearances;

/// <summary>All rows of a store, superseded and past ones too: what a part of it is made from. API keys and positions of
/// imports are not among them, nor what is made of other rows: names, ties, likenesses and words.</summary>
internal sealed record StoreRows
{
    public IReadOnlyList<ImportedCorpus> Corpora { get; init; } = [];

    public IReadOnlyList<Source> Sources { get; init; } = [];

    public IReadOnlyList<RecordedSource> RecordedSources { get; init; } = [];

    public IReadOnlyList<RecordedSubject> RecordedSubjects { get; init; } = [];

    public IReadOnlyList<MovedReference> MovedReferences { get; init; } = [];

    public IReadOnlyList<PastIdentity> PastIdentities { get; init; } = [];

    public IReadOnlyList<IdentityLink> Identities { get; init; } = [];

    public IReadOnlyList<Document> Documents { get; init; } = [];

    /// <summary>Which documents have texts. The texts themselves are read when they are written: they never change.</summary>
    public IReadOnlyList<DocumentText> Texts { get; init; } = [];

    public IReadOnlyList<Addition> Additions { get; init; } = [];

    public IReadOnlyList<Amendment> Amendments { get; init; } = [];

    public IReadOnlyList<ExcludedPassage> ExcludedPassages { get; init; } = [];

    public IReadOnlyList<Measure> Measures { get; init; } = [];

    public IReadOnlyList<Population> Populations { get; init; } = [];

    public IReadOnlyList<Place> Places { get; init; } = [];

    public IReadOnlyList<Question> Questions { get; init; } = [];

    public IReadOnlyList<Claim> Claims { get; init; } = [];

    public IReadOnlyList<ClaimLink> ClaimLinks { get; init; } = [];

    public IReadOnlyList<Statement> Statements { get; init; } = [];

    public IReadOnlyList<StatementRevision> StatementRevisions { get; init; } = [];

    public IReadOnlyList<Citation> Citations { get; init; } = [];

    public IReadOnlyList<CitationRevision> CitationRevisions { get; init; } = [];

    public IReadOnlyList<WithheldCitation> Withheld { get; init; } = [];

    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    public IReadOnlyList<JointStatement> JointStatements { get; init; } = [];

    public IReadOnlyList<PassageLink> PassageLinks { get; init; } = [];

    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    public IReadOnlyList<Assessment> Assessments { get; init; } = [];

    public IReadOnlyList<Change> Changes { get; init; } = [];

    public IReadOnlyList<ChangePart> ChangeParts { get; init; } = [];

    public IReadOnlyList<Proposal> Proposals { get; init; } = [];

    public IReadOnlyList<ProposalEvent> ProposalEvents { get; init; } = [];

    /// <summary>The rows that records had until they were changed, by kind.</summary>
    public IReadOnlyDictionary<AmendedKind, IReadOnlyList<Dictionary<string, object>>> Past { get; init; } =
        new Dictionary<AmendedKind, IReadOnlyList<Dictionary<string, object>>>();

    /// <summary>The same as a graph, whose lists <see cref="Writers.RecordKind"/> knows.</summary>
    public ProvenanceGraph ToGraph() => new()
    {
        ReadAt = default,
        Corpora = Corpora,
        Sources = Sources,
        Documents = Documents,
        Texts = Texts,
        Additions = Additions,
        ExcludedPassages = ExcludedPassages,
        Measures = Measures,
        Populations = Populations,
        Places = Places,
        Questions = Questions,
        Claims = Claims,
        ClaimLinks = ClaimLinks,
        Statements = Statements,
        Citations = Citations,
        Evidence = Evidence,
        Corrections = Corrections,
        JointStatements = JointStatements,
        PassageLinks = PassageLinks,
        Assessments = Assessments,
        Identities = Identities,
        Amendments = Amendments,
    };

    /// <summary>The rows as they are at one moment.</summary>
    /// <param name="contexts">The store.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The rows, and the position of the store at that moment.</returns>
    public static async Task<(StoreRows Rows, StorePosition Position)> ReadAsync(
        IDbContextFactory<ProvenanceContext> contexts, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Database.CreateExecutionStrategy()
            .ExecuteAsync(stop => ReadAsync(context, stop), cancellationToken);
    }

    private static async Task<(StoreRows Rows, StorePosition Position)> ReadAsync(
        ProvenanceContext context, CancellationToken cancellationToken)
    {
        await using var moment = await context.BeginReadingAsync(cancellationToken);
        var position = await StorePosition.ReadAsync(context, cancellationToken);
        Dictionary<AmendedKind, IReadOnlyList<Dictionary<string, object>>> past = [];
        foreach (var (kind, type) in PastTables.Types)
        {
            past[kind] = await context.Set<Dictionary<string, object>>(PastTables.Of(context.ColumnsOf(type).Table))
                .AsNoTracking().ToListAsync(cancellationToken);
        }

        return (
            new()
            {
                Corpora = await AllAsync<ImportedCorpus>(),
                Sources = await AllAsync<Source>(),
                RecordedSources = await AllAsync<RecordedSource>(),
                RecordedSubjects = await AllAsync<RecordedSubject>(),
                MovedReferences = await AllAsync<MovedReference>(),
                PastIdentities = await AllAsync<PastIdentity>(),
                Identities = await AllAsync<IdentityLink>(),
                Documents = await AllAsync<Document>(),
                Texts = await context.DocumentTexts.OrderBy(row => row.DocumentId)
                    .Select(row => new DocumentText { DocumentId = row.DocumentId, Text = "" }).ToListAsync(cancellationToken),
                Additions = await AllAsync<Addition>(),
                Amendments = await AllAsync<Amendment>(),
                ExcludedPassages = await AllAsync<ExcludedPassage>(),
                Measures = await AllAsync<Measure>(),
                Populations = await AllAsync<Population>(),
                Places = await AllAsync<Place>(),
                Questions = await AllAsync<Question>(),
                Claims = await AllAsync<Claim>(),
                ClaimLinks = await AllAsync<ClaimLink>(),
                Statements = await AllAsync<Statement>(),
                StatementRevisions = await AllAsync<StatementRevision>(),
                Citations = await AllAsync<Citation>(),
                CitationRevisions = await AllAsync<CitationRevision>(),
                Evidence = await AllAsync<Evidence>(),
                JointStatements = await AllAsync<JointStatement>(),
                PassageLinks = await AllAsync<PassageLink>(),
                Corrections = await AllAsync<Correction>(),
                Assessments = await AllAsync<Assessment>(),
                Changes = await AllAsync<Change>(),
                ChangeParts = await AllAsync<ChangePart>(),
                Proposals = await AllAsync<Proposal>(),
                ProposalEvents = await AllAsync<ProposalEvent>(),
                Past = past,
            },
            position);

        Task<List<TRow>> AllAsync<TRow>()
            where TRow : class =>
            context.Set<TRow>().IgnoreQueryFilters().AsNoTracking().ToListAsync(cancellationToken);
    }
}
