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
                .SelectMany(hop => hop.Speakers, (hop, source) => (Source: SpeakerOf(source, hop.Venue), Document: hop.Venue))
                .Prepend((Source: PublisherOf(attribution.Document) ?? "", Document: attribution.Document))
            from claim in attribution.Passage.Claims.Select(item => (string?)item.ClaimKey).DefaultIfEmpty()
            select (place.Source, place.Document, claim));
        var ownVoice = corpus.Unattributed.Select(passage =>
            (PublisherOf(passage.Document) ?? "", (string?)passage.Document, passage.Claim));
        return [.. spoken, .. ownVoice];

        string SpeakerOf(string source, string? venue) =>
            PublisherOf(venue) is { } publisher ? lines.Speaker(source, publisher) : source;

        string? PublisherOf(string? document) => document is null ? null : documents.GetValueOrDefault(document)?.Publisher;
    }
}
