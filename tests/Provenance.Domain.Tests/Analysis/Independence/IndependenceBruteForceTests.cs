using Provenance.Domain.Analysis.Independence;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Sources;
using Provenance.Domain.Tests.Analysis.Graph;

namespace Provenance.Domain.Tests.Analysis.Independence;

/// <summary>The analyses of independence on small random graphs against answers worked out the long way.</summary>
public sealed class IndependenceBruteForceTests
{
    private static readonly Comparer<SourceId> _byId =
        Comparer<SourceId>.Create((one, two) => one.Value.CompareTo(two.Value));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Independence_counts_what_listing_every_chain_counts() =>
        await ForEachAsync((graph, roots, support) =>
            Agree(new(graph, roots), IndependenceResult.Of(support)));

    [Fact]
    public async Task Without_parts_each_source_stands_for_itself() =>
        await ForEachAsync(async (graph, roots, _) =>
        {
            var support = await SupportAsync(graph, roots, new() { IncludeParts = false });
            Agree(new(graph, roots, includeParts: false), IndependenceResult.Of(support));
            foreach (var struck in graph.Sources)
            {
                SpelledOutSupport expected = new(graph, roots, includeParts: false, struck.Id);
                Agree(expected, IndependenceResult.Of(support.Without([struck])));
            }
        });

    [Fact]
    public void Some_of_the_small_graphs_have_statements_withdrawn() =>
        Assert.InRange(
            Enumerable.Range(0, RandomReports.Seeds).Count(seed =>
                SpelledOutSupport.WithdrawnIn(RandomReports.Of(seed)).Any()),
            RandomReports.Seeds / 10,
            RandomReports.Seeds);

    [Fact]
    public void Some_of_the_small_graphs_have_statements_that_are_one() =>
        Assert.InRange(
            Enumerable.Range(0, RandomReports.Seeds).Count(seed =>
            {
                var graph = RandomReports.Of(seed);
                var joint = SpelledOutJoint.Of(graph, RandomReports.Roots(graph));
                return graph.Statements.Any(statement => joint.Members(statement.Id).Count() > 1);
            }),
            RandomReports.Seeds / 5,
            RandomReports.Seeds);

    [Fact]
    public async Task Striking_a_source_leaves_what_listing_every_chain_leaves() =>
        await ForEachAsync((graph, roots, support) =>
        {
            foreach (var struck in graph.Sources)
            {
                var left = support.Without([struck]);
                SpelledOutSupport expected = new(graph, roots, includeParts: true, struck.Id);
                Assert.Equal(expected.Everyone.Order(_byId), left.Sources.Select(source => source.Id).Order(_byId));
                Agree(expected, IndependenceResult.Of(left));
            }
        });

    [Fact]
    public async Task A_bottleneck_is_a_source_without_which_others_have_no_chain() =>
        await ForEachAsync((graph, roots, support) =>
        {
            SpelledOutSupport expected = new(graph, roots);
            var found = Bottleneck.Of(support);
            var supported = expected.Sources.Where(source => expected.Chains([source]).Any())
                .SelectMany(expected.Members).Count();
            Assert.Equal(
                expected.Sources.Where(source => expected.DependentsOf(source).Any()).Order(_byId),
                found.Select(bottleneck => expected.Voice(bottleneck.Source.Id)).Order(_byId));
            Assert.All(found, bottleneck =>
            {
                var voice = expected.Voice(bottleneck.Source.Id);
                var members = bottleneck.Jointly.Prepend(bottleneck.Source).Select(source => source.Id).ToList();
                Assert.Equal(expected.Members(voice).Order(_byId), members.Order(_byId));
                var dependents = expected.DependentsOf(voice).SelectMany(expected.Members).Order(_byId).ToList();
                Assert.Equal(dependents, bottleneck.Dependents.Select(source => source.Id).Order(_byId));
                Assert.Equal((double)dependents.Count / (supported - members.Count), bottleneck.Share);
                Assert.Equal(expected.Ends.Contains(voice), bottleneck.IsOrigin);
            });
            Assert.Equal(
                found.Select(item => item.Dependents.Count).OrderDescending(),
                found.Select(item => item.Dependents.Count));
        });

    [Fact]
    public async Task The_minimum_refutation_is_the_least_set_that_meets_every_chain() =>
        await ForEachAsync((graph, roots, support) =>
        {
            SpelledOutSupport expected = new(graph, roots);
            var chains = expected.Chains(expected.Starts).ToList();
            var cuts = Subsets([.. expected.Sources])
                .Where(subset => chains.TrueForAll(chain => chain.Intersect(subset).Any())).ToList();
            var least = cuts.Min(cut => cut.Count);
            var named = MinimumRefutation.Of(support);
            var found = named.Select(source => expected.Voice(source.Id)).ToList();
            Assert.Equal(least, found.Count);
            Assert.Equal(least, IndependenceResult.Of(support).DisjointChains);
            Assert.Contains(cuts, cut => cut.ToHashSet().SetEquals(found));
            Assert.All(
                cuts.Where(cut => cut.Count == least),
                cut => Assert.True(BeyondOf(expected, found) <= BeyondOf(expected, cut)));
            var left = support.Without(named);
            Assert.Empty(IndependenceResult.Of(left).Groups);
        });

