using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;

namespace Provenance.Data.Readers.Graph;

/// <summary>The pairs of statements that are one. Two instances are equal if their pairs are, in order.</summary>
/// <param name="Pairs">The pairs.</param>
internal sealed record JointPairs(IReadOnlyList<(StatementId One, StatementId Other)> Pairs)
{
    /// <summary>A graph in which these are one.</summary>
    public SupportGraph In(SupportGraph graph) => graph with { Joint = Pairs };

    /// <inheritdoc/>
    public bool Equals(JointPairs? other) => other is not null && Pairs.SequenceEqual(other.Pairs);

    /// <inheritdoc/>
    public override int GetHashCode() => Pairs.Count;
}
