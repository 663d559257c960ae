using System.Text.Json;
using Provenance.Corpora.Formats;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Corrections;
using Provenance.Domain.Measures;
using Provenance.Domain.Subjects;

namespace Provenance.Corpora;

/// <summary>Reads the records of a corpus, each by the format of its kind.</summary>
internal static class CorpusRecords
{
    private static readonly CorpusMeta _noMeta = new("", "", default);

    internal static Corpus Corpus(MemberReader root, JsonElement json) => Corpus(root, RequiredMeta(root, json));

    internal static Corpus WithoutMeta(MemberReader root, JsonElement json) => Corpus(root, _noMeta);

    private static Corpus Corpus(MemberReader root, CorpusMeta meta) => new()
    {
        Meta = meta,
        Documents = root.Records<CorpusDocument>("documents", DocumentFormat.Members),
        Sources = root.Records<CorpusSource>("sources", SourceFormat.Members),
        Additions = root.Records<CorpusAddition>("additions", AdditionFormat.Members),
        Measures = root.Records<Measure>("measures", MeasureFormat.Members),
        Populations = root.Records<Population>("populations", SubjectFormat.Population),
        Places = root.Records<Place>("places", SubjectFormat.Place),
        Questions = root.Records<Question>("questions", ClaimFormat.Question),
        Claims = root.Records<CorpusClaim>("claims", ClaimFormat.Members),
        Attributions = root.Records<Attribution>("attributions", PassageFormat.Attribution),
        Unattributed = root.Records<OwnVoicePassage>("unattributed", PassageFormat.OwnVoice),
        Excluded = root.Records<CorpusExclusion>("excluded", PassageFormat.Excluded),
        ClaimLinks = root.Records<CorpusClaimLink>("claimLinks", LinkFormat.OfClaims),
        AttributionLinks = root.Records<PassageLink>("attributionLinks", LinkFormat.OfPassages),
        Assessments = root.Records<CorpusAssessment>("assessments", AssessmentFormat.Members),
        Corrections = root.Records<Correction>("corrections", CorrectionFormat.Members),
        Identities = root.Records<CorpusIdentity>("identities", IdentityFormat.Members),
        Amendments = root.Records<CorpusAmendment>("amendments", AmendmentFormat.Members),
    };

    /// <summary>Reads the record of a line.</summary>
    internal static object Record(CorpusLineKind kind, MemberReader line, JsonElement json) => kind switch
    {
        CorpusLineKind.Meta => RequiredMeta(line, json),
        CorpusLineKind.Document => DocumentFormat.Members(line, null),
        CorpusLineKind.Source => SourceFormat.Members(line, null),
        CorpusLineKind.Addition => AdditionFormat.Members(line, null),
        CorpusLineKind.Measure => MeasureFormat.Members(line, null),
        CorpusLineKind.Population => SubjectFormat.Population(line, null),
        CorpusLineKind.Place => SubjectFormat.Place(line, null),
        CorpusLineKind.Question => ClaimFormat.Question(line, null),
        CorpusLineKind.Claim => ClaimFormat.Members(line, null),
        CorpusLineKind.Attribution => PassageFormat.Attribution(line, null),
        CorpusLineKind.Unattributed => PassageFormat.OwnVoice(line, null),
        CorpusLineKind.Excluded => PassageFormat.Excluded(line, null),
        CorpusLineKind.ClaimLink => LinkFormat.OfClaims(line, null),
        CorpusLineKind.AttributionLink => LinkFormat.OfPassages(line, null),
        CorpusLineKind.Assessment => AssessmentFormat.Members(line, null),
        CorpusLineKind.Correction => CorrectionFormat.Members(line, null),
        CorpusLineKind.Identity => IdentityFormat.Members(line, null),
        _ => AmendmentFormat.Members(line, null),
    };

    private static CorpusMeta RequiredMeta(MemberReader owner, JsonElement json) => owner.Object(
        "meta", null, (members, _) => Meta((MemberReader)members, json.GetProperty("meta")), _noMeta);

    private static CorpusMeta Meta(MemberReader members, JsonElement json)
    {
        members.AllowOthers();
        return new(members.String("key", null, RecordMembers.KeyBytes), members.String("title", null), json.Clone());
    }
}
