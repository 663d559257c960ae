using Provenance.Attribution.Phrases;

namespace Provenance.Attribution.Figures;

/// <summary>Finds the figures and dates of what is said.</summary>
internal sealed class Quantities(Grammar grammar)
{
    private readonly FigureReader _figures = new(grammar);
    private readonly FigureContext _context = new(grammar);
    private readonly Dates _dates = new(grammar);

    public (List<SuggestedFigure> Figures, List<SuggestedDate> Dates) Of(List<TokenRange> content)
    {
        List<SuggestedFigure> figures = [];
        List<SuggestedDate> dates = [];
        foreach (var part in content)
        {
            List<ReadFigure> read = [];
            List<(TokenRange Words, SuggestedDate Date)> named = [];
            for (var at = part.First; at <= part.Last; at++)
            {
                if (_dates.At(at, part.Last) is { } date)
                {
                    named.Add(date);
                    at = date.Words.Last;
                }
                else if (_figures.At(at, part) is { } figure)
                {
                    read.Add(figure);
                    at = figure.Words.Last;
                }
            }

            for (var i = 0; i < read.Count; i++)
            {
                var scope = ScopeOf(read[i], i == 0 ? part.First : read[i - 1].Words.Last + 1,
                    i + 1 == read.Count ? part.Last : read[i + 1].Words.First - 1);
                if (Suggested(read[i], scope, named) is { } figure)
                {
                    figures.Add(figure);
                }
            }

            dates.AddRange(named.Select(date => date.Date));
        }

        return (figures, dates);
    }

    /// <summary>The part of the sentence around a figure up to the figures beside it.</summary>
    private TokenRange ScopeOf(ReadFigure figure, int first, int last)
    {
        var sentence = grammar.Article.Sentences[grammar.Article.SentenceOf(figure.Words.First)];
        return new(Math.Max(first, sentence.First), Math.Min(last, sentence.Last));
    }

    private SuggestedFigure? Suggested(
        ReadFigure figure, TokenRange scope, List<(TokenRange Words, SuggestedDate Date)> dates)
    {
        var population = _context.PopulationOf(figure, scope.Last);
        var measure = _context.MeasureOf(figure, scope);
        var isCounting = figure.IsSmallWord ? CountsSomething(figure, population, measure)
            : measure is not null || !IsYear(figure, population);
        return !isCounting ? null : new(SpanOf(figure.Words), figure.Value, figure.Modifier)
        {
            UpperValue = figure.Upper,
            PreviousValue = figure.Previous,
            Change = _context.ChangeOf(figure, scope),
            ModifierWords = figure.ModifierWords is { } modifier ? SpanOf(modifier) : null,
            Unit = figure.Unit,
            UnitWords = figure.UnitWords is { } unit ? SpanOf(unit) : null,
            Measure = measure,
            Population = population is { } who ? SpanOf(who) : null,
            Place = _context.PlaceOf(figure, scope) is { } place ? SpanOf(place) : null,
            AsOf = DateAfter(scope, dates, isSince: false),
            Since = DateAfter(scope, dates, isSince: true),
        };
    }

    /// <summary>"Three boats" does, and "three were killed"; "the two" and "one of them" do not.</summary>
    private bool CountsSomething(ReadFigure figure, TokenRange? population, string? measure) =>
        !grammar.Determines(figure.Words.First - 1) && (measure is not null
            || (figure.Value > 1 && population is { } counted && figure.Words.Last + 1 == counted.First));

    /// <summary>"His 2024 declaration": a bare number that can be a year and counts no plural.</summary>
    private bool IsYear(ReadFigure figure, TokenRange? population) =>
        figure is { Modifier: SuggestedModifier.Unmodified, Unit: null, Value: >= 1900 and < 2100 }
        && grammar.Form(figure.Words.First).Length == 4
        && !(population is { } counted && grammar.Form(counted.Last).EndsWith('s'));

    /// <summary>The only date in the clause that "since" introduces, or another word.</summary>
    private SuggestedDate? DateAfter(TokenRange scope, List<(TokenRange Words, SuggestedDate Date)> dates, bool isSince)
    {
        var fitting = dates.Where(date => scope.Holds(date.Words.First)
            && grammar.Form(date.Words.First - 1) is "since" == isSince).ToList();
        return fitting is [var only] ? only.Date : null;
    }

    private Span SpanOf(TokenRange range) => grammar.Article.SpanOf(range.First, range.Last);
}
