using Provenance.Pages.Asking;
using Provenance.Pages.Records;

namespace Provenance.Pages.Review;

/// <summary>An article under review: what was asked of it, and which passage is at hand.</summary>
/// <param name="Asked">The article.</param>
/// <param name="Listed">What is suggested for it.</param>
/// <param name="Document">The same article.</param>
public sealed record ReviewState(Asked<ReviewPageData> Asked, Asked<ReviewListData> Listed, ReviewedDocument Document)
{
    /// <summary>The parameter that names the suggestion at hand.</summary>
    public const string At = "at";

    /// <summary>The parameter that has the place of a sentence to be recorded by hand.</summary>
    public const string ByHand = "by-hand";

    /// <summary>The parameter that names the suggestion that was decided just now.</summary>
    public const string Done = "done";

    /// <summary>What was decided where a passage was recorded by hand, and the parameter that has its key.</summary>
    public const string Hand = "hand";

    /// <summary>The parameter that goes on in a long list of suggestions.</summary>
    public const string After = "after";

    /// <summary>Where the list begins; null for its beginning.</summary>
    public string? Cursor { get; init; }

    /// <summary>The suggestion at hand; null for none.</summary>
    public Suggested? AtHand { get; init; }

    /// <summary>The sentence that is recorded by hand; empty for one that is yet to be chosen, null for none.</summary>
    public TextSpan? Sentence { get; init; }

    /// <summary>The suggestion that was decided just now; null for none.</summary>
    public Suggested? Decided { get; init; }

    /// <summary>The key of the passage that was recorded by hand just now; null for none.</summary>
    public string? RecordedByHand { get; init; }

    /// <summary>What is filled in about the passage at hand.</summary>
    public PassageEntry Entry { get; init; } = new();

    /// <summary>Why it could not be carried out.</summary>
    public IReadOnlyList<RecordingFailure> Errors { get; init; } = [];

    /// <summary>What was sent and could not be carried out.</summary>
    public Asked? Sent { get; init; }

    /// <summary>Whether the chain was asked for before recording.</summary>
    public bool IsLookedAt { get; init; }

    /// <summary>Who decides.</summary>
    public Viewer? Viewer => Asked.Data?.Viewer;

    /// <summary>The suggestions, in the order of the text.</summary>
    public IReadOnlyList<Suggested> Items => Listed.Data?.Suggestions?.Nodes ?? [];

    /// <summary>How many are decided.</summary>
    public int DecidedCount => Items.Count(item => !item.IsPending);

    /// <summary>How many are sure and leave nothing to be decided.</summary>
    public int SureCount => Items.Count(item => item.IsPending && item.Suggestion.Tier == "PRESELECTED");

    /// <summary>The sentences that nothing covers yet.</summary>
    public IReadOnlyList<LeftOverSentence> LeftOver => Listed.Data?.LeftOver ?? [];

    /// <summary>The number of a suggestion in the page, from 1.</summary>
    public int NumberOf(Suggested suggested) => Items.Index().First(item => item.Item.Id == suggested.Id).Index + 1;

    /// <summary>Whether the passage of a suggestion is on record, as it was suggested or by hand after it was decided
    /// otherwise.</summary>
    public bool IsOnRecord(Suggested item) => item.IsRecorded || (!item.IsPending && Document.Recorded.Any(recorded =>
        recorded.Start == item.Suggestion.Passage.Start && recorded.End == item.Suggestion.Passage.End));

    /// <summary>The key of the passage that was recorded by hand where one was suggested; null for none.</summary>
    public string? PassageByHand(Suggested item) => item.IsRecorded ? null
        : Document.Evidence?.Nodes.FirstOrDefault(evidence => evidence.Span is { Part: null } recorded
            && recorded.Start == item.Suggestion.Passage.Start && recorded.End == item.Suggestion.Passage.End)?.Passage;

    /// <summary>What became of a suggestion, in words.</summary>
    public string WordsOf(Suggested item) =>
        item.IsPending ? "to be decided" : IsOnRecord(item) ? "recorded" : item.IsTakenBack ? "taken back" : "rejected";

    /// <summary>What became of a suggestion, as one character.</summary>
    public string SignOf(Suggested item) => item.IsPending ? "?" : IsOnRecord(item) ? "✓" : "✗";

    /// <summary>The suggestion to be decided next: the first after the one at hand, or else the first.</summary>
    public Suggested? Next => AtHand is { } now
        ? Items.Skip(NumberOf(now)).Concat(Items).FirstOrDefault(item => item.IsPending && item.Id != now.Id)
        : Items.FirstOrDefault(item => item.IsPending);

    /// <summary>The suggestion that was recorded last and can be taken back; null for none that the page knows of.</summary>
    public Suggested? Reversible => Decided is { IsRecorded: true, Change: not null } ? Decided : null;

    /// <summary>The address of this page with a parameter.</summary>
    public string Address(string? name = null, string? value = null)
    {
        var address = PageAddress.Review(Document.Key);
        address = Cursor is { } cursor ? PageAddress.With(address, After, cursor) : address;
        return name is null ? address : PageAddress.With(address, name, value!);
    }

    /// <summary>The address with a suggestion at hand.</summary>
    public string AddressOf(Suggested suggested) => $"{Address(At, suggested.Id)}#at";

    /// <summary>The address where a sentence is recorded by hand.</summary>
    public string AddressOf(TextSpan sentence) => $"{Address(ByHand, $"{sentence.Start}-{sentence.End}")}#at";

    /// <summary>The address of what is at hand, to which its form is sent.</summary>
    public string Here => AtHand is { } at ? Address(At, at.Id) : Sentence is { } by ? Address(ByHand, $"{by.Start}-{by.End}") : Address();

    /// <summary>Where the reader goes on after a decision.</summary>
    /// <param name="done">What was decided: the id of a suggestion, or <c>hand</c>.</param>
    public string GoOn(string done)
    {
        var address = Address(Done, done);
        return $"{(Next is { } next ? PageAddress.With(address, At, next.Id) : address)}#at";
    }

    /// <summary>The paragraph around a passage, which tells what it is about.</summary>
    public TextSpan Around(TextSpan passage)
    {
        var text = Document.Text ?? "";
        var start = passage.Start > 0 ? text.LastIndexOf('\n', passage.Start - 1) + 1 : 0;
        var end = text.IndexOf('\n', Math.Min(passage.End, text.Length));
        return Part(start, end < 0 ? text.Length : end);
    }

    /// <summary>The words of the text from which a passage is chosen: its paragraph with the one before and the one after; the whole
    /// text where no passage is chosen yet.</summary>
    public TextSpan Words
    {
        get
        {
            var length = Document.Text?.Length ?? 0;
            if ((AtHand?.Suggestion.Passage ?? Sentence) is not { Start: var start, End: var end } || start == end)
            {
                return Part(0, length);
            }

            var text = Document.Text!;
            var around = Around(Part(start, end));
            var before = text.AsSpan(0, around.Start).TrimEnd().Length;
            var after = length - text.AsSpan(around.End).TrimStart().Length;
            return Part(before == 0 ? around.Start : Around(Part(before, before)).Start, after == length ? around.End : Around(Part(after, after)).End);
        }
    }

    /// <summary>A part of the text.</summary>
    public TextSpan Part(int start, int end) => new(null, start, end, (Document.Text ?? "")[start..end]);
}
