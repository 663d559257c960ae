using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Comparisons;

/// <summary>Collects the figures of statements: printed ones, and ones derived from them. A share of the killed gives a
/// count from the total that it refers to; a loss rate gives a count from a strength that the same source states; a
/// claim that distorts what another counts is also read as that other; what a count was before gives its change;
/// disjoint kinds of losses from one source, document and day are added up.</summary>
internal sealed class Figures(IReadOnlyDictionary<ClaimId, Claim> claims, ILookup<ClaimId, ClaimLink> linksFrom)
{
    /// <summary>The figures of these statements, each followed by those derived from it, and the sums last.</summary>
    internal IReadOnlyList<Figure> Of(IReadOnlyList<Statement> statements)
    {
        var printed = statements
            .Where(statement => Support.PutsForward(statement.Stance) && statement.ClaimId is not null)
            .Select(statement => Figure.Of(statement, claims[statement.ClaimId!.Value]))
            .OfType<Figure>()
            .ToList();
        var strengths = printed
            .Where(figure => figure is { Measure: EstimateMeasure.Deployed, Change: null, Range.IsKnown: true })
            .ToLookup(figure => (figure.Statement.SourceId, figure.Population));
        return
        [
            .. printed.SelectMany(figure => new[]
            {
                Count(figure, strengths) ?? figure, Reading(figure), Difference(figure),
            }.OfType<Figure>()),
            .. Sums(printed),
        ];
    }

    private Figure? Count(Figure share, ILookup<(SourceId, string), Figure> strengths) => share.Measure switch
    {
        _ when share.Change is not null => null,
        EstimateMeasure.KilledInActionShare => Linked(share, ClaimLinkKind.DerivesFrom)
            .Where(whole => whole.Unit == EstimateUnit.Persons && whole.Range.IsKnown)
            .Select(whole => Product(share, whole, []))
            .FirstOrDefault(),
        EstimateMeasure.LossRate when share.Components.Count > 0 =>
            strengths[(share.Statement.SourceId, share.Population)]
            .Select(strength => Product(share, strength, [strength.Statement]))
            .FirstOrDefault(),
        _ => null,
    };

    /// <summary>A bare share stands for everything that rounds to it, so 36 % is 35.5 % to 36.5 % in a
    /// product.</summary>
    private static Figure? Product(Figure share, Figure whole, IReadOnlyList<Statement> others)
    {
        if (share.Value is not { } value || whole.Value is not { } number)
        {
            return null;
        }
        var half = share.Range.Low == share.Range.High ? new decimal(5, 0, 0, false, (byte)(value.Scale + 1)) : 0;
        var rounded = share.Range with { Low = share.Range.Low - half, High = share.Range.High + half };
        return share with
        {
            Others = others,
            Measure = share.Components.Count == 1 ? EstimateMeasure.Killed : EstimateMeasure.CasualtiesTotal,
            Value = value * number,
            IsHighest = null,
            Range = rounded.Times(whole.Range),
            Unit = EstimateUnit.Persons,
            Population = whole.Population,
            Place = whole.Place ?? share.Place,
            AsOf = whole.AsOf ?? share.AsOf,
            Since = whole.Since ?? share.Since,
            Words = $"about {FigureWords.Number(value * number, EstimateUnit.Persons)}",
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
            || figure.Unit == EstimateUnit.Ratio)
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
            .Select(link => claims.TryGetValue(link.ToId, out var other) ? Figure.Of(figure.Statement, other) : null)
            .OfType<Figure>();

    private static IEnumerable<Figure> Sums(IEnumerable<Figure> figures) => figures
        .Where(figure => figure is { Unit: EstimateUnit.Persons, Change: null, Components.Count: > 0 }
            && (figure.Value is not null || figure.Range is { Low: not null, High: not null }))
        .GroupBy(figure => (figure.Statement.SourceId, figure.Statement.DocumentId, figure.Population, figure.Place,
            Days(figure.AsOf), Days(figure.Since), figure.Claim.Modality, Days(figure.Statement.StatedAt)))
        .Select(group => group.ToList())
        .Where(parts => parts.Count > 1
            && parts.Sum(part => part.Components.Count) == parts.SelectMany(part => part.Components).Distinct().Count())
        .Select(Sum);

    private static Figure Sum(IReadOnlyList<Figure> parts)
    {
        var range = parts.Select(part => part.Range).Aggregate((sum, next) => sum.Plus(next));
        var value = parts.Aggregate((decimal?)0, (sum, part) => sum + part.Value);
        var components = parts.SelectMany(part => part.Components).Order().ToList();
        return parts[0] with
        {
            Others = [.. parts.Skip(1).Select(part => part.Statement)],
            Measure = components switch
            {
                [CasualtyComponent.Killed, CasualtyComponent.Wounded] => EstimateMeasure.KilledOrWounded,
                [CasualtyComponent.Killed, CasualtyComponent.Wounded, CasualtyComponent.Missing] =>
                    EstimateMeasure.KilledWoundedOrMissing,
                { Count: 4 } => EstimateMeasure.CasualtiesTotal,
                _ => EstimateMeasure.Casualties,
            },
            Components = components,
            Value = value,
            Range = range,
            IsHighest = null,
            Words = SumInWords(value, range),
            Working = string.Join(" + ", parts.Select(part => part.Words)),
        };
    }

    private static string SumInWords(decimal? value, Interval range)
    {
        var number = FigureWords.Number(value, EstimateUnit.Persons);
        return (range.Low, range.High) switch
        {
            _ when value is null => FigureWords.Of(range, EstimateUnit.Persons),
            (not null, null) => $"{(range.LowExclusive ? "over" : "at least")} {number}",
            (null, not null) => $"{(range.HighExclusive ? "fewer than" : "at most")} {number}",
            _ => number,
        };
    }

    private static (DateOnly?, DateOnly?) Days(FuzzyDate? date) => (date?.Earliest, date?.Latest);
}
