using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Independence;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;
using Provenance.Domain.Tests.Analysis.Graph;

namespace Provenance.Domain.Tests.Analysis.Tracing;

/// <summary>Traces whose time runs out in each of their reads: HuffPost, the BBC, anonymous Western sources.</summary>
public sealed class DeadlineTests
{
    private static readonly GraphIndex _index = new(Kursk.Graph);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(2, 1)] // the citations of HuffPost's statement
    [InlineData(3, 1)] // the statement they lead to
    [InlineData(4, 2)] // the citations of the BBC's
    [InlineData(5, 2)] // the statement they lead to
    [InlineData(6, 3)] // whether the Western sources cite anyone
    public async Task A_trace_that_runs_out_of_time_keeps_what_it_has(int blocked, int reached)
    {
        var trace = await TraceAsync(blocked, new());
        Assert.Equal(reached, trace.Nodes.Count);
        Assert.Equal(
            new Coverage(false, CoverageLimit.Deadline, reached, reached - 1, reached - 1, Kursk.RecordedAt),
                trace.Coverage);
        Assert.Equal(
            Enumerable.Range(1, reached).Select(place => place == reached),
            trace.Nodes.Select(node => node.Expandable));
        Assert.Empty(trace.Origins);
    }

    [Fact]
    public async Task A_trace_that_ends_in_time_is_complete() =>
        Assert.True((await TraceAsync(blocked: 9, new())).Coverage.Complete);

    [Fact]
    public async Task Time_that_runs_out_among_equated_claims_is_said_too()
    {
        var trace = await TraceAsync(blocked: 2, new() { Equate = ClaimEquality.SameAs });
        Assert.Equal(CoverageLimit.Deadline, trace.Coverage.StoppedBy);
        Assert.True(Assert.Single(trace.Nodes).Expandable);
    }

    [Fact]
    public async Task An_analysis_of_such_a_trace_shows_nothing_and_says_why()
    {
        var trace = await TraceAsync(blocked: 4, new());
        var support = (await SourceSupport.OfAsync(_index, [trace], cancellationToken: Token)).Single();
        var independence = IndependenceResult.Of(support);
        Assert.Equal(IndependenceVerdict.NotShown, independence.Verdict);
        Assert.Equal(CoverageLimit.Deadline, independence.Coverage.StoppedBy);
        Assert.Contains("cut short", independence.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_call_is_cancelled_whatever_the_deadline()
    {
        using var call = new CancellationTokenSource();
        BlockingGraph graph = new(_index, 2, call);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            Trace.OfAsync(graph, [Request(new())], deadline: Token, call.Token));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10_001)]
    public void A_deadline_out_of_range_is_refused(int deadline) =>
        Assert.Equal(
            [$"deadlineMs is {deadline}; 1 to 10000 would be accepted"],
            new TraceOptions { DeadlineMs = deadline }.Broken());

    private static TraceRequest Request(TraceOptions options) =>
        new([Kursk.Statement("huffpost", "D003", "C-cas-4000").Id], TraceDirection.Upstream, options);

    private static async Task<Trace> TraceAsync(int blocked, TraceOptions options)
    {
        using var deadline = new CancellationTokenSource();
        BlockingGraph graph = new(_index, blocked, deadline);
        return (await Trace.OfAsync(graph, [Request(options)], deadline.Token, Token))[0];
    }

    /// <summary>A graph of which one read takes until the time runs out.</summary>
    private sealed class BlockingGraph(ICitationGraph inner, int blocked, CancellationTokenSource time) : ICitationGraph
    {
        private int _reads;

        public DateTimeOffset ReadAt => inner.ReadAt;

        public ICitationGraph At(AsOf? asOf) => this;

        public Task<ILookup<StatementId, TracedCitation>> CitationsFromAsync(
            IReadOnlyCollection<StatementId> citing, CancellationToken cancellationToken) =>
            AfterAsync(inner.CitationsFromAsync(citing, Token), cancellationToken);

        public Task<ILookup<StatementId, TracedCitation>> CitationsToAsync(
            IReadOnlyCollection<StatementId> cited,
            IReadOnlyCollection<CitationRelation>? relations,
            int atMost,
            CancellationToken cancellationToken) =>
            AfterAsync(inner.CitationsToAsync(cited, relations, atMost, Token), cancellationToken);

        public Task<IReadOnlyDictionary<StatementId, TracedStatement>> StatementsAsync(
            IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken) =>
            AfterAsync(inner.StatementsAsync(ids, Token), cancellationToken);

        public Task<ILookup<ClaimId, TracedStatement>> StatementsOfClaimsAsync(
            IReadOnlyCollection<ClaimId> claims, CancellationToken cancellationToken) =>
            AfterAsync(inner.StatementsOfClaimsAsync(claims, Token), cancellationToken);

        public Task<IReadOnlyDictionary<ClaimId, Claim>> ClaimsAsync(
            IReadOnlyCollection<ClaimId> ids, CancellationToken cancellationToken) =>
            AfterAsync(inner.ClaimsAsync(ids, Token), cancellationToken);

        public Task<KnownSubjects> SubjectsAsync(
            IReadOnlyCollection<Claim> claims, CancellationToken cancellationToken) =>
            AfterAsync(inner.SubjectsAsync(claims, Token), cancellationToken);

        public Task<ILookup<ClaimId, ClaimLink>> ClaimLinksAsync(
            IReadOnlyCollection<ClaimId> claims, CancellationToken cancellationToken) =>
            AfterAsync(inner.ClaimLinksAsync(claims, Token), cancellationToken);

        public Task<IReadOnlyDictionary<SourceId, Source>> SourcesAsync(
            IReadOnlyCollection<SourceId> ids, CancellationToken cancellationToken) =>
            AfterAsync(inner.SourcesAsync(ids, Token), cancellationToken);

        public Task<IReadOnlyList<(StatementId One, StatementId Other)>> JointStatementsAsync(
            IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken) =>
            AfterAsync(inner.JointStatementsAsync(ids, Token), cancellationToken);

        public Task<IReadOnlyList<Source>> PossiblySameAsAsync(
            IReadOnlyCollection<SourceId> ids, CancellationToken cancellationToken) =>
            AfterAsync(inner.PossiblySameAsAsync(ids, Token), cancellationToken);

        public Task<IReadOnlyDictionary<StatementId, FuzzyDate>> DatesAsync(
            IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken) =>
            AfterAsync(inner.DatesAsync(ids, Token), cancellationToken);

        public Task<ILookup<StatementId, string>> PassagesAsync(
            IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken) =>
            AfterAsync(inner.PassagesAsync(ids, Token), cancellationToken);

        public Task<IReadOnlySet<CitationId>> FirstHandAsync(
            IReadOnlyCollection<CitationId> ids, CancellationToken cancellationToken) =>
            AfterAsync(inner.FirstHandAsync(ids, Token), cancellationToken);

        public Task<ILookup<StatementId, Withdrawal>> WithdrawalsAsync(
            IReadOnlyCollection<TracedStatement> statements, CancellationToken cancellationToken) =>
            AfterAsync(inner.WithdrawalsAsync(statements, Token), cancellationToken);

        private async Task<T> AfterAsync<T>(Task<T> answer, CancellationToken cancellationToken)
        {
            if (++_reads == blocked)
            {
                await time.CancelAsync();
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            return await answer;
        }
    }
}
