using Provenance.Attribution.Lexicon;
using Provenance.Attribution.Phrases;

namespace Provenance.Attribution.Figures;

/// <summary>Reads a number with what bounds it and its unit: "between 30 and 40 %", "nearly $2 million",
/// "dozens".</summary>
internal sealed class FigureReader(Grammar grammar)
{
    private static readonly Phrasebook _modifiers = Phrasebook.Of("modifier");
    private static readonly Phrasebook _magnitudes = Phrasebook.Of("magnitude");
    private static readonly Phrasebook _units = Phrasebook.Of("unit");

    private readonly Digits _digits = new(grammar);
    private readonly NumberWords _words = new(grammar);

    /// <summary>The figure whose number begins at a token, or null.</summary>
    /// <param name="at">The token.</param>
    /// <param name="part">What is said: no figure reaches over its ends.</param>
    public ReadFigure? At(int at, TokenRange part)
    {
        if (_magnitudes.At(grammar, at, part.Last) is { } magnitude)
        {
            return Magnitude(magnitude.Words, magnitude.Tells);
        }

        if (NumberAt(at, part.Last) is not { } number)
        {
            return null;
        }

        var ratio = _words.RatioOf(number, part.Last);
        return WithUnit(Bounded(ratio ?? number, part), part.Last);
    }

    private Number? NumberAt(int at, int last) => _digits.At(at, last) ?? _words.At(at, last);

    private ReadFigure? Magnitude(TokenRange words, string tells)
    {
        // "The most important" and "most recently" are no shares, "for several reasons" is a figure nobody compares.
        var next = grammar.Form(words.Last + 1);
        var counts = tells is not "Most" || grammar.Form(words.Last) is "of"
            || (!grammar.Determines(words.First - 1) && next.EndsWith('s') && !Words.IsAdverb(next));
        return counts ? new(words, null, Enum.Parse<SuggestedModifier>(tells)) : null;
    }

    /// <summary>A number with the words that bound it, or with the second number of a range.</summary>
    private ReadFigure Bounded(Number number, TokenRange part)
    {
        ReadFigure figure = new(new(number.First, number.Last), number.Value, SuggestedModifier.Unmodified)
        {
            Unit = number.Unit,
            Upper = number.Upper,
            IsSmallWord = number.IsSmallWord,
        };
        if (number.Upper is not null)
        {
            figure = figure with { Modifier = SuggestedModifier.Between };
        }
        else if (RangeFrom(number, part) is { } range)
        {
            return range;
        }

        var before = number.First - 1;
        var after = number.Last + 1 + (grammar.Form(number.Last + 1) is "-" ? 1 : 0);
        if (before >= part.First && _modifiers.EndingAt(grammar, before, part.First) is { } modifier
            && figure.Modifier == SuggestedModifier.Unmodified && !IsArticle(modifier.Words, number))
        {
            figure = figure with
            {
                Modifier = Enum.Parse<SuggestedModifier>(modifier.Tells),
                ModifierWords = modifier.Words,
                Words = figure.Words with { First = modifier.Words.First },
            };
        }
        else if (figure.Modifier == SuggestedModifier.Unmodified
            && _modifiers.At(grammar, after, part.Last) is { } behind
            && grammar.Form(behind.Words.First) is "or" or "plus")
        {
            figure = figure with
            {
                Modifier = Enum.Parse<SuggestedModifier>(behind.Tells),
                ModifierWords = behind.Words,
                Words = figure.Words with { Last = behind.Words.Last },
            };
        }

        return figure with { IsSmallWord = figure.IsSmallWord && figure.Modifier == SuggestedModifier.Unmodified };
    }

    /// <summary>"some" before a small number in words, or "up" of "grew up": no modifier.</summary>
    private bool IsArticle(TokenRange modifier, Number number) =>
        grammar.Form(modifier.First) is "some" or "plus" or "under" or "above" or "below" && modifier.First == modifier.Last
        && number.IsSmallWord;

    /// <summary>"between 30 and 40", "30 to 40", "30–40", "from 3 to 5".</summary>
    private ReadFigure? RangeFrom(Number number, TokenRange part)
    {
        var unitEnd = _units.At(grammar, number.Last + 1, part.Last) is { } own ? own.Words.Last : number.Last;
        var join = unitEnd + 1;
        if (join >= part.Last)
        {
            return null;
        }

        var isBetween = number.First > part.First && grammar.Form(number.First - 1) is "between" && grammar.Form(join) is "and";
        var isFrom = number.First > part.First && grammar.Form(number.First - 1) is "from" && grammar.Form(join) is "to";
        var joins = isBetween || grammar.Form(join) is "to" || (grammar.IsDash(join) && grammar[join].Start == grammar[unitEnd].End);
        if (!joins || NumberAt(join + 1, part.Last) is not { Upper: null } upper)
        {
            return null;
        }

        var unit = upper.Unit ?? number.Unit;
        if (isFrom && upper.Value != number.Value)
        {
            var modifier = SuggestedModifier.Unmodified;
            return new(new(number.First - 1, upper.Last), upper.Value, modifier) { Previous = number.Value, Unit = unit };
        }

        // "2 to 4 million" is 2 to 4 million; a score of 3 to 1 is no range.
        var low = upper.Value >= 1000 && number.Value < 1000 && grammar.Form(upper.Last) is { Length: > 4 } scale
            && !char.IsAsciiDigit(scale[0]) && number.First == number.Last
            ? number.Value * Scale(scale) : number.Value;
        return low >= upper.Value ? null
            : new(new(isBetween ? number.First - 1 : number.First, upper.Last), low, SuggestedModifier.Between)
            {
                Upper = upper.Value,
                Unit = unit,
                ModifierWords = isBetween ? new(number.First - 1, number.First - 1) : new(join, join),
            };
    }

    private static decimal Scale(string word) => word switch
    {
        "hundred" => 100,
        "thousand" => 1000,
        "million" => 1_000_000,
        "billion" => 1_000_000_000,
        _ => 1,
    };

    private ReadFigure WithUnit(ReadFigure figure, int last)
    {
        var at = figure.Words.Last + 1;
        at += at <= last && grammar.Form(at) is "-" ? 1 : 0;
        if (at > last || _units.At(grammar, at, last) is not { } unit
            || (figure.Unit is not null && figure.Unit != unit.Tells)
            || (figure.Unit is null && unit.Tells == "SECOND" && unit.Words.First == unit.Words.Last
                && grammar.Form(at) is "second"))
        {
            return figure;
        }

        return figure with
        {
            Unit = unit.Tells,
            UnitWords = unit.Words,
            Words = figure.Words with { Last = unit.Words.Last },
            IsSmallWord = false,
        };
    }
}
