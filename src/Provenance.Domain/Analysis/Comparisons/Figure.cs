using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Measures;
using Provenance.Domain.Subjects;

namespace Provenance.Domain.Analysis.Comparisons;

/// <summary>A figure that can be compared: a printed one, or one derived from printed ones.</summary>
public sealed record Figure
{
    /// <summary>The statement that gives it.</summary>
    public required Statement Statement { get; init; }

    /// <summary>The other statements used to derive it, in order; none for a printed figure.</summary>
    public IReadOnlyList<Statement> Others { get; init; } = [];

    /// <summary>The claim whose estimate it is, or from whose estimate it is derived.</summary>
    public required Claim Claim { get; init; }

    /// <summary>What it counts.</summary>
    public required Measure Measure { get; init; }

    /// <summary>The measures without parts that it adds up: itself, when it has no parts; none when it leaves open
    /// which it includes.</summary>
    public required IReadOnlyList<Measure> Parts { get; init; }

    /// <summary>The number; null when none is printed, or a range.</summary>
    public decimal? Value { get; init; }

    /// <summary>The numbers that it can mean.</summary>
    public required Interval Range { get; init; }

    /// <summary>The days that it can mean, when it is a date; null when it is a number.</summary>
    public TimeBounds? Date { get; init; }

    /// <summary>The direction, when it is by how much something changed; null when it is how much there is.</summary>
    public EstimateChange? Change { get; init; }

    /// <summary>Whether it is said to be the highest (true) or the lowest (false) of its kind; null when
    /// neither.</summary>
    public bool? IsHighest { get; init; }

    /// <summary>The unit of the value.</summary>
    public required Unit Unit { get; init; }

    /// <summary>Who or what is counted.</summary>
    public required NamedSubject Population { get; init; }

    /// <summary>Where; null when not said. It may be words that name no place: "the war".</summary>
    public NamedSubject? Place { get; init; }

    /// <summary>The day for which it holds; null when not said.</summary>
    public FuzzyDate? AsOf { get; init; }

    /// <summary>The day from which it was counted; null when not said.</summary>
    public FuzzyDate? Since { get; init; }

    /// <summary>The figure in words: "about 300".</summary>
    public required string Words { get; init; }

    /// <summary>The derivation: "about 300 + 2,700"; null for a printed figure.</summary>
    public string? Working { get; init; }

    /// <summary>What it counts, in words: "killed+wounded", "total".</summary>
    public string Counted => FigureWords.Counted(Measure, Parts);

    /// <summary>Whether it excludes other figures, by a range or as the highest or lowest.</summary>
    public bool CanBeJudged => IsBounded || IsHighest is not null;

    /// <summary>Whether it excludes some numbers or days.</summary>
    internal bool IsBounded => Range.IsKnown || Date is { IsOpen: false };

    /// <summary>The figure that a statement prints; null when its claim has no estimate.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="claim">Its claim.</param>
    /// <param name="measures">The measures that are known.</param>
    /// <param name="subjects">The populations and places that are known.</param>
    public static Figure? Of(
        Statement statement, Claim claim, MeasureVocabulary measures, KnownSubjects subjects)
    {
        if (claim.Estimate is not { } estimate)
        {
            return null;
        }
        return new()
        {
            Statement = statement,
            Claim = claim,
            Measure = measures[estimate.Measure],
            Parts = measures.Counted(estimate),
            Value = estimate.Modifier == EstimateModifier.Between ? null : estimate.Value,
            Range = estimate.Range,
            Date = estimate.Date?.ToBounds(),
            Change = estimate.Change,
            IsHighest = estimate.Modifier switch
            {
                EstimateModifier.Highest => true,
                EstimateModifier.Lowest => false,
                _ => null,
            },
            Unit = Units.Of(estimate.Unit),
            Population = subjects.Population(estimate.Population),
            Place = estimate.Place is { } place ? subjects.Place(place) : null,
            AsOf = estimate.AsOf,
            Since = estimate.Since,
            Words = FigureWords.Of(estimate),
        };
    }
}
