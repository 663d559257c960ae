using Provenance.Attribution;
using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Filtering;
using Provenance.Data.Readers.Proposals;
using Provenance.Domain.Documents;
using Provenance.Domain.Proposals;
using Provenance.Server.Documents;
using Provenance.Server.Paging;

namespace Provenance.Server.Suggestions;

/// <summary><c>suggestions</c> and <c>leftOver</c>.</summary>
internal sealed class SuggestionQueries(
    DocumentReader documents,
    ProposalReader proposals,
    EvidenceReader evidence,
    StatementReader statements,
    Suggesters suggesters)
{
    public async Task<Connection<Proposal>> Suggestions(
        DocumentBy document, ProposalFilterInput? where, PagingArguments paging, CancellationToken cancellationToken)
    {
        var listing = paging.ListingOf(where, null);
        var named = await documents.NamedAsync(document, nameof(document), cancellationToken);
        return new(await proposals.PageOfAsync(named.Id, listing, cancellationToken));
    }

    public async Task<IReadOnlyList<LeftOverSentence>> LeftOver(DocumentBy document, CancellationToken cancellationToken)
    {
        var named = await documents.NamedAsync(document, nameof(document), cancellationToken);
        DocumentId[] ids = [named.Id];
        if ((await documents.TextByIdAsync(ids, cancellationToken)).GetValueOrDefault(named.Id) is not { } text)
        {
            return [];
        }

        var recorded = await evidence.PlacesAsync(named.Id, cancellationToken);
        var suggested = await proposals.AllOfAsync(named.Id, cancellationToken);
        var said = (await statements.ByDocumentAsync(ids, cancellationToken))[named.Id];
        var excluded = (await documents.ExcludedPassagesAsync(ids, cancellationToken))[named.Id].Select(passage => passage.Text).ToList();
        List<Span> covered =
        [
            .. recorded.Select(place => new Span(place.Start, place.End)),
            .. suggested.Select(KeptSuggestion.Of).OfType<KeptSuggestion>().Select(kept => PlaceOf(kept.Passage)),
            .. said.SelectMany(statement => statement.CountingAppearances()).Where(passage => passage.Span.Part is null)
                .Select(passage => PlaceOf(passage.Span)),
        ];
        return
        [
            .. suggesters.Preview(text).LeftOver
                .Where(left => !covered.Exists(left.Sentence.Meets))
                .Select(left => new LeftOverSentence(PassageDraft.SpanOf(text, left.Sentence), left.Reason))
                .Where(left => !excluded.Exists(passage => Overlaps(passage, left.Span.Text))),
        ];
    }

    private static Span PlaceOf(TextSpan span) => new(span.Start, span.End);

    /// <summary>Whether one of two texts is a part of the other: what was left out has words, and no place.</summary>
    private static bool Overlaps(string one, string other) =>
        one.Contains(other, StringComparison.Ordinal) || other.Contains(one, StringComparison.Ordinal);
}
