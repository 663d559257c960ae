namespace Provenance.Corpora;

/// <summary>The records of a corpus in JSON Lines, gathered with the lines they came from.</summary>
internal sealed class CorpusLines
{
    private readonly Dictionary<CorpusLineKind, List<CorpusLine>> _lines =
        Enum.GetValues<CorpusLineKind>().ToDictionary(kind => kind, _ => new List<CorpusLine>());

    internal void Add(CorpusLine line) => _lines[line.Kind].Add(line);

    /// <summary>The line of the record at a place of a list.</summary>
    internal string PathOf(CorpusLineKind kind, int index) => CorpusLineReader.PathOf(_lines[kind][index].Number);

    internal Corpus ToCorpus() => new()
    {
        Meta = Records<CorpusMeta>(CorpusLineKind.Meta).FirstOrDefault() ?? new("", "", default),
        Documents = Records<CorpusDocument>(CorpusLineKind.Document),
        Sources = Records<CorpusSource>(CorpusLineKind.Source),
        Questions = Records<CorpusQuestion>(CorpusLineKind.Question),
        Claims = Records<CorpusClaim>(CorpusLineKind.Claim),
        Attributions = Records<Attribution>(CorpusLineKind.Attribution),
        Unattributed = Records<OwnVoicePassage>(CorpusLineKind.Unattributed),
        Excluded = Records<CorpusExclusion>(CorpusLineKind.Excluded),
        ClaimLinks = Records<CorpusClaimLink>(CorpusLineKind.ClaimLink),
        AttributionLinks = Records<AttributionLink>(CorpusLineKind.AttributionLink),
        Assessments = Records<CorpusAssessment>(CorpusLineKind.Assessment),
        Corrections = Records<CorpusCorrection>(CorpusLineKind.Correction),
    };

    private List<T> Records<T>(CorpusLineKind kind) => [.. _lines[kind].Select(line => (T)line.Record)];
}
