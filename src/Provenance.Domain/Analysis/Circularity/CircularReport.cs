using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Circularity;

/// <summary>In what way reports go in a circle. A finding is of the first kind that fits.</summary>
public enum CircularReportKind
{
    /// <summary>
    /// Statements that rest on one another in a ring: two or more of which each is upstream of each other along citations
    /// that pass <see cref="Support"/>, or one that cites itself. All of them are one finding, shown by a shortest ring
    /// through the one with the lowest id.
    /// </summary>
    Loop,

    /// <summary>
    /// A statement that rests, through another party, on a statement of its own party with the same claim, or one that
    /// counts as it, and is not known to have come before it. Where the two also rest on one another, they are a
    /// <see cref="Loop"/>. One finding for each such statement, shown by a shortest way of at most 64 citations.
    /// </summary>
    Return,

    /// <summary>
    /// A citation by which a party gives a statement of its own as its source: <see cref="CitationRelation.Reports"/>,
    /// <see cref="CitationRelation.Quotes"/>, <see cref="CitationRelation.Confirms"/> or <see
    /// cref="CitationRelation.Derives"/> of a statement that puts its claim forward. Carrying or publishing one's own again,
    /// a credit line, a comment and a withdrawal are none.
    /// </summary>
    SelfCitation,

    /// <summary>A citation of a statement that was made, for certain, after the citing one.</summary>
    TimeParadox,
}

/// <summary>Reports that go in a circle, or against time.</summary>
public sealed record CircularReport
{
    /// <summary>In what way.</summary>
    public required CircularReportKind Kind { get; init; }

    /// <summary>
    /// Tells it from others of its kind, whatever is recorded later: the lowest id of a statement of a loop, the id of
    /// the statement that a return starts from, the id of the citation else.
    /// </summary>
    public required long Number { get; init; }

    /// <summary>How many news outlets and agencies are among the sources, 0 or more.</summary>
    public required int Outlets { get; init; }

    /// <summary>Who is involved, each once: in the order of the way, then other members of a loop by id.</summary>
    public required IReadOnlyList<SourceId> SourceIds { get; init; }

    /// <summary>The statements along the way, each resting on the next; the first of a ring is not repeated.</summary>
    public required IReadOnlyList<SupportStatement> Steps { get; init; }

    /// <summary>The citations along the way: as many as the statements in a loop, else one fewer.</summary>
    public required IReadOnlyList<CitationId> CitationIds { get; init; }
}

/// <summary>All reports of a corpus that go in a circle.</summary>
/// <param name="Reports">Those with most outlets first; among these by kind, then by number.</param>
/// <param name="Coverage">Whether all ways were followed to their end; if not, returns may be missing.</param>
public sealed record CircularReports(IReadOnlyList<CircularReport> Reports, Coverage Coverage)
{
    /// <summary>The most citations that the search for returns follows, over the whole corpus: 50 million.</summary>
    public const int MaxSteps = 50_000_000;

    /// <summary>The most citations of a return, 64.</summary>
    public const int MaxDepth = TraceOptions.DepthLimit;

    /// <summary>
    /// Finds them over the whole corpus. A party is a source with all that is part of the same largest whole.
    /// </summary>
    /// <remarks>
    /// Loops are the strong components (Tarjan 1972) of the citations that pass <see cref="Support"/>, each ring a
    /// breadth-first search within one. Returns are found by a breadth-first search from each statement of a party that
    /// has another with its claim, over statements together with whether another party has been met: linear in what is
    /// upstream of it. The whole is linear in the corpus but for the returns, which are bounded by <paramref
    /// name="maxSteps"/>.
    /// </remarks>
    /// <param name="graph">The whole corpus.</param>
    /// <param name="equated">For each claim the others that count as the same.</param>
    /// <param name="isAsked">The claims wanted: of any member of a loop, of the statement that a return starts from, of
    /// either end of a citation; null for all.</param>
    /// <param name="maxSteps">The most citations to follow in search of returns.</param>
    public static CircularReports Of(
        SupportGraph graph,
        ILookup<ClaimId, ClaimId> equated,
        Func<ClaimId, bool>? isAsked = null,
        int maxSteps = MaxSteps) =>
        new CircularSearch(graph, equated, isAsked, maxSteps).Run();
}
