using System.Collections.Frozen;
using Provenance.Domain.Claims;

namespace Provenance.Domain.Measures;

/// <summary>The measures that are known: those of the program, and those that corpora bring.</summary>
public sealed class MeasureVocabulary
{
    private const int NearAtMost = 5;

    private readonly FrozenDictionary<string, Measure> _measures;

    private MeasureVocabulary(IEnumerable<Measure> measures) =>
        _measures = measures.DistinctBy(measure => measure.Key).ToFrozenDictionary(measure => measure.Key);

    /// <summary>The measures that the program knows without any corpus.</summary>
    public static MeasureVocabulary BuiltIn { get; } = new([.. CasualtyMeasures.All, .. GeneralMeasures.All]);

    /// <summary>All of them, by key.</summary>
    public IEnumerable<Measure> All => _measures.Values.OrderBy(measure => measure.Key, StringComparer.Ordinal);

    /// <summary>These and the measures that corpora bring; of two with one key, the first.</summary>
    public MeasureVocabulary With(IReadOnlyList<Measure> brought) =>
        brought.Count == 0 ? this : new(_measures.Values.Concat(brought));

    /// <summary>The measure of this key; null when it is not known.</summary>
    public Measure? Find(string key) => _measures.GetValueOrDefault(key);

    /// <summary>The measure of this key, which is known.</summary>
    public Measure this[string key] => _measures[key];

    /// <summary>Those of these keys, each once, of which no measure is known.</summary>
    public IReadOnlyList<string> Unknown(IEnumerable<string> keys) =>
        [.. keys.Where(key => !_measures.ContainsKey(key)).Distinct()];

    /// <summary>The measures without parts that a measure adds up, each once, in the order of the parts; itself when it
    /// has no parts. A part that is not known, or that would lead in a circle, is left out.</summary>
    public IReadOnlyList<string> Elements(Measure measure)
    {
        List<string> elements = [];
        HashSet<string> seen = [];
        Add(measure);
        return elements;

        void Add(Measure at)
        {
            if (!seen.Add(at.Key))
            {
                return;
            }
            if (at.Parts.Count == 0)
            {
                elements.Add(at.Key);
            }
            at.Parts.Select(Find).OfType<Measure>().ToList().ForEach(Add);
        }
    }

    /// <summary>Whether a measure is a part of itself through its parts.</summary>
    public bool Loops(Measure measure)
    {
        HashSet<string> seen = [];
        return Reaches(measure);

        bool Reaches(Measure at) => at.Parts.Any(part => part == measure.Key
            || (seen.Add(part) && Find(part) is { } known && Reaches(known)));
    }

    /// <summary>What the estimate counts, in measures without parts: its components if it has any, otherwise those of
    /// its measure; none when the measure leaves them open.</summary>
    public IReadOnlyList<Measure> Counted(Estimate estimate)
    {
        var measure = this[estimate.Measure];
        return estimate.Components.Count > 0 ? [.. estimate.Components.Select(key => this[key])]
            : measure.Unspecific ? []
            : [.. Elements(measure).Select(key => this[key])];
    }

    /// <summary>The estimate with what its measure says where it says nothing: the components of a measure with parts,
    /// and the unit; and with the value of its fraction.</summary>
    public Estimate Complete(Estimate estimate)
    {
        if (Find(estimate.Measure) is not { } measure)
        {
            return estimate;
        }
        var complete = estimate with
        {
            Components = estimate.Components.Count == 0 && measure is { Unspecific: false, Parts.Count: > 0 }
                ? Elements(measure)
                : estimate.Components,
            Unit = estimate.Unit.Length == 0 ? measure.Unit ?? "" : estimate.Unit,
        };
        return complete with { Value = PrintedFraction.Of(complete) ?? complete.Value };
    }

    /// <summary>The keys most like one that is not known, the nearest first: those with a few other letters, and those
    /// of which one contains the other.</summary>
    public IReadOnlyList<string> Near(string key)
    {
        var upper = key.ToUpperInvariant();
        return
        [
            .. _measures.Keys
                .Select(known => (Known: known, Distance: Contain(known, upper) ? 1 : Distance(known, upper)))
                .Where(item => item.Distance <= Math.Max(1, upper.Length / 3))
                .OrderBy(item => item.Distance).ThenBy(item => item.Known, StringComparer.Ordinal)
                .Select(item => item.Known)
                .Take(NearAtMost),
        ];
    }

    private static bool Contain(string one, string other) => one.Contains(other, StringComparison.Ordinal)
        || other.Contains(one, StringComparison.Ordinal);

    /// <summary>How many letters have to be put in, taken out or exchanged to make one word of the other.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var (diagonal, _) = (row[0], row[0] = i);
            for (var j = 1; j <= other.Length; j++)
            {
                var next = Math.Min(
                    Math.Min(row[j], row[j - 1]) + 1, diagonal + (one[i - 1] == other[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], next);
            }
        }
        return row[^1];
    }
}
