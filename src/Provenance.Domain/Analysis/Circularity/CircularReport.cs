using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Circularity;

/// <summary>The ways in which reports are circular. A finding is of the first kind that fits.</summary>
public enum CircularReportKind
{
    /// <summary>Statements that rest on one another in a ring: two or more that are all upstream of each other along
    /// citations that pass <see cref="Support"/> and are no <see cref="TimeParadox"/>, or one that cites itself. They
    /// are one finding, shown by a shortest ring through the one with the lowest id.</summary>
    Loop,

    /// <summary>A statement that rests, through another party, on a statement of its own party with the same or an
    /// equivalent claim, and is not known to have come before it. If the two also rest on one another, they are a <see
    /// cref="Loop"/>. Each such statement is one finding, shown by a shortest way of at most 64 citations.</summary>
    Return,

    /// <summary>A citation by which a party names a statement of its own as its source: <see
    /// cref="CitationRelation.Reports"/>, <see cref="CitationRelation.Quotes"/>, <see
    /// cref="CitationRelation.Confirms"/> or <see cref="CitationRelation.Derives"/> of a statement that puts its claim
    /// forward. Republishing one's own words, a credit line, a comment and a withdrawal do not count.</summary>
    SelfCitation,

    /// <summary>A citation of a statement that was certainly made after the citing one.</summary>
    TimeParadox,
}

/// <summary>Reports that are circular or impossible in time.</summary>
public sealed record CircularReport
{
    /// <summary>The kind of circularity.</summary>
    public required CircularReportKind Kind { get; init; }

    /// <summary>Identifies the report among those of its kind, whatever is recorded later: the lowest statement id of a
    /// loop, the id of the statement that a return starts from, or the id of the citation.</summary>
    public required long Number { get; init; }

    /// <summary>How many news outlets and agencies are among the sources, 0 or more.</summary>
    public required int Outlets { get; init; }

    /// <summary>The sources involved, each once: in the order of the way, then the other members of a loop by
    /// id.</summary>
    public required IReadOnlyList<SourceId> SourceIds { get; init; }

    /// <summary>The statements along the way, each resting on the next; the first of a ring is not repeated.</summary>
    public required IReadOnlyList<SupportStatement> Steps { get; init; }

    /// <summary>The citations along the way: as many as statements in a loop, otherwise one fewer.</summary>
    public required IReadOnlyList<CitationId> CitationIds { get; init; }
}

/// <summary>All circular reports of a corpus.</summary>
/// <param name="Reports">The reports with most outlets first, then by kind and by number.</param>
/// <param name="Coverage">Whether all ways were followed to their end; if not, returns may be missing.</param>
public sealed record CircularReports(IReadOnlyList<CircularReport> Reports, Coverage Coverage)
{
    /// <summary>The most citations that the search for returns follows, over the whole corpus: 50 million.</summary>
    public const int MaxSteps = 50_000_000;

    /// <summary>The most citations of a return, 64.</summary>
    public const int MaxDepth = TraceOptions.DepthLimit;

    /// <summary>Finds the circular reports of the whole corpus. A party is a source with everything that is part of the
    /// same largest whole.</summary>
    /// <remarks>Loops are the strong components (Tarjan 1972) of the citations that pass <see cref="Support"/>, and a
    /// breadth-first search within each finds its ring. Returns are found by a breadth-first search from each statement
    /// of a party that has another statement with its claim. A state of that search is a statement together with
    /// whether another party has been met, so the search is linear in what is upstream of the statement. Everything is
    /// linear in the corpus except the returns, which <paramref name="maxSteps"/> bounds.</remarks>
    /// <param name="graph">The whole corpus.</param>
    /// <param name="equated">For each claim the other claims that count as the same.</param>
    /// <param name="isAsked">Selects claims: a loop is reported for the claim of any member, a return for the claim of
    /// its first statement, a citation for the claim of either end; null for all.</param>
    /// <param name="maxSteps">The most citations that the search for returns follows.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static CircularReports Of(
        SupportGraph graph,
        ILookup<ClaimId, ClaimId> equated,
        Func<ClaimId, bool>? isAsked = null,
        int maxSteps = MaxSteps,
        CancellationToken cancellationToken = default) =>
        new CircularSearch(graph, equated, isAsked, maxSteps, cancellationToken).Run();
}
