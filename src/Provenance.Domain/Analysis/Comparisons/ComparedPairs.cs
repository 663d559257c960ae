using Provenance.Domain.Citations;
using Provenance.Domain.Claims;

namespace Provenance.Domain.Analysis.Comparisons;

/// <summary>Compares pairs of figures, the later first where one revises the other.</summary>
internal sealed class ComparedPairs(ComparedSources sources, IReadOnlyList<ClaimLink> links)
{
    private readonly Dictionary<(ClaimId From, ClaimId To), ClaimLink> _revisions = links
        .Where(link => link.Kind == ClaimLinkKind.Revises)
        .GroupBy(link => (link.FromId, link.ToId))
        .ToDictionary(group => group.Key, group => group.First());

    /// <summary>Whether both figures use the same statement, so that a comparison would be meaningless.</summary>
    internal static bool Share(Figure one, Figure other) =>
        Statements(one).Intersect(Statements(other)).Any();

    internal ComparisonCell Cell(Figure one, Figure other) =>
        RevisionOf(one, other) ?? RevisionOf(other, one) ?? Cell(one, other, FigureComparison.Between(one, other));

    private ComparisonCell? RevisionOf(Figure later, Figure earlier) => Reason(later, earlier) is { } because
        ? Cell(later, earlier, FigureComparison.Revision(later, earlier, because))
        : null;

    private string? Reason(Figure later, Figure earlier)
    {
        if (later.Working is null && earlier.Working is null
            && _revisions.TryGetValue((later.Claim.Id, earlier.Claim.Id), out var link))
        {
            return $"the record links them so: {link.Rationale?.TrimEnd('.') ?? "no rationale"}";
        }
        return sources.InOneLine(later.Statement.SourceId, earlier.Statement.SourceId)
            && FigureComparison.IsLater(later, earlier)
                ? $"one line of sources gave both, {FigureWords.Of(later.AsOf)} after {FigureWords.Of(earlier.AsOf)}"
                : null;
    }

    private static ComparisonCell Cell(Figure left, Figure right, FigureComparison comparison) => new(
        left.Statement,
        right.Statement,
        left.Others,
        right.Others,
        comparison.Relation,
        comparison.Gap,
        comparison.Reason);

    private static IEnumerable<StatementId> Statements(Figure figure) =>
        figure.Others.Select(statement => statement.Id).Prepend(figure.Statement.Id);
}
