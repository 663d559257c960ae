using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Changes;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Data.Readers.Rows;

/// <summary>Selects the rows that count at a moment, by the rules of <see cref="AsOf"/>. The conditions are part of the
/// one statement that reads the rows.</summary>
internal sealed class MomentRows(ProvenanceContext store, AsOf asOf)
{
    /// <summary>The name of the condition that no correction has superseded a row, and that a record was not merged into
    /// another. It applies unless a query disables it.</summary>
    public const string Standing = "standing";

    private readonly ShownRows _shown = new(store);

    public IQueryable<Document> Documents => Published(RecordedDocuments);

    /// <summary>The same for joins by id: an index serves a search by id only.</summary>
    public IQueryable<Document> DocumentsById => Published(asOf.Recorded is { } moment
        ? _shown.DocumentsById(moment).Where(document => document.RecordedAt <= moment)
        : store.Set<Document>());

    public IQueryable<Evidence> Evidence
    {
        get
        {
            var documents = DocumentsById;
            return asOf.Published is null
                ? RecordedEvidence
                : RecordedEvidence.Where(item => documents.Any(document => document.Id == item.DocumentId));
        }
    }

    public IQueryable<Citation> Citations
    {
        get
        {
            var (documents, statements, evidence) = (DocumentsById, RecordedStatementsById, Evidence);
            return asOf.Published is null
                ? RecordedCitations
                : RecordedCitations.Where(citation =>
                    statements.Any(citing => citing.Id == citation.CitingId
                        && documents.Any(document => document.Id == citing.DocumentId))
                    || evidence.Any(item => item.CitationId == citation.Id));
        }
    }

    /// <summary>Whenever they were published: who made a statement is so from the start.</summary>
    public IQueryable<JointStatement> JointStatements => asOf.Recorded is { } moment
        ? store.Set<JointStatement>().IgnoreQueryFilters([Standing]).Where(joint =>
            joint.RecordedAt <= moment && (joint.SupersededAt == null || joint.SupersededAt > moment))
        : store.Set<JointStatement>();

    /// <summary>Likewise: how two passages are related is so from the start.</summary>
    public IQueryable<PassageLink> PassageLinks => asOf.Recorded is { } moment
        ? store.Set<PassageLink>().IgnoreQueryFilters([Standing]).Where(link =>
            link.RecordedAt <= moment && (link.SupersededAt == null || link.SupersededAt > moment))
        : store.Set<PassageLink>();

    public IQueryable<Statement> Statements => Published(RecordedStatements);

    /// <summary>The same for joins by id: an index serves a search by any column but the source and the claim.</summary>
    public IQueryable<Statement> StatementsById => Published(RecordedStatementsById);

    /// <summary>The statements of sources, found by an index, and also all that merges ever moved: the query must compare their
    /// sources as well.</summary>
    public IQueryable<Statement> StatementsOf(IQueryable<SourceId> sources) => asOf.Recorded is null
        ? StatementsById
        : StatementsById.Where(statement => store.Set<Statement>()
            .Where(present => sources.Contains(present.SourceId)).Select(present => present.Id)
            .Concat(_shown.MovedStatements.Select(moved => moved.Id))
            .Contains(statement.Id));

    public IQueryable<Source> Sources
    {
        get
        {
            var (sources, statements) = (RecordedSources, Statements);
            return asOf.Published is null
                ? sources
                : sources.Where(source => statements.Any(statement => statement.SourceId == source.Id));
        }
    }

    public IQueryable<Claim> Claims
    {
        get
        {
            var (claims, statements) = (RecordedClaims, Statements);
            return asOf.Published is null
                ? claims
                : claims.Where(claim => statements.Any(statement => statement.ClaimId == claim.Id));
        }
    }

    public IQueryable<Question> Questions
    {
        get
        {
            var (questions, claims) = (store.Set<Question>().AsQueryable(), Claims);
            if (asOf.Recorded is { } moment)
            {
                questions = _shown.At<Question>(moment).Where(question => question.RecordedAt <= moment);
            }

            return asOf.Published is null
                ? questions
                : questions.Where(question => claims.Any(claim => claim.QuestionId == question.Id));
        }
    }

    /// <summary>Whenever they were published: what the words of a figure mean is so from the start.</summary>
    public IQueryable<Population> Populations => EveryPopulation.Where(population => population.MergedIntoId == null);

    /// <summary>Likewise.</summary>
    public IQueryable<Place> Places => EveryPlace.Where(place => place.MergedIntoId == null);

    /// <summary>Also those that were merged into others.</summary>
    public IQueryable<Source> EverySource => (asOf.Recorded is { } moment
        ? _shown.At<Source>(moment).Where(source => source.RecordedAt <= moment)
        : store.Set<Source>()).IgnoreQueryFilters([Standing]);

