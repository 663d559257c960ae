using Microsoft.EntityFrameworkCore;
using Provenance.Data.Configurations;
using Provenance.Data.Readers.Rows;
using Provenance.Data.Writers;
using Provenance.Domain.Access;
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

namespace Provenance.Data.Connections;

/// <content>The rows of the store: lists of what there is at its moment, and tables.</content>
public abstract partial class ProvenanceContext
{
    internal DbSet<ImportedCorpus> Corpora => Set<ImportedCorpus>();

    internal IQueryable<Source> Sources => AsOf is null ? Standing<Source>() : new MomentRows(this, AsOf).Sources;

    /// <summary>Also those that were merged into others.</summary>
    internal IQueryable<Source> EverySource => AsOf is null
        ? Set<Source>().IgnoreQueryFilters([MomentRows.Standing]) : new MomentRows(this, AsOf).EverySource;

    internal DbSet<SourceName> SourceNames => Set<SourceName>();

    internal DbSet<SourceTie> SourceTies => Set<SourceTie>();

    internal IQueryable<Document> Documents => AsOf is null ? Set<Document>() : new MomentRows(this, AsOf).Documents;

    /// <summary>The documents, for joins by id: at a moment, an index serves a search by id only.</summary>
    internal IQueryable<Document> DocumentsById =>
        AsOf is null ? Documents : new MomentRows(this, AsOf).DocumentsById;

    internal DbSet<DocumentText> DocumentTexts => Set<DocumentText>();

    internal DbSet<Addition> Additions => Set<Addition>();

    internal DbSet<Amendment> Amendments => Set<Amendment>();

    internal DbSet<ExcludedPassage> ExcludedPassages => Set<ExcludedPassage>();

    internal DbSet<Measure> Measures => Set<Measure>();

    internal IQueryable<Population> Populations =>
        AsOf is null ? Standing<Population>() : new MomentRows(this, AsOf).Populations;

    /// <summary>Also those that were merged into others.</summary>
    internal IQueryable<Population> EveryPopulation => AsOf is null
        ? Set<Population>().IgnoreQueryFilters([MomentRows.Standing]) : new MomentRows(this, AsOf).EveryPopulation;

    internal DbSet<PopulationName> PopulationNames => Set<PopulationName>();

    internal IQueryable<Place> Places => AsOf is null ? Standing<Place>() : new MomentRows(this, AsOf).Places;

    /// <summary>Also those that were merged into others.</summary>
    internal IQueryable<Place> EveryPlace => AsOf is null
        ? Set<Place>().IgnoreQueryFilters([MomentRows.Standing]) : new MomentRows(this, AsOf).EveryPlace;

    internal DbSet<PlaceName> PlaceNames => Set<PlaceName>();

    internal IQueryable<Question> Questions => AsOf is null ? Set<Question>() : new MomentRows(this, AsOf).Questions;

    internal IQueryable<Claim> Claims => AsOf is null ? Standing<Claim>() : new MomentRows(this, AsOf).Claims;

    /// <summary>Also those that were merged into others.</summary>
    internal IQueryable<Claim> EveryClaim => AsOf is null
        ? Set<Claim>().IgnoreQueryFilters([MomentRows.Standing]) : new MomentRows(this, AsOf).EveryClaim;

    internal IQueryable<ClaimLink> ClaimLinks => AsOf is null ? Standing<ClaimLink>() : new MomentRows(this, AsOf).ClaimLinks;

    /// <summary>Also those between claims that are one.</summary>
    internal IQueryable<ClaimLink> EveryClaimLink => AsOf is null
        ? Set<ClaimLink>().IgnoreQueryFilters([MomentRows.Standing]).Where(link => Ever || link.SupersededAt == null)
        : new MomentRows(this, AsOf).EveryClaimLink;

    internal IQueryable<Statement> Statements => AsOf is null ? Standing<Statement>() : new MomentRows(this, AsOf).Statements;

    /// <summary>The statements, for joins by id: at a moment, an index serves a search by any column but the source and the
    /// claim.</summary>
    internal IQueryable<Statement> StatementsById =>
        AsOf is null ? Statements : new MomentRows(this, AsOf).StatementsById;

    /// <summary>The statements of sources, and others: the query must compare their sources as well. At a moment this spares
    /// reading all statements.</summary>
    internal IQueryable<Statement> StatementsOf(IQueryable<SourceId> sources) =>
        AsOf is null ? Statements : new MomentRows(this, AsOf).StatementsOf(sources);

    internal IQueryable<Citation> Citations => AsOf is null ? Standing<Citation>() : new MomentRows(this, AsOf).Citations;

    internal IQueryable<Evidence> Evidence => AsOf is null ? Standing<Evidence>() : new MomentRows(this, AsOf).Evidence;

    internal IQueryable<JointStatement> JointStatements =>
        AsOf is null ? Standing<JointStatement>() : new MomentRows(this, AsOf).JointStatements;

    internal DbSet<WithheldCitation> WithheldCitations => Set<WithheldCitation>();

    internal DbSet<Correction> Corrections => Set<Correction>();

    internal IQueryable<PassageLink> PassageLinks =>
        AsOf is null ? Standing<PassageLink>() : new MomentRows(this, AsOf).PassageLinks;

    internal DbSet<Assessment> Assessments => Set<Assessment>();

    internal DbSet<Change> Changes => Set<Change>();

    internal DbSet<ChangePart> ChangeParts => Set<ChangePart>();

    internal DbSet<ApiKey> ApiKeys => Set<ApiKey>();

    internal DbSet<StatementRevision> StatementRevisions => Set<StatementRevision>();

    internal DbSet<CitationRevision> CitationRevisions => Set<CitationRevision>();

    internal DbSet<Proposal> Proposals => Set<Proposal>();

    internal DbSet<ProposalEvent> ProposalEvents => Set<ProposalEvent>();

    internal DbSet<IdentityLink> IdentityLinks => Set<IdentityLink>();

    internal DbSet<RecordedSource> RecordedSources => Set<RecordedSource>();

    internal DbSet<RecordedSubject> RecordedSubjects => Set<RecordedSubject>();

    internal DbSet<Likeness> Likenesses => Set<Likeness>();

    internal DbSet<MovedReference> MovedReferences => Set<MovedReference>();

    internal DbSet<PastIdentity> PastIdentities => Set<PastIdentity>();

    internal DbSet<ImportPosition> ImportPositions => Set<ImportPosition>();

    private IQueryable<TRow> Standing<TRow>()
        where TRow : class =>
        Ever ? Set<TRow>().IgnoreQueryFilters([MomentRows.Standing]) : Set<TRow>();
}
