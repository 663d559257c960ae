using Provenance.Data.Readers.Citations;
using Provenance.Domain;
using Provenance.Domain.Citations;
using Provenance.Server.Claims;
using Provenance.Server.Errors;
using Provenance.Server.Questions;
using Provenance.Server.Sources;

namespace Provenance.Server.Citations;

/// <summary><c>citationRecorded</c>.</summary>
internal sealed class CitationSubscriptions(CitationWatch watch, CitationReader citations, FollowedRecords followed)
{
    public async Task<IAsyncEnumerable<Citation>> CitationRecorded(
        SourceBy? source,
        ClaimBy? claim,
        QuestionBy? question,
        string? after,
        CancellationToken cancellationToken) =>
        (await watch.FollowAsync(
            await PlaceAsync(after, cancellationToken),
            await followed.OfAsync(claim, question, source, cancellationToken),
            cancellationToken))
        .OrHowToGoOn("the id", cancellationToken);

    private async Task<CitationId?> PlaceAsync(string? after, CancellationToken cancellationToken) =>
        after is null ? null
        : NodeId.Parse(after) is { Kind: nameof(Citation), Number: > 0 } id
            && id.Number <= (await citations.LastIdAsync(cancellationToken)).Value
            ? new CitationId(id.Number)
            : throw BadInput.Because(
                $"Argument \"after\" is \"{after}\", which is no id of a citation: that of one received before would be "
                + "accepted.");
}
