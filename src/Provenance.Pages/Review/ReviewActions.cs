using System.Text.Json.Nodes;
using Provenance.Pages.Asking;
using Provenance.Pages.Rendering;

namespace Provenance.Pages.Review;

/// <summary>Carries out what somebody decides about the passages of an article.</summary>
internal sealed class ReviewActions(PageVisit visit, ReviewState state, PageForm form)
{
    private const string NoVoice = "It gives nobody a voice.";

    public Task<Page> ActAsync() => form.Text("step") switch
    {
        "accept" => AcceptAsync(),
        "reject" when state.AtHand is { } atHand => DecideAsync(
            "RejectSuggestion", new() { ["id"] = atHand.Id, ["reason"] = form.Text("why") ?? NoVoice }, state.GoOn(atHand.Id)),
        "accept-sure" => AcceptSureAsync(),
        "take-back" => DecideAsync(
            "TakeBack",
            new() { ["change"] = form.Text("change"), ["reason"] = "Taken back in the review.", ["idempotencyKey"] = Key },
            form.Text("at") is { } at ? $"{state.Address(ReviewState.At, at)}#at" : state.Address()),
        "take-back-passage" => DecideAsync(
            "TakeBackPassage",
            new() { ["passage"] = form.Text("passage"), ["reason"] = "Taken back in the review.", ["idempotencyKey"] = Key },
            $"{state.Address()}#at"),
        "exclude" => DecideAsync(
            "ExcludeSentence",
            new()
            {
                ["key"] = state.Document.Key,
                ["text"] = form.Text("text"),
                ["why"] = form.Text("why") ?? NoVoice,
                ["idempotencyKey"] = Key,
            },
            $"{state.Address()}#left"),
        "read" => DecideAsync("ReadOnRecord", new() { ["key"] = state.Document.Key }, state.Address()),
        _ => LookAsync(),
    };

    private string Key => form.RequestKey;

    /// <summary>What the form began with.</summary>
    private PassageEntry Before => state.Entry;

    private PassageEntry Entry { get; } = PassageEntry.Of(form);

    private async Task<Page> AcceptAsync()
    {
        var entry = Entry.Reworded(Before);
        PassageInput input = new(visit, state.Document, Before, entry);
        if (state.AtHand is { IsPending: true } pending)
        {
            var decisions = entry.IsMended(Before)
                ? new JsonObject { ["id"] = pending.Id, ["passage"] = await input.WholeAsync(pending, pending.Suggestion.Passage.Start) }
                : await input.DecisionsAsync(pending);
            return await SendAsync("AcceptSuggestion", decisions, state.GoOn(pending.Id));
        }

        var passage = await input.WholeAsync(state.AtHand, state.AtHand?.Suggestion.Passage.Start ?? state.Sentence?.Start ?? 0);
        if (state.AtHand is { IsTakenBack: true })
        {
            // The key that follows from its content is that of the passage that was taken back.
            passage["key"] = $"{state.Document.Key}-{Key[..16]}";
        }

        return await SendAsync("RecordPassage", new() { ["passage"] = passage, ["idempotencyKey"] = Key }, state.GoOn(ReviewState.Hand));

        async Task<Page> SendAsync(string operation, JsonObject variables, string next) => input.Failures.Count > 0
            ? Again(Entry, null, input.Failures)
            : await DecideAsync(operation, variables, next, Entry);
    }

    private async Task<Page> AcceptSureAsync()
    {
        var sent = await visit.SendAsync(
            "AcceptSure", ReviewJson.Default.GraphQLAnswerAcceptSureData, new() { ["key"] = state.Document.Key });
        return sent.Data?.AcceptSuggestions is not null ? Page.SeeOther($"{state.Address()}#at") : Again(Before, sent, []);
    }

    /// <summary>Shows the chain that would result, before anything is recorded.</summary>
    private Task<Page> LookAsync() => Task.FromResult(ReviewEndpoint.PageOf(state with { Entry = Entry.Reworded(Before), IsLookedAt = true }));

    private async Task<Page> DecideAsync(string operation, JsonObject variables, string next, PassageEntry? entry = null)
    {
        var sent = await visit.SendAsync(operation, ReviewJson.Default.GraphQLAnswerDecisionData, variables);
        return sent.Data?.Done is { Errors: var errors } && (errors ?? []).All(error => error.IsDoneBefore)
            ? Page.SeeOther(sent.Data.Done.Passage is { } key ? PageAddress.With(next.Split('#')[0], ReviewState.Hand, key) + "#at" : next)
            : Again(entry ?? Before, sent, sent.Data?.Done?.Errors ?? []);
    }

    private Page Again(PassageEntry entry, Asked? sent, IReadOnlyList<RecordingFailure> errors) =>
        ReviewEndpoint.PageOf(state with { Entry = entry, Sent = sent, Errors = errors });
}
