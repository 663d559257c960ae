namespace Provenance.Corpora;

/// <summary>The statements that a corpus makes, by the keys of source, document and claim.</summary>
internal static class CorpusStatements
{
    internal static HashSet<(string Source, string? Document, string? Claim)> Of(
        Corpus corpus, IReadOnlyDictionary<string, CorpusDocument> documents, SourceLines lines)
    {
        var spoken = corpus.Attributions.SelectMany(attribution =>
            from place in attribution.Chain
                .Select(hop => (Source: lines.Speaker(hop.Source, PublisherOf(hop.Venue)), Document: hop.Venue))
                .Prepend((Source: PublisherOf(attribution.Document) ?? "", Document: attribution.Document))
            from claim in attribution.Claims.Select(item => (string?)item.Claim).DefaultIfEmpty()
            select (place.Source, place.Document, claim));
        var ownVoice = corpus.Unattributed.Select(passage =>
            (PublisherOf(passage.Document) ?? "", (string?)passage.Document, passage.Claim));
        return [.. spoken, .. ownVoice];

        string? PublisherOf(string? document) => document is null ? null : documents.GetValueOrDefault(document)?.Publisher;
    }
}
