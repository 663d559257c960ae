using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;

namespace Provenance.Domain.Analysis.Tracing;

/// <summary>The directions of a trace.</summary>
public enum TraceDirection
{
    /// <summary>Along citations, from those who repeat a claim to those who said it first.</summary>
    Upstream,

    /// <summary>Against citations, from those who said a claim to those who repeat it.</summary>
    Downstream,
}

/// <summary>Which claims a trace treats as the same.</summary>
public enum ClaimEquality
{
    /// <summary>Only the claim itself.</summary>
    Exact,

    /// <summary>Also claims with a SAME_AS link to it; see <see cref="Equivalence"/>.</summary>
    SameAs,
}

/// <summary>How far a trace goes and what it follows.</summary>
public sealed record TraceOptions
{
    /// <summary>The largest <see cref="MaxDepth"/>.</summary>
    public const int DepthLimit = 64;

    /// <summary>The largest <see cref="MaxNodes"/>.</summary>
    public const int NodeLimit = 20_000;

    /// <summary>The largest <see cref="DeadlineMs"/>.</summary>
    public const int DeadlineLimit = 10_000;

    /// <summary>How many citations away from the roots, 1 to 64; 10 by default.</summary>
    public int MaxDepth { get; init; } = 10;

    /// <summary>How many statements, roots included, 1 to 20,000; 1,000 by default.</summary>
    public int MaxNodes { get; init; } = 1000;

    /// <summary>How long the traces of one call may take, 1 to 10,000 milliseconds; 10,000 by default.</summary>
    public int DeadlineMs { get; init; } = DeadlineLimit;

    /// <summary>Which claims count as the same; the claim itself by default.</summary>
    public ClaimEquality Equate { get; init; } = ClaimEquality.Exact;

    /// <summary>The relations that are followed; null, the default, for all.</summary>
    public IReadOnlyCollection<CitationRelation>? Relations { get; init; }

    /// <summary>The moment to trace at; null, the default, for the present.</summary>
    public AsOf? AsOf { get; init; }

    /// <summary>Whether the parts of an organization count as the organization when sources are told apart, in groups
    /// of origins and when a source is struck; true by default. If not, each source stands for itself, and a person is
    /// separate from the organizations they are affiliated with. It never adds a statement to a trace: every citation
    /// needs evidence.</summary>
    public bool IncludeParts { get; init; } = true;

    /// <summary>Whether a trace follows citations of this relation.</summary>
    public bool Follows(CitationRelation relation) => Relations?.Contains(relation) ?? true;

    /// <summary>The limits that these options break, each in a sentence that says what would be accepted.</summary>
    public IEnumerable<string> Broken()
    {
        if (MaxDepth is < 1 or > DepthLimit)
        {
            yield return $"maxDepth is {MaxDepth}; 1 to {DepthLimit} would be accepted";
        }
        if (MaxNodes is < 1 or > NodeLimit)
        {
            yield return $"maxNodes is {MaxNodes}; 1 to {NodeLimit} would be accepted";
        }
        if (DeadlineMs is < 1 or > DeadlineLimit)
        {
            yield return $"deadlineMs is {DeadlineMs}; 1 to {DeadlineLimit} would be accepted";
        }
    }
}
