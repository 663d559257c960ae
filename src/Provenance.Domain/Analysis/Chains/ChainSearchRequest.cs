using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;

namespace Provenance.Domain.Analysis.Chains;

/// <summary>A request for chains between two sets of statements, along given citations.</summary>
public sealed record ChainSearchRequest
{
    /// <summary>The statements at either end of each of the citations, and the starts.</summary>
    public required IReadOnlyDictionary<StatementId, TracedStatement> Statements { get; init; }

    /// <summary>The citations that chains may use.</summary>
    public required IReadOnlyList<TracedCitation> Citations { get; init; }

    /// <summary>The direction of chains: from the citing to the cited statement, or the reverse.</summary>
    public required TraceDirection Direction { get; init; }

    /// <summary>Where chains may start.</summary>
    public required IEnumerable<StatementId> Starts { get; init; }

    /// <summary>Where chains end.</summary>
    public required IEnumerable<StatementId> Ends { get; init; }

    /// <summary>The most citations of a chain.</summary>
    public int MaxLength { get; init; } = int.MaxValue;

    /// <summary>How many chains, 0 or more.</summary>
    public required int First { get; init; }
}

/// <summary>The chains found, shortest first, and what may be missing.</summary>
public sealed class ChainSearchResult
{
    private readonly List<Chain> _chains = [];

    /// <summary>The chains, before drift and first-hand knowledge are looked up.</summary>
    public IReadOnlyList<Chain> Chains => _chains;

    /// <summary>How many paths the search built, 0 to <see cref="ChainSearch.MaxPaths"/>.</summary>
    public int PathsBuilt { get; internal set; }

    /// <summary>The least number of citations that an omitted chain may have.</summary>
    public int ShortestLeftOut { get; private set; } = int.MaxValue;

    /// <summary>The reason why the shortest of them was omitted; null if none was.</summary>
    public CoverageLimit? LeftOutBy { get; private set; }

    internal void Add(Chain chain) => _chains.Add(chain);

    internal void LeaveOut(int length, CoverageLimit reason)
    {
        if (length < ShortestLeftOut)
        {
            (ShortestLeftOut, LeftOutBy) = (length, reason);
        }
    }
}
