using System.Runtime.CompilerServices;
using Provenance.Data.Readers.Changes;
using Provenance.Domain.Changes;
using Provenance.Domain.Claims;
using Provenance.Server.Errors;
using Provenance.Server.Questions;
using Provenance.Server.Sources;

namespace Provenance.Server.Claims;

/// <summary><c>claimChanged</c>.</summary>
internal sealed class ClaimSubscriptions(
    ChangePartWatch watch, ChangePartReader parts, ClaimChanges changes, FollowedRecords records)
{
    public async Task<IAsyncEnumerable<ClaimChange>> ClaimChanged(
        ClaimBy? claim, QuestionBy? question, SourceBy? source, string? after, CancellationToken cancellationToken)
    {
        var followed = await records.OfAsync(claim, question, source, cancellationToken);
        var begun = after is null ? null : await BegunAsync(after, cancellationToken);
        return EventsAsync(begun, await watch.FollowAsync(begun?.Part.Id, cancellationToken), followed, cancellationToken)
            .OrHowToGoOn("the cursor", cancellationToken);
    }

    private async Task<Place?> BegunAsync(string after, CancellationToken cancellationToken) =>
        ClaimChangeCursor.Parse(after) is { } cursor
            && await parts.FindAsync(cursor.Part, cancellationToken) is { } part
            ? new(part, new(cursor.Claim))
            : throw BadInput.Because(
                $"Argument \"after\" is \"{after}\", which is no cursor of these events: one of an earlier event would be "
                + "accepted.");

    private async IAsyncEnumerable<ClaimChange> EventsAsync(
        Place? begun,
        IAsyncEnumerable<ChangePart> following,
        Followed followed,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (begun is not null)
        {
            await foreach (var happened in OfPartAsync(begun, followed, cancellationToken))
            {
                yield return happened;
            }
        }

        await foreach (var part in following.WithCancellation(cancellationToken))
        {
            await foreach (var happened in OfPartAsync(new(part, default), followed, cancellationToken))
            {
                yield return happened;
            }
        }
    }

    private async IAsyncEnumerable<ClaimChange> OfPartAsync(
        Place from, Followed followed, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (ClaimId? last = from.Claim; last is { } after;)
        {
            var page = await changes.PageAsync(from.Part, after, followed, cancellationToken);
            foreach (var happened in page.Changes)
            {
                yield return happened;
            }

            last = page.Last;
        }
    }

    /// <param name="Part">A part of a change.</param>
    /// <param name="Claim">The claim of the last event of it that was received.</param>
    private sealed record Place(ChangePart Part, ClaimId Claim);
}
