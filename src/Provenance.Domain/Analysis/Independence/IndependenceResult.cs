using Provenance.Domain.Analysis.Tracing;

namespace Provenance.Domain.Analysis.Independence;

/// <summary>Whether the reports of a claim support one another.</summary>
public enum IndependenceVerdict
{
    /// <summary>Two named origins of different organizations stand behind it, by chains that share no source.</summary>
    Independent,

    /// <summary>Such origins stand behind it, but no two of them without one source in common to all their
    /// chains.</summary>
    PartlyIndependent,

    /// <summary>Everything found of it comes from one origin, and nothing was left out.</summary>
    SingleOrigin,

    /// <summary>Its reports rest only on one another.</summary>
    Circular,

    /// <summary>Fewer than two origins have a name, or not enough was seen.</summary>
    NotShown,
}

/// <summary>A whole number known within bounds.</summary>
/// <param name="Min">The smallest that it may be.</param>
/// <param name="Max">The largest that it may be; null when unknown.</param>
public sealed record IntRange(int Min, int? Max);

/// <summary>How many sources there really are behind a claim.</summary>
/// <param name="Verdict">The answer in one word.</param>
/// <param name="Outlets">How many outlets report the claim, 0 or more, without those that withdrew it or rest only on
/// withdrawn statements.</param>
/// <param name="IndependentOrigins">How many groups of origins have a name, 0 or more. Groups of unnamed people are
/// never counted, because their independence of the others cannot be shown.</param>
/// <param name="Bounds">The bounds of the true number of origins. The lower bound assumes that all origins that may be
/// the same are the same, including everyone unnamed; the upper bound counts every group, and each named organization
/// that makes a joint statement, which may know from elsewhere than the others; it is null when the trace was
/// cut.</param>
/// <param name="DisjointChains">The most chains that begin at an outlet or another speaker at a root, end in an origin,
/// and share no source, 0 or more; by Menger's theorem, see <see cref="DisjointPaths"/>.</param>
/// <param name="Groups">The origins in groups that count as one, nearest first.</param>
/// <param name="AnonymousOnly">Whether there are origins, all are anonymous sources, and nothing was left out.</param>
/// <param name="Explanation">The answer in one sentence, always the same for the same graph.</param>
/// <param name="Coverage">How much of the graph the trace saw.</param>
public sealed record IndependenceResult(
    IndependenceVerdict Verdict,
    int Outlets,
    int IndependentOrigins,
    IntRange Bounds,
    int DisjointChains,
    IReadOnlyList<OriginGroup> Groups,
    bool AnonymousOnly,
    string Explanation,
    Coverage Coverage)
{
    /// <summary>Measures independence. Exact on the graph of sources; the unseen part of a cut trace can only add
    /// origins.</summary>
    /// <remarks>Cost: that of <see cref="OriginGroup.Of"/> and of two <see cref="DisjointPaths"/>.</remarks>
    public static IndependenceResult Of(SourceSupport graph) => Of(graph, OriginGroup.Of(graph));

    /// <summary>The same with origins ordered by the keys of their sources, which do not depend on the order of
    /// import.</summary>
    internal static IndependenceResult ByKey(SourceSupport graph) => Of(graph, [.. OriginGroup.Of(graph)
        .Select(group => group with
        {
            Origin = group.Origins.Where(origin => origin.Class == group.Origin.Class)
                .MinBy(origin => origin.Source.Key, StringComparer.Ordinal)!,
            Jointly = [.. group.Jointly.OrderBy(source => source.Key, StringComparer.Ordinal)],
        })
        .OrderBy(group => group.Origin.Source.Key, StringComparer.Ordinal)]);

    private static IndependenceResult Of(SourceSupport graph, IReadOnlyList<OriginGroup> groups)
    {
        var named = groups.Where(group => group.IsNamed).ToList();
        var complete = graph.Coverage.Complete;
        var separate = SeparateNamed(graph, named);
        var verdict = (named.Count, groups.Count) switch
        {
            ( >= 2, _) when separate.Count >= 2 => IndependenceVerdict.Independent,
            ( >= 2, _) => IndependenceVerdict.PartlyIndependent,
            (_, 1) when complete => IndependenceVerdict.SingleOrigin,
            (_, 0) when complete && graph.Speakers.Count > 0 => IndependenceVerdict.Circular,
            _ => IndependenceVerdict.NotShown,
        };
        IndependenceResult result = new(
            verdict,
            graph.Outlets.Count(),
            named.Count,
            new(OriginGroup.CountWhenDoubtsHold(groups, graph), complete ? groups.Sum(group => group.MostOrigins) : null),
            new DisjointPaths(graph.RestsOn, graph.Starts, graph.Ends).Count,
            groups,
            complete && groups.Count > 0
                && graph.Origins.All(origin => origin.Class == OriginClass.Anonymous),
            "",
            graph.Coverage);
        return result with { Explanation = IndependenceExplanation.Of(result, graph, separate) };
    }

    /// <summary>Chains to named origins that share neither a source nor a group of origins.</summary>
    private static DisjointPaths SeparateNamed(SourceSupport graph, List<OriginGroup> named)
    {
        var steps = graph.RestsOn.Select(places => places.ToList()).ToList();
        foreach (var group in named)
        {
            foreach (var place in group.Origins.Select(origin => graph.PlaceOf(origin.Source)).Distinct())
            {
                steps[place].Add(steps.Count);
            }
            steps.Add([]);
        }
        return new(steps, graph.Starts, Enumerable.Range(graph.Speakers.Count, named.Count));
    }
}
