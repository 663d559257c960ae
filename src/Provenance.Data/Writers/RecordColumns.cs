using Microsoft.EntityFrameworkCore;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Additions;
using Provenance.Domain.Amendments;
using Provenance.Domain.Assessments;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Corpora;
using Provenance.Domain.Corrections;
using Provenance.Domain.Documents;
using Provenance.Domain.Identity;
using Provenance.Domain.Measures;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Data.Writers;

/// <summary>The columns by which an import finds stored records.</summary>
internal static class RecordColumns
{
    public static readonly RecordColumn<ImportedCorpus, string> CorpusKey =
        new(store => store.Corpora, row => row.Key, row => row.Id.Value, isUnique: true);

    public static readonly RecordColumn<Source, SourceId> SourceId =
        new(store => Every<Source>(store), row => row.Id, row => row.Id.Value, isUnique: true);

    public static readonly RecordColumn<Source, string> SourceKey =
        new(store => Every<Source>(store), row => row.Key, row => row.Id.Value, isUnique: true);

    public static readonly RecordColumn<Document, DocumentId> DocumentId =
        new(store => store.Documents, row => row.Id, row => row.Id.Value, isUnique: true);

    public static readonly RecordColumn<Document, string> DocumentKey =
        new(store => store.Documents, row => row.Key, row => row.Id.Value, isUnique: true);

    public static readonly RecordColumn<Document, string> DocumentAddress =
        new(store => store.Documents, row => row.Address!, row => row.Id.Value);

    public static readonly RecordColumn<DocumentText, DocumentId> TextOf =
        new(store => store.DocumentTexts, row => row.DocumentId, row => row.DocumentId.Value, isUnique: true);

    public static readonly RecordColumn<Addition, string> AdditionKey =
        new(store => store.Additions, row => row.Key, row => row.Id.Value, isUnique: true);

    public static readonly RecordColumn<Addition, SourceId> AdditionToSource = new(
        store => store.Additions,
        row => row.SourceId!.Value,
        row => row.Id.Value,
        keyOf: row => row.SourceId ?? default);

    public static readonly RecordColumn<Addition, DocumentId> AdditionToDocument = new(
        store => store.Additions,
        row => row.DocumentId!.Value,
        row => row.Id.Value,
        keyOf: row => row.DocumentId ?? default);

    public static readonly RecordColumn<ExcludedPassage, DocumentId> ExcludedFrom =
        new(store => store.ExcludedPassages, row => row.DocumentId, row => row.Id.Value);

    public static readonly RecordColumn<Measure, string> MeasureKey =
        new(store => store.Measures, row => row.Key, row => row.Id.Value, isUnique: true);

    public static readonly RecordColumn<Population, PopulationId> PopulationId =
        new(store => Every<Population>(store), row => row.Id, row => row.Id.Value, isUnique: true);

    public static readonly RecordColumn<Population, string> PopulationKey =
        new(store => Every<Population>(store), row => row.Key, row => row.Id.Value, isUnique: true);

    public static readonly RecordColumn<Place, PlaceId> PlaceId =
        new(store => Every<Place>(store), row => row.Id, row => row.Id.Value, isUnique: true);

    public static readonly RecordColumn<Place, string> PlaceKey =
        new(store => Every<Place>(store), row => row.Key, row => row.Id.Value, isUnique: true);

    public static readonly RecordColumn<Question, QuestionId> QuestionId =
        new(store => store.Questions, row => row.Id, row => row.Id.Value, isUnique: true);

    public static readonly RecordColumn<Question, string> QuestionKey =
        new(store => store.Questions, row => row.Key, row => row.Id.Value, isUnique: true);

    public static readonly RecordColumn<Claim, ClaimId> ClaimId =
        new(store => Every<Claim>(store), row => row.Id, row => row.Id.Value, isUnique: true);

    public static readonly RecordColumn<Claim, string> ClaimKey =
        new(store => Every<Claim>(store), row => row.Key, row => row.Id.Value, isUnique: true);

    /// <summary>The keys of claim links that stand, even between claims that are one.</summary>
    public static readonly RecordColumn<ClaimLink, string> ClaimLinkKey =
        new(store => Every<ClaimLink>(store).Where(row => row.SupersededAt == null), row => row.Key, row => row.Id.Value);

    /// <summary>The keys of claim links, including superseded ones.</summary>
    public static readonly RecordColumn<ClaimLink, string> EveryClaimLinkKey =
        new(store => Every<ClaimLink>(store), row => row.Key, row => row.Id.Value);

    public static readonly RecordColumn<Statement, StatementId> StatementId =
        new(store => store.Statements, row => row.Id, row => row.Id.Value, isUnique: true);

    public static readonly RecordColumn<Citation, CitationId> CitationId =
        new(store => store.Citations, row => row.Id, row => row.Id.Value, isUnique: true);

    public static readonly RecordColumn<Citation, StatementId> CitingId =
        new(store => store.Citations, row => row.CitingId, row => row.Id.Value);

    public static readonly RecordColumn<Citation, StatementId> CitedId =
        new(store => store.Citations, row => row.CitedId, row => row.Id.Value);

    public static readonly RecordColumn<Evidence, string> EvidencePassage =
        new(store => store.Evidence, row => row.Passage, row => row.Id.Value);

    /// <summary>The passages of evidence, including superseded evidence.</summary>
    public static readonly RecordColumn<Evidence, string> EveryEvidencePassage =
        new(store => Every<Evidence>(store), row => row.Passage, row => row.Id.Value);

    public static readonly RecordColumn<Evidence, CitationId> EvidenceOf =
        new(store => store.Evidence, row => row.CitationId, row => row.Id.Value);

    public static readonly RecordColumn<JointStatement, string> JointFromPassage =
        new(store => store.JointStatements, row => row.FromPassage, row => row.Id.Value);

    public static readonly RecordColumn<PassageLink, string> PassageLinkKey =
        new(store => store.PassageLinks, row => row.Key, row => row.Id.Value);

    /// <summary>The keys of links between passages, including superseded ones.</summary>
    public static readonly RecordColumn<PassageLink, string> EveryPassageLinkKey =
        new(store => Every<PassageLink>(store), row => row.Key, row => row.Id.Value, isUnique: true);

    /// <summary>The passages from which links lead, including superseded links: how a passage was recorded does not change
    /// with them.</summary>
    public static readonly RecordColumn<PassageLink, string> EveryPassageLinkFrom =
        new(store => Every<PassageLink>(store), row => row.FromPassage, row => row.Id.Value);

    public static readonly RecordColumn<Correction, string> CorrectionKey =
        new(store => store.Corrections, row => row.Key, row => row.Id.Value, isUnique: true);

    public static readonly RecordColumn<IdentityLink, string> IdentityKey =
        new(store => store.IdentityLinks, row => row.Key, row => row.Id.Value, isUnique: true);

    public static readonly RecordColumn<Assessment, string> AssessmentKey =
        new(store => store.Assessments, row => row.Key, row => row.Id.Value, isUnique: true);

    public static readonly RecordColumn<Amendment, string> AmendmentKey =
        new(store => store.Amendments, row => row.Key, row => row.Id.Value, isUnique: true);

    private static IQueryable<TRow> Every<TRow>(DbContext store)
        where TRow : class =>
        store.Set<TRow>().IgnoreQueryFilters([MomentRows.Standing]);
}
