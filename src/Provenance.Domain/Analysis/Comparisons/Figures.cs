using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Measures;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Domain.Analysis.Comparisons;

/// <summary>Collects the figures of statements: printed ones, and ones derived from them. A share of the killed gives a
/// count from the total that it refers to; a loss rate gives a count from a strength that the same source states; a
/// claim that distorts what another counts is also read as that other; what a count was before gives its change;
/// parts of a whole from one source, document and day are added up.</summary>
internal sealed class Figures(
    IReadOnlyDictionary<ClaimId, Claim> claims,
    ILookup<ClaimId, ClaimLink> linksFrom,
    MeasureVocabulary measures,
    KnownSubjects subjects)
{
    /// <summary>The figures of these statements, each followed by those derived from it, and the sums last.</summary>
    internal IReadOnlyList<Figure> Of(IReadOnlyList<Statement> statements)
    {
        var printed = statements
            .Where(statement => Support.PutsForward(statement.Stance) && statement.ClaimId is not null)
            .Select(statement => Figure.Of(statement, claims[statement.ClaimId!.Value], measures, subjects))
            .OfType<Figure>()
            .ToList();
        var strengths = printed
            .Where(figure => figure is { Measure.Key: CasualtyMeasures.Deployed, Change: null, Range.IsKnown: true })
            .ToLookup(figure => (figure.Statement.SourceId, figure.Population.Identity));
        return
        [
            .. printed.SelectMany(figure => new[]
            {
                Count(figure, strengths) ?? figure, Reading(figure), Difference(figure),
            }.OfType<Figure>()),
            .. Sums(printed),
        ];
    }

    private Figure? Count(
        Figure share, ILookup<(SourceId, (bool, string)), Figure> strengths)
    {
        return share.Measure.Key switch
        {
            _ when share.Change is not null => null,
            CasualtyMeasures.KilledInActionShare => Linked(share, ClaimLinkKind.DerivesFrom)
                .Where(whole => whole.Unit.Code == Unit.Persons && whole.Range.IsKnown)
                .Select(whole => Product(share, whole, []))
                .FirstOrDefault(),
            CasualtyMeasures.LossRate when share.Parts.Count > 0 =>
                strengths[(share.Statement.SourceId, share.Population.Identity)]
                .Select(strength => Product(share, strength, [strength.Statement]))
                .FirstOrDefault(),
            _ => null,
        };
    }

    /// <summary>A bare share stands for everything that rounds to it, so 36 % is 35.5 % to 36.5 % in a
    /// product.</summary>
    private Figure? Product(Figure share, Figure whole, IReadOnlyList<Statement> others)
    {
        if (share.Value is not { } value || whole.Value is not { } number)
        {
            return null;
        }
        if (share.Unit.Code != Unit.Ratio)
        {
            return Product(CommonUnit.In(share, Units.Of(Unit.Ratio)), whole, others);
        }
        var half = share.Range.Low == share.Range.High ? new decimal(5, 0, 0, false, (byte)(value.Scale + 1)) : 0;
        var rounded = share.Range with { Low = share.Range.Low - half, High = share.Range.High + half };
        return share with
        {
            Others = others,
            Measure = share.Parts is [var only] ? only : measures[CasualtyMeasures.CasualtiesTotal],
            Value = value * number,
            IsHighest = null,
            Range = rounded.Times(whole.Range),
            Unit = whole.Unit,
            Population = whole.Population,
            Place = whole.Place ?? share.Place,
            AsOf = whole.AsOf ?? share.AsOf,
            Since = whole.Since ?? share.Since,
            Words = $"about {FigureWords.Number(value * number, whole.Unit)}",
            Working = $"{share.Words} of {whole.Words}",
        };
    }

    /// <summary>The sound claim that this one distorts, if the distortion changes what is counted.</summary>
    private Figure? Reading(Figure figure) =>
        Linked(figure, ClaimLinkKind.Distorts, DriftDimension.Measure, DriftDimension.Population)
            .Where(sound => sound.Claim.QuestionId == figure.Claim.QuestionId)
            .Select(sound => sound with { Working = $"“{figure.Words} {figure.Counted}” read as what it distorts" })
            .FirstOrDefault();

    /// <summary>By how much a count changed from what it was before. Of shares it would not be clear whether that is
    /// meant in percent or in percentage points.</summary>
    private static Figure? Difference(Figure figure)
    {
        if (figure.Claim.Estimate?.PreviousValue is not { } before || figure.Value is not { } value || value == before
            || figure.Unit.Family == UnitFamily.Ratio)
        {
            return null;
        }
        var (from, to) = (FigureWords.Number(before, figure.Unit), FigureWords.Number(value, figure.Unit));
        var number = FigureWords.Number(Math.Abs(value - before), figure.Unit);
        return figure with
        {
            Value = Math.Abs(value - before),
            Range = figure.Range.Plus(new(-before, -before)),
            Change = value > before ? EstimateChange.Increase : EstimateChange.Decrease,
            IsHighest = null,
            Words = $"a {(value > before ? "rise" : "fall")} of {number}",
            Working = $"from {from} to {to}",
        };
    }

    private IEnumerable<Figure> Linked(Figure figure, ClaimLinkKind kind, params DriftDimension[] dimensions) =>
        linksFrom[figure.Claim.Id]
            .Where(link => link.Kind == kind && link.ToId != figure.Claim.Id)
            .Where(link => dimensions.Length == 0 || link.Dimensions.Intersect(dimensions).Any())
            .OrderBy(link => link.Id.Value)
            .Select(link => claims.TryGetValue(link.ToId, out var other)
                ? Figure.Of(figure.Statement, other, measures, subjects)
                : null)
            .OfType<Figure>();

    private IEnumerable<Figure> Sums(IEnumerable<Figure> figures) => figures
        .Where(figure => figure is { Change: null, Parts.Count: > 0 } && figure.Measure.Kind is not QuantityKind.Share
            && (figure.Value is not null || figure.Range is { Low: not null, High: not null }))
        .GroupBy(figure => (figure.Statement.SourceId, figure.Statement.DocumentId, figure.Population.Identity,
            figure.Place?.Identity, Days(figure.AsOf), Days(figure.Since), figure.Claim.Modality,
            Days(figure.Statement.StatedAt), figure.Unit.Code, FigureWords.AreLosses(figure.Parts)))
        .Select(group => group.ToList())
        .Where(parts => parts.Count > 1 && parts.Sum(part => part.Parts.Count) == Elements(parts).Count())
        .Select(Sum)
        .OfType<Figure>();

    private static IEnumerable<Measure> Elements(IReadOnlyList<Figure> figures) =>
        figures.SelectMany(figure => figure.Parts).DistinctBy(part => part.Key);

    /// <summary>The sum of parts that together are a measure of their own, or are all losses.</summary>
    private Figure? Sum(IReadOnlyList<Figure> figures)
    {
        var keys = Elements(figures).Select(part => part.Key).ToHashSet();
        var whole = measures.All.FirstOrDefault(measure => measure is { Unspecific: false, Parts.Count: > 1 }
            && measure.Kind == figures[0].Measure.Kind && keys.SetEquals(measures.Elements(measure)));
        var total = measures[CasualtyMeasures.CasualtiesTotal];
        if (whole is null && !keys.IsSubsetOf(measures.Elements(total)))
        {
            return null;
        }
        var value = figures.Aggregate((decimal?)0, (sum, figure) => sum + figure.Value);
        var range = figures.Select(figure => figure.Range).Aggregate((sum, next) => sum.Plus(next));
        return figures[0] with
        {
            Others = [.. figures.Skip(1).Select(figure => figure.Statement)],
            Measure = whole ?? measures[CasualtyMeasures.Casualties],
            Parts = [.. measures.Elements(whole ?? total).Where(keys.Contains).Select(key => measures[key])],
            Value = value,
            Range = range,
            IsHighest = null,
            Words = SumInWords(value, range, figures[0].Unit),
            Working = string.Join(" + ", figures.Select(figure => figure.Words)),
        };
    }

    private static string SumInWords(decimal? value, Interval range, Unit unit)
    {
        var number = FigureWords.Number(value, unit);
        return (range.Low, range.High) switch
        {
            _ when value is null => FigureWords.Of(range, unit),
            (not null, null) => $"{(range.LowExclusive ? "over" : "at least")} {number}",
            (null, not null) => $"{(range.HighExclusive ? "fewer than" : "at most")} {number}",
            _ => number,
        };
    }

    private static (DateOnly?, DateOnly?) Days(FuzzyDate? date) => (date?.Earliest, date?.Latest);
}
