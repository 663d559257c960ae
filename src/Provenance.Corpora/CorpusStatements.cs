using Provenance.Domain.Recording;

namespace Provenance.Corpora;

/// <summary>The statements that a corpus makes, by the keys of source, document and claim.</summary>
internal static class CorpusStatements
{
    internal static HashSet<(string Source, string? Document, string? Claim)> Of(
        Corpus corpus, IReadOnlyDictionary<string, CorpusDocument> documents, SourceLines<string> lines)
    {
        var spoken = corpus.Attributions.SelectMany(attribution =>
            from place in attribution.Chain
                .Select(hop => (Source: SpeakerOf(hop), Document: hop.Venue))
                .Prepend((Source: PublisherOf(attribution.Document) ?? "", Document: attribution.Document))
            from claim in attribution.Passage.Claims.Select(item => (string?)item.ClaimKey).DefaultIfEmpty()
            select (place.Source, place.Document, claim));
        var ownVoice = corpus.Unattributed.Select(passage =>
            (PublisherOf(passage.Document) ?? "", (string?)passage.Document, passage.Claim));
        return [.. spoken, .. ownVoice];

        string SpeakerOf(CorpusHop hop) =>
            PublisherOf(hop.Venue) is { } publisher ? lines.Speaker(hop.Source, publisher) : hop.Source;

        string? PublisherOf(string? document) => document is null ? null : documents.GetValueOrDefault(document)?.Publisher;
    }
}