    /// <summary>Also those that were merged into others.</summary>
    public IQueryable<Claim> EveryClaim => (asOf.Recorded is { } moment
        ? _shown.At<Claim>(moment).Where(claim => claim.RecordedAt <= moment)
        : store.Set<Claim>()).IgnoreQueryFilters([Standing]);

    /// <summary>Also those between claims that are one.</summary>
    public IQueryable<ClaimLink> EveryClaimLink => asOf.Recorded is { } moment
        ? _shown.ClaimLinks(moment).IgnoreQueryFilters([Standing]).Where(link => link.RecordedAt <= moment
            && (link.SupersededAt == null || link.SupersededAt > moment))
        : store.Set<ClaimLink>().IgnoreQueryFilters([Standing]).Where(link => link.SupersededAt == null);

    /// <summary>Also those that were merged into others.</summary>
    public IQueryable<Population> EveryPopulation => (asOf.Recorded is { } moment
        ? _shown.At<Population>(moment).Where(population => population.RecordedAt <= moment)
        : store.Set<Population>()).IgnoreQueryFilters([Standing]);

    /// <summary>Also those that were merged into others.</summary>
    public IQueryable<Place> EveryPlace => (asOf.Recorded is { } moment
        ? _shown.At<Place>(moment).Where(place => place.RecordedAt <= moment)
        : store.Set<Place>()).IgnoreQueryFilters([Standing]);

    public IQueryable<ClaimLink> ClaimLinks
    {
        get
        {
            var (links, claims) = (RecordedClaimLinks, Claims);
            return asOf.Published is null
                ? links
                : links.Where(link => claims.Any(claim => claim.Id == link.FromId)
                    && claims.Any(claim => claim.Id == link.ToId));
        }
    }

    // A query that disables the condition disables it for all that it is made of. Whatever is joined with other rows of the
    // present keeps it, therefore.
    private IQueryable<Source> RecordedSources => asOf.Recorded is null
        ? store.Set<Source>()
        : EverySource.Where(source => source.MergedIntoId == null);

    private IQueryable<Claim> RecordedClaims => asOf.Recorded is null
        ? store.Set<Claim>()
        : EveryClaim.Where(claim => claim.MergedIntoId == null);

    private IQueryable<ClaimLink> RecordedClaimLinks => asOf.Recorded is null
        ? store.Set<ClaimLink>()
        : EveryClaimLink.Where(link => link.FromId != link.ToId);

    private IQueryable<Document> RecordedDocuments => asOf.Recorded is { } moment
        ? _shown.Documents(moment).Where(document => document.RecordedAt <= moment)
        : store.Set<Document>();

    private IQueryable<Evidence> RecordedEvidence => asOf.Recorded is { } moment
        ? _shown.Evidence(moment).IgnoreQueryFilters([Standing]).Where(item =>
            item.RecordedAt <= moment && (item.SupersededAt == null || item.SupersededAt > moment))
        : store.Set<Evidence>();

    private IQueryable<Citation> RecordedCitations => asOf.Recorded is { } moment
        ? RevisedRows.At<Citation, CitationRevision>(store, moment).IgnoreQueryFilters([Standing]).Where(citation =>
            citation.RecordedAt <= moment && (citation.SupersededAt == null || citation.SupersededAt > moment))
        : store.Set<Citation>();

    private IQueryable<Statement> RecordedStatements => asOf.Recorded is { } moment
        ? OnRecord(_shown.Statements(moment), moment)
        : store.Set<Statement>();

    private IQueryable<Statement> RecordedStatementsById => asOf.Recorded is { } moment
        ? OnRecord(_shown.StatementsById(moment), moment)
        : store.Set<Statement>();

    private static IQueryable<Statement> OnRecord(IQueryable<Statement> statements, DateTimeOffset moment) =>
        statements.IgnoreQueryFilters([Standing]).Where(statement =>
            statement.RecordedAt <= moment && (statement.SupersededAt == null || statement.SupersededAt > moment));

    private IQueryable<Document> Published(IQueryable<Document> documents) => asOf.Published is { } day
        ? documents.Where(document => document.PublishedAt!.Latest <= day)
        : documents;

    private IQueryable<Statement> Published(IQueryable<Statement> statements)
    {
        var (documents, citations) = (DocumentsById, Citations);
        return asOf.Published is null
            ? statements
            : statements.Where(statement =>
                documents.Any(document => document.Id == statement.DocumentId)
                || citations.Any(citation => citation.CitingId == statement.Id)
                || citations.Any(citation => citation.CitedId == statement.Id));
    }
}
