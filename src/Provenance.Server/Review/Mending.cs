using Provenance.Server.Desk.Inputs;
using Provenance.Server.Suggestions;

namespace Provenance.Server.Review;

/// <summary>Asks what of a suggestion is to be another. An empty line leaves a part as it is.</summary>
internal static class Mending
{
    /// <summary>The decisions, and the suggestion without those whom the person leaves out of its chain.</summary>
    public static (AcceptSuggestionInput Decided, SuggestionView View) Ask(ReviewConsole console, SuggestionView view)
    {
        List<DecidedSourceInput> sources = [];
        List<int> leftOut = [];
        foreach (var (place, source) in view.Kept.Sources.Take(view.Passage.Chain.Count).Index())
        {
            var name = source.NameOrMention ?? source.New.Name;
            var mayGo = leftOut.Count + 1 < view.Passage.Chain.Count;
            var who = console.AskLine(
                $"  Who is {name}? (key of a source on record, \"new\" and a name, {(mayGo ? "- to leave it out, " : "")}or Enter)");
            if (who is "-" && mayGo)
            {
                leftOut.Add(place);
            }
            else if (who is not (null or "-"))
            {
                sources.Add(new() { Place = place - leftOut.Count, Source = SourceOf(source, who) });
            }
        }

        List<DecidedClaimInput> claims = [];
        foreach (var (place, claim) in view.Kept.Claims.Take(view.Passage.Claims?.Count ?? 0).Index())
        {
            var sentence = console.AskLine("  What is said, in one sentence? (or Enter)");
            var question = console.AskLine("  Which question does it answer? (key of one on record, a question, or Enter)");
            var figure = MendedFigure.Ask(console, claim);
            var doubt = claim.Hedges.Count == 0
                ? null : console.AskLine("  Which word of doubt goes with it? (the word, - for none, or Enter)");
            var isOther = sentence is not null || question is not null || figure is not null;
            if (isOther || doubt is not null)
            {
                claims.Add(new()
                {
                    Place = place,
                    Claim = isOther ? new() { New = NewOf(claim, sentence, question, figure) } : null,
                    Hedge = doubt is "-" ? "" : doubt,
                });
            }
        }

        AcceptSuggestionInput decided = new() { Sources = sources, Claims = claims };
        if (leftOut.Count == 0)
        {
            return (decided, view);
        }

        var shorter = view with
        {
            Passage = view.Passage with { Chain = Without(view.Passage.Chain, leftOut) },
            Kept = view.Kept with { Sources = Without(view.Kept.Sources, leftOut) },
        };
        return (decided with { Passage = shorter.Passage }, shorter);
    }

    private static IReadOnlyList<T> Without<T>(IReadOnlyList<T> all, List<int> places) =>
        [.. all.Where((_, place) => !places.Contains(place))];

    private static NewClaimInput NewOf(
        SuggestedClaim claim, string? sentence, string? question, MendedFigure? figure) => claim.New with
        {
            Proposition = sentence ?? claim.Proposition,
            Question = QuestionOf(claim, sentence, question),
            Estimate = figure is null ? claim.New.Estimate : figure.Estimate,
        };

    private static SourceInput SourceOf(SuggestedSource source, string who) =>
        who.StartsWith("new ", StringComparison.Ordinal)
            ? new() { New = source.New with { Name = who["new ".Length..].Trim() } }
            : new() { Key = who };

    private static QuestionInput QuestionOf(SuggestedClaim claim, string? sentence, string? question) =>
        question is null
            ? sentence is null || claim.New.Question.Key is not null
                ? claim.New.Question
                : new() { New = new() { Text = ProposedSentence.QuestionOf(sentence) } }
            : question.EndsWith('?') ? new() { New = new() { Text = question } } : new() { Key = question };
}