    [Fact]
    public async Task Independence_never_rises_when_one_origin_is_found_to_rest_on_another() =>
        await ForEachAsync(async (graph, roots, support) =>
        {
            var before = IndependenceResult.Of(support);

            // Who speaks in a document together with others and is found to rest on somebody speaks alone from then on.
            if (support.Origins is not [{ Statement.JointIn: null } one, .., var other])
            {
                return;
            }
            Citation added = new()
            {
                Id = new(1000),
                CitingId = one.Statement.Id,
                CitedId = other.Statement.Id,
                Relation = CitationRelation.Reports,
                RecordedAt = Kursk.RecordedAt,
            };
            ProvenanceGraph more = new()
            {
                Sources = graph.Sources,
                Documents = graph.Documents,
                Statements = graph.Statements,
                JointStatements = graph.JointStatements,
                Citations = [.. graph.Citations, added],
            };
            var after = IndependenceResult.Of(await SupportAsync(more, roots, new()));
            Assert.True(after.IndependentOrigins <= before.IndependentOrigins);
            Assert.True(after.Bounds.Max <= before.Bounds.Max);
            Assert.True(after.DisjointChains <= before.DisjointChains);
        });

    [Fact]
    public async Task A_smaller_budget_never_adds_a_source_or_an_origin_and_gives_no_upper_bound() =>
        await ForEachAsync(async (graph, roots, support) =>
        {
            var part = await SupportAsync(graph, roots, new() { MaxNodes = 3, MaxDepth = 1 });
            if (support.Withdrawn.Count == 0)
            {
                Assert.Subset(Ids(support.Sources), Ids(part.Sources));
                Assert.Subset(
                    support.Origins.Select(origin => origin.Statement.Id).ToHashSet(),
                    part.Origins.Select(origin => origin.Statement.Id).ToHashSet());
            }
            var found = IndependenceResult.Of(part);
            Assert.Equal(part.Coverage.Complete, found.Bounds.Max is not null);
            Assert.Equal(
                !part.Coverage.Complete, found.Explanation.Contains("cut short", StringComparison.Ordinal));
            if (!part.Coverage.Complete)
            {
                Assert.False(found.AnonymousOnly);
                Assert.False(found.Verdict is IndependenceVerdict.SingleOrigin or IndependenceVerdict.Circular);
            }
        });

    [Fact]
    public async Task A_doubt_that_does_not_join_two_separate_chains_leaves_the_origins_independent()
    {
        var (untouched, changed) = (0, 0);
        await ForEachAsync((_, _, support) =>
        {
            if (SeparateChains.Of(support, Token) is not { } separate || support.Speakers.Count < 2)
            {
                return;
            }

            var sources = support.Sources.ToList();
            foreach (var (one, other) in sources.SelectMany((one, place) => sources.Skip(place + 1).Select(other => (one, other))))
            {
                Doubt doubt = new([one, other], DoubtReason.PossiblySame);
                var verdict = Shown.Of(support.Doubting([doubt]), atMost: 2, Token).Verdict;
                if (separate.AreJoinedBy(doubt))
                {
                    changed += verdict == IndependenceVerdict.Independent ? 0 : 1;
                    continue;
                }

                Assert.Equal(IndependenceVerdict.Independent, verdict);
                untouched++;
            }
        });
        Assert.True(untouched > 10, $"{untouched} doubts left the chains apart");
        Assert.True(changed > 0, $"{changed} doubts changed the verdict");
    }

    private static void Agree(SpelledOutSupport expected, IndependenceResult found)
    {
        Assert.Equal(expected.Outlets.Count(), found.Outlets);
        Assert.Equal(expected.NamedInDoubt.Count, found.IndependentOrigins);
        Assert.Equal(new IntRange(expected.LeastNamed, expected.Most), found.Bounds);
        Assert.Equal(
            SpelledOutSupport.MostDisjoint(Distinct(expected.Chains(expected.Starts))), found.DisjointChains);
        Assert.Equal(
            expected.Groups.Select(group => string.Join(' ', group.Select(id => id.Value).Order())).Order(),
            found.Groups.Select(group => string.Join(' ', Ids(group.Origins.Select(origin => origin.Source))
                .Select(id => id.Value).Order())).Order());
        Assert.Equal(
            expected.Ends.Count > 0 && found.Groups.All(group =>
                group.Origins.All(origin => origin.Source is AnonymousSource)),
            found.AnonymousOnly);
        Assert.All(found.Groups, group => AgreeOnOutlets(expected, group));
        AgreeOnVerdict(expected, found);
        Assert.Matches("^[A-Z].*[^.]\\.$", found.Explanation);
    }

