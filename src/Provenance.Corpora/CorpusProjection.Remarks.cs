using Provenance.Domain.Assessments;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Corrections;
using Provenance.Domain.Sources;

namespace Provenance.Corpora;

/// <content>The records that say something of other records.</content>
public sealed partial class CorpusProjection
{
    private ClaimLink ClaimLink(CorpusClaimLink link) => new()
    {
        Id = new(_ids.ClaimLinks[link.Id]),
        Key = link.Id,
        FromId = new(_ids.Claims[link.From]),
        ToId = new(_ids.Claims[link.To]),
        Kind = link.Kind,
        Dimensions = link.Dimensions,
        Basis = ClaimLinkBasis.Curated,
        Confidence = link.Confidence,
        Rationale = link.Rationale,
        RecordedAt = _recordedAt,
        RecordedBy = _recordedBy,
    };

    private PassageLink PassageLink(AttributionLink link) => new()
    {
        Id = new(_ids.PassageLinks[link.Id]),
        Key = link.Id,
        Kind = link.Kind,
        FromPassage = link.From,
        ToPassage = link.To,
        Dimensions = link.Dimensions,
        Rationale = link.Rationale,
    };

    private Correction Correction(CorpusCorrection correction) => new()
    {
        Id = new(_ids.Corrections[correction.Id]),
        Key = correction.Id,
        Of = correction.Of,
        Reason = correction.Reason,
        By = correction.By,
        RecordedAt = correction.RecordedAt ?? _recordedAt,
        RecordedBy = correction.RecordedBy ?? _recordedBy,
    };

    private Assessment Assessment(CorpusAssessment assessment) => new()
    {
        Id = new(_ids.Assessments[assessment.Id]),
        Key = assessment.Id,
        SourceId = assessment.Of.IsStatement ? null : new SourceId(_ids.Sources[assessment.Of.Source]),
        StatementId = assessment.Of is { IsStatement: true } of
            ? Statement(of.Source, of.Document, OptionalClaimId(of.Claim)).Id
            : null,
        Reliability = assessment.Reliability,
        Credibility = assessment.Credibility,
        Assessor = assessment.Assessor,
        At = assessment.At,
        Note = assessment.Note,
        RecordedAt = _recordedAt,
    };
}
