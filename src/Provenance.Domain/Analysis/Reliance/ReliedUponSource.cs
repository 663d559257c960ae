using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Reliance;

/// <summary>How much of a corpus rests on a source. <see cref="ReliedUponSources"/> defines what counts.</summary>
/// <param name="SourceId">The source.</param>
/// <param name="Class">The class that an origin has when its chain ends with the source.</param>
/// <param name="Claims">How many claims rest on it, 0 or more.</param>
/// <param name="Statements">How many statements do, 1 or more.</param>
/// <param name="Outlets">How many news outlets and agencies make such statements, 0 or more.</param>
public readonly record struct ReliedUponSource(
    SourceId SourceId, OriginClass Class, int Claims, int Statements, int Outlets);

/// <summary>The sources on which the claims of a corpus rest. A statement rests on a source if it puts its claim
/// forward, another source makes it, and a chain of at least one citation that passes <see cref="Support"/> leads from
/// it to a statement of the source, at first hand or through any number of others. A claim rests on a source if one of
/// its statements does. A source's own statements do not rest on it, even if a chain leads from them back to it.
/// Withdrawn statements, and those that fell with them, are left out: neither they nor chains through them
/// count.</summary>
/// <param name="Sources">The sources that something rests on, with most claims first, then with most statements, then
/// by id.</param>
/// <param name="Coverage">Whether all sources were examined. If not, some are missing, but each reported one is exact.
/// The depth is that of the longest chain, with a ring counted as one statement.</param>
public sealed record ReliedUponSources(IReadOnlyList<ReliedUponSource> Sources, Coverage Coverage)
{
    /// <summary>The most citations that all searches together follow: 1,000 million.</summary>
    public const long MaxSteps = 1_000_000_000;

    /// <summary>Finds and counts the sources over the whole corpus. Exact.</summary>
    /// <remarks>The corpus is condensed to its strong components. Then 64 sources at a time are propagated from their
    /// statements to everything that rests on these, as the bits of one mask for each component. Components are
    /// numbered so that one sweep through the numbers meets each after everything that it rests on, and it skips
    /// components with an empty mask (multi-source search by bit-parallel masks: Then et al., "The More the Merrier",
    /// VLDB 2014). A sweep costs the citations to the statements it meets. The whole therefore costs at most all
    /// citations times the number of sources divided by 64, and little for sources that few rest on. The most often
    /// cited sources come first, so that they are included if the search is cut.</remarks>
    /// <param name="graph">The whole corpus.</param>
    /// <param name="options">What counts.</param>
    /// <param name="maxSteps">The most citations to follow.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static ReliedUponSources Of(
        SupportGraph graph, RelianceOptions options, long maxSteps = MaxSteps, CancellationToken cancellationToken = default)
    {
        RelianceSearch search = new(graph, options, cancellationToken);
        List<ReliedUponSource> found = [];
        var candidates = search.Candidates();
        var next = 0;
        for (; next < candidates.Count && search.Steps < maxSteps; next += RelianceSearch.Width)
        {
            SourceId[] sources = [.. candidates.Skip(next).Take(RelianceSearch.Width)];
            search.Sweep(sources);
            found.AddRange(search.Counts(sources).Where(source => source.Statements > 0));
        }

        var complete = next >= candidates.Count;
        return new(
            [.. found.OrderByDescending(source => source.Claims)
                .ThenByDescending(source => source.Statements).ThenBy(source => source.SourceId.Value)],
            new(
                complete,
                complete ? null : CoverageLimit.MaxSteps,
                graph.Statements.Count,
                graph.Citations.Count,
                search.LongestChain(),
                graph.ReadAt));
    }

    /// <summary>The claims that rest on each of these sources, as many as <see cref="Of"/> counts.</summary>
    /// <param name="graph">The whole corpus.</param>
    /// <param name="options">What counts.</param>
    /// <param name="sources">The sources.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static ClaimsBySource ClaimsOf(
        SupportGraph graph,
        RelianceOptions options,
        IReadOnlyCollection<SourceId> sources,
        CancellationToken cancellationToken = default)
    {
        RelianceSearch search = new(graph, options, cancellationToken);
        return new([.. sources.Distinct().Chunk(RelianceSearch.Width).Select(chunk =>
        {
            search.Sweep(chunk);
            return (chunk, search.Claims());
        })]);
    }
}

/// <summary>The claims that rest on some sources: sixteen bytes per claim for 64 sources.</summary>
public sealed class ClaimsBySource
{
    private readonly IReadOnlyList<(SourceId[] Sources, (ClaimId Claim, ulong Sources)[] Claims)> _sweeps;

    internal ClaimsBySource(IReadOnlyList<(SourceId[] Sources, (ClaimId Claim, ulong Sources)[] Claims)> sweeps) =>
        _sweeps = sweeps;

    /// <summary>The memory in bytes.</summary>
    public long Bytes => _sweeps.Sum(sweep => sweep.Claims.LongLength * 2 * sizeof(long));

    /// <summary>The claims that rest on one of the sources, by id.</summary>
    public IReadOnlyList<ClaimId> this[SourceId source] => [.. _sweeps
        .Select(sweep => (Bit: Array.IndexOf(sweep.Sources, source), sweep.Claims)).Where(sweep => sweep.Bit >= 0)
        .SelectMany(sweep => sweep.Claims.Where(claim => ((claim.Sources >> sweep.Bit) & 1) != 0))
        .Select(claim => claim.Claim)];
}

/// <summary>What counts as resting on a source.</summary>
public sealed record RelianceOptions
{
    /// <summary>Whether statements of a part count as statements of its whole; true by default. Each part is also a
    /// source of its own.</summary>
    public bool IncludeParts { get; init; } = true;

    /// <summary>For each claim the claims that count as the same: it also rests on what these rest on. None by
    /// default.</summary>
    public ILookup<ClaimId, ClaimId>? Equated { get; init; }

    /// <summary>Selects the claims that are counted, with their statements and outlets; null, the default, counts all
    /// claims, and statements of whole documents. Chains may lead through other claims.</summary>
    public Func<ClaimId, bool>? IsAsked { get; init; }
}
