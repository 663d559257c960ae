using System.Runtime.CompilerServices;
using Provenance.Data.Readers.Changes;
using Provenance.Domain;
using Provenance.Domain.Changes;
using Provenance.Server.Errors;

namespace Provenance.Server.Changes;

/// <summary><c>changeRecorded</c>.</summary>
internal sealed class ChangeSubscriptions(ChangeWatch watch, ChangeReader changes)
{
    public async Task<IAsyncEnumerable<ChangeEvent>> ChangeRecorded(string? after, CancellationToken cancellationToken) =>
        EventsAsync(await watch.FollowAsync(await PlaceAsync(after, cancellationToken), cancellationToken), cancellationToken)
            .OrHowToGoOn("the cursor", cancellationToken);

    private async Task<long?> PlaceAsync(string? after, CancellationToken cancellationToken)
    {
        if (after is null)
        {
            return null;
        }

        return NodeId.Parse(after) is { Kind: nameof(ChangeEvent) } cursor
            && (await changes.ByIdAsync([new(cursor.Number)], cancellationToken)).Count > 0
                ? cursor.Number
                : throw BadInput.Because(
                    $"Argument \"after\" is \"{after}\", which is no cursor of this feed: one of an earlier event would "
                    + "be accepted.");
    }

    private static async IAsyncEnumerable<ChangeEvent> EventsAsync(
        IAsyncEnumerable<Change> changes, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var change in changes.WithCancellation(cancellationToken))
        {
            yield return new(new NodeId(nameof(ChangeEvent), change.Id.Value).ToString(), change);
        }
    }
}

/// <summary>A change in the feed, with its place.</summary>
internal sealed record ChangeEvent(string Cursor, Change Change);
