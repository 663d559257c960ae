using Provenance.Data.Readers.Proposals;
using Provenance.Domain.Documents;
using Provenance.Domain.Proposals;
using Provenance.Server.Desk;
using Provenance.Server.Suggestions;

namespace Provenance.Server.Review;

/// <summary>Goes through what is suggested for a document, one passage after the other, and takes one key for
/// each.</summary>
internal sealed class ReviewSession(
    ReviewConsole console, ProposalReader proposals, SuggestionMutations mutations, Document document, string text)
{
    private const string Question = "[a]ccept  [m]end  [r]eject  [s]kip  [w]hy  [p]reselected ones all  [q]uit:";
    private const string Keys = "amrswpq";

    private List<Proposal> _left = [];
    private int _accepted;
    private int _mended;
    private int _rejected;
    private int _skipped;

    /// <summary>Goes through all that is pending.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        _left = [.. await proposals.PendingOfAsync(document.Id, cancellationToken)];
        console.Show(MarkedPassage.Legend(console.IsColored));
        while (_left is [var proposal, ..])
        {
            var view = SuggestionView.Of(proposal);
            console.Show();
            var tier = Domain.Token.Of(proposal.Tier!.Value).ToLowerInvariant();
            console.Show(FormattableString.Invariant($"{_left.Count} left · {tier} {view.Kept.Confidence:0.00}"));
            view.Show(console, text);
            if (!await DecideAsync(view, cancellationToken))
            {
                break;
            }
        }

        console.Show();
        console.Show(
            $"{_accepted} accepted, {_mended} of them mended, {_rejected} rejected, {_skipped} skipped, "
            + $"with {console.Keys} keys.");
    }

    /// <summary>Takes keys until the suggestion is dealt with.</summary>
    /// <returns>Whether to go on.</returns>
    private async Task<bool> DecideAsync(SuggestionView view, CancellationToken cancellationToken)
    {
        while (true)
        {
            switch (console.Ask(Question, Keys))
            {
                case 'a' when await AcceptAsync(view, new(), isMended: false, cancellationToken):
                case 'm' when await MendAsync(view, cancellationToken):
                case 'r' when await RejectAsync(view, cancellationToken):
                    return true;
                case 's':
                    _left.Remove(view.Proposal);
                    _skipped++;
                    return true;
                case 'p':
                    await AcceptPreselectedAsync(cancellationToken);
                    return true;
                case 'w':
                    view.ShowWhy(console);
                    break;
                case 'q' or null:
                    return false;
            }
        }
    }

    private async Task<bool> AcceptAsync(
        SuggestionView view, AcceptSuggestionInput mended, bool isMended, CancellationToken cancellationToken)
    {
        if (Choosing.Ask(console, view, mended) is not { } chosen)
        {
            return false;
        }

        var payload = await mutations.AcceptSuggestion(chosen, cancellationToken);
        if (payload.Errors is { } errors)
        {
            Show(errors);
            return false;
        }

        _left.Remove(view.Proposal);
        foreach (var amended in payload.Amended)
        {
            var place = _left.FindIndex(proposal => proposal.Id == amended.Id);
            if (place >= 0)
            {
                _left[place] = amended;
            }
        }

        _accepted++;
        _mended += isMended ? 1 : 0;
        return true;
    }

    private Task<bool> MendAsync(SuggestionView view, CancellationToken cancellationToken)
    {
        var (decided, mended) = Mending.Ask(console, view);
        return AcceptAsync(mended, decided, isMended: true, cancellationToken);
    }

    private async Task<bool> RejectAsync(SuggestionView view, CancellationToken cancellationToken)
    {
        var reason = console.AskLine("Why not? (Enter: nothing is ascribed here)") ?? "nothing is ascribed here";
        var payload = await mutations.RejectSuggestion(
            new() { Id = Choosing.IdOf(view.Proposal), Reason = reason }, cancellationToken);
        if (payload.Errors is { } errors)
        {
            Show(errors);
            return false;
        }

        _left.Remove(view.Proposal);
        _rejected++;
        return true;
    }

    private async Task AcceptPreselectedAsync(CancellationToken cancellationToken)
    {
        var payload = await mutations.AcceptSuggestions(
            new() { Document = new() { Key = document.Key }, Tiers = [SuggestionTier.Preselected] }, cancellationToken);
        _left.RemoveAll(proposal => payload.Proposals.Any(accepted => accepted.Id == proposal.Id));
        _accepted += payload.Proposals.Count;
        console.Show($"{payload.Proposals.Count} accepted; {payload.Open.Count} of the preselected ones stay.");
    }

    private void Show(IReadOnlyList<IRecordingError> errors)
    {
        foreach (var error in errors)
        {
            console.Show($"  {error.Message}");
        }
    }
}
