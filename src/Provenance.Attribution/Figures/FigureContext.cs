using Provenance.Attribution.Lexicon;
using Provenance.Attribution.Phrases;

namespace Provenance.Attribution.Figures;

/// <summary>Tells what a figure counts by the words around it, within its clause.</summary>
internal sealed class FigureContext(Grammar grammar)
{
    /// <summary>How far after the number what it counts may stand.</summary>
    private const int Reach = 16;

    /// <summary>What a word tells that may count several measures: "lost".</summary>
    private const string Unclear = "UNCLEAR";

    private static readonly Phrasebook _measures = Phrasebook.Of("measure");
    private static readonly Phrasebook _topics = Phrasebook.Of("topic");
    private static readonly Phrasebook _changes = Phrasebook.Of("change");

    private static readonly string[] _losses = ["KILLED", "WOUNDED", "MISSING", "CAPTURED"];

    /// <summary>Who or what is counted: the noun phrase after the number, "of" between them or not.</summary>
    public TokenRange? PopulationOf(ReadFigure figure, int last)
    {
        var start = figure.Words.Last + 1;
        if (grammar.Form(start) is "-" && grammar.Form(start + 1) is "strong")
        {
            start += 2;
        }

        var isPart = grammar.Form(start) is "of";
        start += isPart ? 1 : 0;
        while (start <= last && (Words.Determiners.Contains(grammar.Form(start))
            || Words.Possessives.Contains(grammar.Form(start))
            || grammar.Form(start) is "more" or "other" or "additional" or "estimated"))
        {
            start++;
        }

        var end = start;
        while (end <= last && grammar.IsNominal(end) && !IsLoss(end) && grammar[end].IsWord
            && !Words.Times.Contains(grammar.Form(end))
            && !Words.IsAdverb(grammar.Form(end)))
        {
            end++;
        }

        return end == start || (figure.UnitWords is not null && !isPart) ? null : new(start, end - 1);
    }

    /// <summary>The measure, where the words of the figure's clause tell one alone.</summary>
    /// <param name="figure">The figure.</param>
    /// <param name="scope">From the figure before it to the one after it, within what is said.</param>
    public string? MeasureOf(ReadFigure figure, TokenRange scope)
    {
        if (figure.Unit is "PERCENT" or "PERCENTAGE_POINTS" or "RATIO")
        {
            return figure.Unit == "RATIO" ? null : TopicOf(scope, figure);
        }

        if (figure.Unit is not null)
        {
            return figure.Unit.StartsWith("DEGREE", StringComparison.Ordinal) ? "TEMPERATURE"
                : figure.Unit.EndsWith("PER_HOUR", StringComparison.Ordinal) ? "SPEED"
                : null;
        }

        var last = Math.Min(scope.Last, figure.Words.Last + Reach);
        var found = ToldIn(new(figure.Words.Last + 1, last));
        if (found.Count == 0)
        {
            found = ToldIn(new(Math.Max(scope.First, figure.Words.First - 2), figure.Words.First - 1));
        }

        if (IsNegated(new(scope.First, last)))
        {
            return null;
        }

        return Joined(found);
    }

    /// <summary>Which way something went by the figure: "fell by 12 %".</summary>
    public SuggestedChange? ChangeOf(ReadFigure figure, TokenRange scope)
    {
        var at = figure.Words.First - 1;
        var isBy = at >= scope.First && grammar.Form(at) is "by";
        at -= isBy ? 1 : 0;
        if (at < scope.First || figure.Previous is not null)
        {
            return null;
        }

        var isShare = figure.Unit is "PERCENT" or "PERCENTAGE_POINTS" or "RATIO";
        return (isBy || isShare) && _changes.EndingAt(grammar, at, at) is { } change
            ? Enum.Parse<SuggestedChange>(change.Tells) : null;
    }

    /// <summary>The place in the clause of the figure: "in Kursk", "in the Kursk region".</summary>
    public TokenRange? PlaceOf(ReadFigure figure, TokenRange scope)
    {
        for (var at = figure.Words.Last + 1; at < scope.Last && at - figure.Words.Last <= Reach; at++)
        {
            if (grammar.Form(at) is not ("in" or "across" or "near" or "throughout"))
            {
                continue;
            }

            var start = at + (Words.Determiners.Contains(grammar.Form(at + 1)) ? 2 : 1);
            if (NameAt(start, scope.Last) is not { } name)
            {
                continue;
            }

            // "the Russian region of Kursk".
            return grammar.Form(name.Last + 2) is "of" && grammar[name.Last + 1].IsWord
                && NameAt(name.Last + 3, scope.Last) is { } part ? part : name;
        }

        return null;
    }

    /// <summary>The words with capitals from a token on, without an owner before them: "Kursk" of "Russia's
    /// Kursk".</summary>
    private TokenRange? NameAt(int start, int last)
    {
        var end = start;
        for (; end <= last && grammar[end].IsWord && grammar[end].IsCapital
            && !Words.Times.Contains(grammar.Form(end)); end++)
        {
            start = grammar[end].IsPossessive ? end + 1 : start;
        }

        return end > start ? new(start, end - 1) : null;
    }

    private bool IsLoss(int token) => _measures.Word(grammar.Form(token)) is { } measure && _losses.Contains(measure)
        && grammar.Form(token) is not ("deaths" or "death" or "fatalities" or "injuries" or "dead");

    private string? TopicOf(TokenRange scope, ReadFigure figure)
    {
        for (var at = figure.Words.First - 1; at >= Math.Max(scope.First, figure.Words.First - Reach); at--)
        {
            if (_topics.At(grammar, at, figure.Words.First - 1) is { } topic)
            {
                return topic.Tells;
            }
        }

        return _topics.At(grammar, figure.Words.Last + 1, scope.Last)?.Tells;
    }

    private List<string> ToldIn(TokenRange range)
    {
        List<string> found = [];
        for (var at = range.First; at <= range.Last; at++)
        {
            if (grammar.Form(at) is ";" or "." or "while" or "but" or "after" or "when" or "because" or "if"
                || grammar.Form(at) is "who" && found.Count > 0)
            {
                break;
            }

            if (grammar.Form(at) is "another" or "others" && found.Count > 0)
            {
                break;
            }

            if (_measures.At(grammar, at, range.Last) is { } measure && !found.Contains(measure.Tells))
            {
                found.Add(measure.Tells);
            }
        }

        return found;
    }

    private bool IsNegated(TokenRange range)
    {
        for (var at = range.First; at <= range.Last; at++)
        {
            if (grammar.Form(at) is "not" or "never" or "n't" || grammar.Form(at).EndsWith("n't", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>One measure of what several words tell: killed, wounded and missing together; null where they do not
    /// add up.</summary>
    private static string? Joined(List<string> found)
    {
        var losses = found.Where(_losses.Contains).ToHashSet();
        if (losses.Count > 0 && found.TrueForAll(measure => losses.Contains(measure) || measure is "CASUALTIES"))
        {
            return losses.Count == 4 ? "CASUALTIES_TOTAL"
                : losses.SetEquals(["KILLED", "WOUNDED", "MISSING"]) ? "KILLED_WOUNDED_OR_MISSING"
                : losses.SetEquals(["KILLED", "WOUNDED"]) ? "KILLED_OR_WOUNDED"
                : losses.SetEquals(["KILLED", "MISSING"]) ? "DEAD_OR_MISSING"
                : losses.Count == 1 ? losses.Single()
                : null;
        }

        return found is [not Unclear and var only] ? only : null;
    }
}
