using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Sources;

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

    /// <summary>Fewer than two origins have a name, or not enough was seen, or those that have a name may be fewer than
    /// they seem by a doubt on record.</summary>
    NotShown,
}

/// <summary>A whole number known within bounds.</summary>
/// <param name="Min">The smallest that it may be.</param>
/// <param name="Max">The largest that it may be; null when unknown.</param>
public sealed record IntRange(int Min, int? Max);

/// <summary>How many sources there really are behind a claim.</summary>
/// <param name="Verdict">The answer in one word.</param>
/// <param name="Outlets">How many outlets report the claim, 0 or more, without those that withdrew it, rest only on
/// withdrawn statements, or are misquoted: their document is held and does not say it.</param>
/// <param name="IndependentOrigins">How many groups of origins have a name, 0 or more, if every doubt on record is
/// true. Groups of unnamed people are never counted, because their independence of the others cannot be shown, nor are
/// those that are merely misquoted.</param>
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
    /// <summary>Why some of the sources may be one; see <see cref="DoubtSearch"/>.</summary>
    public IReadOnlyList<Doubt> Doubts { get; init; } = [];

    /// <summary>Measures independence. Exact on the graph of sources; the unseen part of a cut trace can only add
    /// origins.</summary>
    /// <remarks>Cost: that of <see cref="OriginGroup.Of"/> and of three <see cref="DisjointPaths"/>, and of one more for
    /// each doubt that may change the verdict by itself; see <see cref="SeparateChains"/>.</remarks>
    public static IndependenceResult Of(SourceSupport graph, CancellationToken cancellationToken = default) =>
        Of(graph, OriginGroup.Of(graph, cancellationToken), graph.Doubts, cancellationToken);

    /// <summary>The same with origins ordered by the keys of their sources, which do not depend on the order of
    /// import.</summary>
    internal static IndependenceResult ByKey(SourceSupport graph, CancellationToken cancellationToken) => Of(
        graph,
        [.. OriginGroup.Of(graph, cancellationToken).Select(group => group with
        {
            Origin = group.Origins.Where(origin => origin.Class == group.Origin.Class
                && origin.Statement.Attestation == Attestation.NotFound
                    == (group.Origin.Statement.Attestation == Attestation.NotFound))
                .MinBy(origin => origin.Source.Key, StringComparer.Ordinal)!,
            Jointly = ByKey(group.Jointly),
        }).OrderBy(group => group.Origin.Source.Key, StringComparer.Ordinal)],
        [.. graph.Doubts.Select(doubt => doubt with { Sources = ByKey(doubt.Sources) })
            .OrderBy(doubt => doubt.Reason).ThenBy(doubt => doubt.Sources[0].Key, StringComparer.Ordinal)
            .ThenBy(doubt => doubt.Explanation, StringComparer.Ordinal)],
        cancellationToken);

    private static List<Source> ByKey(IEnumerable<Source> sources) =>
        [.. sources.OrderBy(source => source.Key, StringComparer.Ordinal)];

    private static IndependenceResult Of(
        SourceSupport graph,
        IReadOnlyList<OriginGroup> groups,
        IReadOnlyList<Doubt> doubts,
        CancellationToken cancellationToken)
    {
        var complete = graph.Coverage.Complete;
        var shown = Shown.Of(graph, int.MaxValue, cancellationToken);
        var doubted = doubts.Count == 0 ? shown : Shown.Of(graph.Doubting(doubts), int.MaxValue, cancellationToken);
        var verdict = (shown.Verdict, groups.Count) switch
        {
            ({ } apart, _) => doubted.Verdict == apart ? apart : IndependenceVerdict.NotShown,
            (_, 1) when complete => IndependenceVerdict.SingleOrigin,
            (_, 0) when complete && graph.Speakers.Count > 0 => IndependenceVerdict.Circular,
            _ => IndependenceVerdict.NotShown,
        };
        IndependenceResult result = new(
            verdict,
            graph.Outlets.Count(),
            doubted.Named,
            new(
                Math.Max(Math.Min(groups.Count, 1), doubted.Named),
                complete ? groups.Sum(group => group.MostOrigins) : null),
            new DisjointPaths(graph.RestsOn, graph.Starts, graph.Ends, cancellationToken: cancellationToken).Count,
            groups,
            complete && groups.Count > 0
                && graph.Origins.All(origin => origin.Class == OriginClass.Anonymous),
            "",
            graph.Coverage)
        {
            Doubts = doubts,
        };
        var decisive = shown.Verdict == doubted.Verdict ? [] : Decisive(graph, doubts, shown.Verdict, cancellationToken);
        return result with { Explanation = IndependenceExplanation.Of(result, graph, shown.Separate, doubted, decisive) };
    }

    /// <summary>The doubts that by themselves change the verdict or, if none does, all of them.</summary>
    private static IReadOnlyList<Doubt> Decisive(
        SourceSupport graph,
        IReadOnlyList<Doubt> doubts,
        IndependenceVerdict? verdict,
        CancellationToken cancellationToken)
    {
        var separate = verdict == IndependenceVerdict.Independent ? SeparateChains.Of(graph, cancellationToken) : null;
        List<Doubt> alone =
        [
            .. doubts.Until(cancellationToken)
                .Where(doubt => separate?.AreJoinedBy(doubt) != false)
                .Where(doubt => Shown.Of(graph.Doubting([doubt]), atMost: 2, cancellationToken).Verdict != verdict),
        ];
        return alone.Count > 0 ? alone : doubts;
    }
}
