using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;

namespace Provenance.Data.Readers.Graph;

/// <summary>The pairs of statements that are one, and the statements that rest on something hidden. Two instances are equal
/// if both are, in order.</summary>
/// <param name="Pairs">The pairs.</param>
/// <param name="Withheld">The statements; none where nothing is hidden.</param>
internal sealed record JointPairs(
    IReadOnlyList<(StatementId One, StatementId Other)> Pairs, IReadOnlyList<StatementId> Withheld)
{
    /// <summary>A graph in which these are so.</summary>
    public SupportGraph In(SupportGraph graph) => graph with { Joint = Pairs, Withheld = Withheld.ToHashSet() };

    /// <inheritdoc/>
    public bool Equals(JointPairs? other) =>
        other is not null && Pairs.SequenceEqual(other.Pairs) && Withheld.SequenceEqual(other.Withheld);

    /// <inheritdoc/>
    public override int GetHashCode() => Pairs.Count;
}
