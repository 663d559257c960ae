using Provenance.Domain.Analysis.Comparisons;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Measures;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Domain.Analysis.Drift;

/// <summary>Explains drift in plain English, dimension by dimension.</summary>
internal sealed class DriftWords(
    IReadOnlyList<Source> sources, MeasureVocabulary measures, KnownSubjects subjects)
{
    private readonly Dictionary<SourceId, string> _names =
        sources.ToDictionary(source => source.Id, source => source.Name);

    /// <summary>One sentence: "“over” became “nearly” (MODIFIER)". For a difference that only the annotator saw, it
    /// quotes the words.</summary>
    internal string Of(
        Claim from, Claim to, IEnumerable<DriftDimension> dimensions, (Rendering From, Rendering To)? passages)
    {
        var parts = dimensions.Select(dimension =>
        {
            var change = Estimates(dimension, from.Estimate, to.Estimate) ?? (passages is { } pair
                ? Passages(dimension, pair.From.Evidence, pair.To.Evidence)
                : null);
            var name = Token.Of(dimension);
            if (dimension == DriftDimension.Wording)
            {
                return $"the words are others ({name})";
            }
            return change is { } words && words.Before != words.After
                ? $"{words.Before} became {words.After} ({name})"
                : $"{Marked(from.Estimate, to.Estimate)} ({name})";
        }).ToList();
        var sentence = string.Join("; ", parts);
        return $"{char.ToUpperInvariant(sentence[0])}{sentence[1..]}.";
    }

    private (string Before, string After)? Estimates(DriftDimension dimension, Estimate? from, Estimate? to) =>
        dimension switch
        {
            DriftDimension.Measure => (Counted(from), Counted(to)),
            _ when from is null || to is null => null,
            DriftDimension.Value => (Number(from), Number(to)),
            DriftDimension.Modifier => (Modified(from), Modified(to)),
            DriftDimension.Population => Subjects(
                subjects.Population(from.Population), subjects.Population(to.Population)),
            DriftDimension.Place when from.Place is { } one && to.Place is { } other =>
                Subjects(subjects.Place(one), subjects.Place(other)),
            DriftDimension.Place => (from.Place ?? "no place", to.Place ?? "no place"),
            DriftDimension.AsOf => ($"as of {FigureWords.Of(from.AsOf)}", $"as of {FigureWords.Of(to.AsOf)}"),
            _ => null,
        };

    /// <summary>Two populations or places; of a part and its whole it is said.</summary>
    private static (string Before, string After) Subjects(NamedSubject from, NamedSubject to) => (
        from.Printed,
        from.To(to) switch
        {
            SubjectRelation.Part => $"{to.Printed}, of which it is a part",
            SubjectRelation.Whole => $"{to.Printed}, which is a part of it",
            _ => to.Printed,
        });

    private (string Before, string After)? Passages(DriftDimension dimension, Evidence from, Evidence to) =>
        dimension switch
        {
            DriftDimension.Hedge => (Hedge(from), Hedge(to)),
            DriftDimension.Tone => (Tone(from), Tone(to)),
            DriftDimension.Attribution => ($"ascribed to {NameOf(from)}", $"ascribed to {NameOf(to)}"),
            _ => null,
        };

    private string Counted(Estimate? estimate)
    {
        if (estimate is null)
        {
            return "no figure";
        }
        if (estimate.Change is { } change)
        {
            return $"{FigureWords.Plain(change)} of {Counted(estimate with { Change = null })}";
        }
        var measure = measures[estimate.Measure];
        var parts = measures.Counted(estimate);
        return measure switch
        {
            { Key: CasualtyMeasures.Casualties } when parts.Count == 0 => "casualties of whatever kind",
            { Kind: QuantityKind.Share or QuantityKind.Rate } when estimate.Components.Count > 0 =>
                $"{measure.Name} of {FigureWords.Listed(parts)}",
            { Kind: QuantityKind.Share or QuantityKind.Rate } => measure.Name,
            _ when parts.Count < 2 => measure.Name,
            _ when FigureWords.AreLosses(parts) => $"casualties ({FigureWords.Listed(parts)})",
            _ => $"{measure.Name} ({FigureWords.Listed(parts)})",
        };
    }

    private static string Number(Estimate estimate) =>
        estimate is { Value: { } value, UpperValue: null, PreviousValue: null, Numerator: null }
            ? FigureWords.Number(value, Units.Of(estimate.Unit))
            : FigureWords.Of(estimate);

    private static string Modified(Estimate estimate) => estimate.Wording == EstimateModifier.Unmodified
        ? "the bare number"
        : $"“{FigureWords.Of(estimate.Wording)}”";

    private static string Hedge(Evidence evidence) => (evidence.Hedge, evidence.Likelihood) switch
    {
        (null, _) => "no hedge",
        ({ } hedge, { } likelihood) when LikelihoodBand.Of(likelihood) is var band =>
            $"“{hedge}” ({band.Low} to {band.High} %)",
        var (hedge, _) => $"“{hedge}”",
    };

    private static string Tone(Evidence evidence) => evidence.CueSpans is [_, ..] cues
        ? $"{FigureWords.Plain(evidence.Tone)} “{string.Join(" … ", cues.Select(cue => cue.Text))}”"
        : $"{FigureWords.Plain(evidence.Tone)} tone";

    private static string Marked(Estimate? from, Estimate? to) => from is not null && to is not null
        ? $"“{from.Verbatim}” became “{to.Verbatim}”"
        : "the annotator sees a difference";

    private string NameOf(Evidence evidence) => _names.GetValueOrDefault(evidence.NamedSourceId, "another source");
}