    /// <summary>Doubts only ever take a verdict away, always when they leave fewer than two named origins, and never
    /// when there are none; the sentence then says so.</summary>
    private static void AgreeOnVerdict(SpelledOutSupport expected, IndependenceResult found)
    {
        var apart = VerdictOf(expected);
        var isShown = apart is IndependenceVerdict.Independent or IndependenceVerdict.PartlyIndependent;
        var isTaken = isShown && found.Verdict == IndependenceVerdict.NotShown;
        Assert.True(isTaken || found.Verdict == apart, $"{found.Verdict} and not {apart}");
        Assert.True(isTaken || !isShown || expected.NamedInDoubt.Count >= 2);
        Assert.True(!isTaken || found.Doubts.Count > 0);
        Assert.Equal(isTaken, isShown && found.Doubts.Any(doubt => found.Explanation.Contains(
            $"but {doubt.Explanation}", StringComparison.Ordinal)));
    }

    private static void AgreeOnOutlets(SpelledOutSupport expected, OriginGroup group)
    {
        var ends = group.Origins.Select(origin => expected.Voice(origin.Source.Id)).ToHashSet();
        var outlets = expected.Outlets.Where(outlet =>
            expected.Chains([expected.Voice(outlet)]).Any(chain => ends.Contains(chain[^1]))).ToList();
        Assert.Equal(outlets.Order(_byId), group.Outlets.Select(source => source.Id).Order(_byId));
        Assert.Equal(
            outlets.Count(outlet =>
                expected.Chains([expected.Voice(outlet)]).All(chain => ends.Contains(chain[^1]))),
            group.ExclusiveOutlets);
        Assert.Equal(expected.Outlets.Any() ? (double)outlets.Count / expected.Outlets.Count() : 0, group.Share);
    }

    /// <summary>The verdict if no doubt changes it.</summary>
    private static IndependenceVerdict VerdictOf(SpelledOutSupport expected)
    {
        var named = expected.Named.ConvertAll(group => group.ConvertAll(expected.Voice));
        var chains = Distinct(expected.Chains(expected.Starts)
            .Where(chain => named.Exists(group => group.Contains(chain[^1]))));
        var separate = SpelledOutSupport.MostDisjoint(chains, (one, other) =>
            !named.Exists(group => group.Contains(one[^1]) && group.Contains(other[^1])));
        return expected switch
        {
            { Named.Count: >= 2 } when separate >= 2 => IndependenceVerdict.Independent,
            { Named.Count: >= 2 } => IndependenceVerdict.PartlyIndependent,
            { Groups.Count: 1 } => IndependenceVerdict.SingleOrigin,
            { Groups.Count: 0, Sources.Count: > 0 } => IndependenceVerdict.Circular,
            _ => IndependenceVerdict.NotShown,
        };
    }

    /// <summary>The chains of which no other is a part; the rest never allow more disjoint ones.</summary>
    private static List<List<SourceId>> Distinct(IEnumerable<List<SourceId>> chains)
    {
        var all = chains.DistinctBy(chain => string.Join(' ', chain.Select(id => id.Value).Order())).ToList();
        return [.. all.Where(chain => !all.Exists(other =>
            other != chain && other[^1] == chain[^1] && other.ToHashSet().IsProperSubsetOf(chain)))];
    }

    /// <summary>How many sources have a chain that no member of a cut is in.</summary>
    private static int BeyondOf(SpelledOutSupport support, IReadOnlyCollection<SourceId> cut) =>
        support.Sources.Count(source => support.Chains([source]).Any(chain => !chain.Intersect(cut).Any()));

    private static IEnumerable<List<SourceId>> Subsets(List<SourceId> sources) =>
        Enumerable.Range(0, 1 << sources.Count)
            .Select(bits => sources.Where((_, index) => (bits >> index & 1) == 1).ToList());

    private static HashSet<SourceId> Ids(IEnumerable<Source> sources) => [.. sources.Select(source => source.Id)];

    private static Task ForEachAsync(Action<ProvenanceGraph, IReadOnlyList<StatementId>, SourceSupport> check) =>
        ForEachAsync((graph, roots, support) =>
        {
            check(graph, roots, support);
            return Task.CompletedTask;
        });

    private static async Task ForEachAsync(
        Func<ProvenanceGraph, IReadOnlyList<StatementId>, SourceSupport, Task> check)
    {
        for (var seed = 0; seed < RandomReports.Seeds; seed++)
        {
            var graph = RandomReports.Of(seed);
            var roots = RandomReports.Roots(graph);
            await check(graph, roots, await SupportAsync(graph, roots, new()));
        }
    }

    private static async Task<SourceSupport> SupportAsync(
        ProvenanceGraph graph, IReadOnlyList<StatementId> roots, TraceOptions options)
    {
        GraphIndex index = new(graph);
        var traces = await Trace.OfAsync(index, [new(roots, TraceDirection.Upstream, options)], Token, Token);
        return Assert.Single(await SourceSupport.OfAsync(index, traces, options.IncludeParts, Token));
    }
}
