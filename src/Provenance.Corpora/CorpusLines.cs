using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Corrections;
using Provenance.Domain.Measures;
using Provenance.Domain.Subjects;

namespace Provenance.Corpora;

/// <summary>The records of a corpus in JSON Lines, with the lines they came from.</summary>
internal sealed class CorpusLines
{
    private readonly Dictionary<CorpusLineKind, List<CorpusLine>> _lines =
        Enum.GetValues<CorpusLineKind>().ToDictionary(kind => kind, _ => new List<CorpusLine>());

    /// <summary>The records of a corpus in JSON, which has no lines.</summary>
    internal static IEnumerable<CorpusLine> Of(Corpus corpus) =>
        new[] { (CorpusLineKind.Meta, (object)corpus.Meta) }
            .Where(_ => corpus.Meta.Key.Length > 0)
            .Concat(corpus.Documents.Select(record => (CorpusLineKind.Document, (object)record)))
            .Concat(corpus.Sources.Select(record => (CorpusLineKind.Source, (object)record)))
            .Concat(corpus.Additions.Select(record => (CorpusLineKind.Addition, (object)record)))
            .Concat(corpus.Measures.Select(record => (CorpusLineKind.Measure, (object)record)))
            .Concat(corpus.Populations.Select(record => (CorpusLineKind.Population, (object)record)))
            .Concat(corpus.Places.Select(record => (CorpusLineKind.Place, (object)record)))
            .Concat(corpus.Questions.Select(record => (CorpusLineKind.Question, (object)record)))
            .Concat(corpus.Claims.Select(record => (CorpusLineKind.Claim, (object)record)))
            .Concat(corpus.Attributions.Select(record => (CorpusLineKind.Attribution, (object)record)))
            .Concat(corpus.Unattributed.Select(record => (CorpusLineKind.Unattributed, (object)record)))
            .Concat(corpus.Excluded.Select(record => (CorpusLineKind.Excluded, (object)record)))
            .Concat(corpus.ClaimLinks.Select(record => (CorpusLineKind.ClaimLink, (object)record)))
            .Concat(corpus.AttributionLinks.Select(record => (CorpusLineKind.AttributionLink, (object)record)))
            .Concat(corpus.Assessments.Select(record => (CorpusLineKind.Assessment, (object)record)))
            .Concat(corpus.Corrections.Select(record => (CorpusLineKind.Correction, (object)record)))
            .Concat(corpus.Identities.Select(record => (CorpusLineKind.Identity, (object)record)))
            .Concat(corpus.Amendments.Select(record => (CorpusLineKind.Amendment, (object)record)))
            .Select(record => new CorpusLine(0, record.Item1, record.Item2, Closed: true));

    internal void Add(CorpusLine line) => _lines[line.Kind].Add(line);

    /// <summary>How many records of a kind there are.</summary>
    internal int CountOf(CorpusLineKind kind) => _lines[kind].Count;

    /// <summary>The line of the record at an index of a list.</summary>
    internal string PathOf(CorpusLineKind kind, int index) => CorpusLineReader.PathOf(_lines[kind][index].Number);

    /// <summary>The records of a kind.</summary>
    internal IEnumerable<T> Records<T>(CorpusLineKind kind) => _lines[kind].Select(line => (T)line.Record);

    internal Corpus ToCorpus() => new()
    {
        Meta = Records<CorpusMeta>(CorpusLineKind.Meta).FirstOrDefault() ?? new("", "", default),
        Documents = [.. Records<CorpusDocument>(CorpusLineKind.Document)],
        Sources = [.. Records<CorpusSource>(CorpusLineKind.Source)],
        Additions = [.. Records<CorpusAddition>(CorpusLineKind.Addition)],
        Measures = [.. Records<Measure>(CorpusLineKind.Measure)],
        Populations = [.. Records<Population>(CorpusLineKind.Population)],
        Places = [.. Records<Place>(CorpusLineKind.Place)],
        Questions = [.. Records<Question>(CorpusLineKind.Question)],
        Claims = [.. Records<CorpusClaim>(CorpusLineKind.Claim)],
        Attributions = [.. Records<Attribution>(CorpusLineKind.Attribution)],
        Unattributed = [.. Records<OwnVoicePassage>(CorpusLineKind.Unattributed)],
        Excluded = [.. Records<CorpusExclusion>(CorpusLineKind.Excluded)],
        ClaimLinks = [.. Records<CorpusClaimLink>(CorpusLineKind.ClaimLink)],
        AttributionLinks = [.. Records<PassageLink>(CorpusLineKind.AttributionLink)],
        Assessments = [.. Records<CorpusAssessment>(CorpusLineKind.Assessment)],
        Corrections = [.. Records<Correction>(CorpusLineKind.Correction)],
        Identities = [.. Records<CorpusIdentity>(CorpusLineKind.Identity)],
        Amendments = [.. Records<CorpusAmendment>(CorpusLineKind.Amendment)],
    };
}
