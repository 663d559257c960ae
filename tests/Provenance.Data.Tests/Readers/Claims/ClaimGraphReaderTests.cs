using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Graph;
using Provenance.Domain;
using Provenance.Domain.Analysis.Comparisons;
using Provenance.Domain.Analysis.Drift;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Claims;

namespace Provenance.Data.Tests.Readers.Claims;

/// <summary>The part of the sample corpus around claims gives the same analyses as the whole.</summary>
public sealed class ClaimGraphReaderTests : IAsyncLifetime
{
    private TemporaryStore? _store;
    private ProvenanceGraph? _whole;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _store = await SampleCorpus.CreateStoreAsync();
        _whole = await _store.Get<GraphReader>().ReadAsync(Cancellation);
    }

    public ValueTask DisposeAsync() => _store!.DisposeAsync();

    [Fact]
    public async Task Around_each_claim_lies_all_its_drift()
    {
        var steps = DriftSteps.Of(_whole!);
        foreach (var claim in _whole!.Claims)
        {
            var part = await AroundAsync([claim], withEvidence: true);
            Assert.Equal(Of(steps, claim), Of(DriftSteps.Of(part), claim));
        }
    }

    [Fact]
    public async Task Around_the_claims_of_each_question_lies_its_comparison()
    {
        foreach (var question in _whole!.Questions)
        {
            var claims = await _store!.Get<ClaimReader>().FirstByQuestionAsync([question.Id], 1000, Cancellation);
            var part = await AroundAsync([.. claims], withEvidence: false);
            Assert.Equal(Told(_whole, question), Told(part, question));
        }
    }

    /// <summary>
    /// Who is an origin is told from all that a statement cites; a part that lacks some of it would mistake it.
    /// </summary>
    [Fact]
    public async Task A_part_that_is_cut_says_so_and_keeps_to_the_first_statements_with_all_that_they_cite()
    {
        var citing = _whole!.Citations.ToLookup(citation => citation.CitingId, citation => citation.Id);
        foreach (var atMost in new[] { 1, 3, 10, 40 })
        {
            var part = await _store!.Get<ClaimGraphReader>().AroundAsync(
                _whole.Claims, withEvidence: false, atMost, Cancellation);
            var ends = part.Citations.Select(citation => citation.CitedId).ToHashSet();
            var complete = part.Statements.Where(statement => !ends.Contains(statement.Id)).ToList();
            Assert.True(part.IsCut);
            Assert.All(complete, statement => Assert.Equal(
                citing[statement.Id].OrderBy(id => id.Value),
                part.Citations.Where(citation => citation.CitingId == statement.Id).Select(citation => citation.Id)));
            Assert.InRange(part.Citations.Count, 0, atMost);
            foreach (var question in _whole.Questions)
            {
                var coverage = Comparison.Of(part, question, sources: null, includeParts: true).Coverage;
                Assert.Equal((false, CoverageLimit.MaxNodes), (coverage.Complete, coverage.StoppedBy!.Value));
            }
        }

        Assert.False((await AroundAsync(_whole.Claims, withEvidence: true)).IsCut);
    }

    [Fact]
    public async Task Many_claims_cost_as_many_statements_as_one_of_each_population_and_place()
    {
        var few = _whole!.Claims.DistinctBy(claim => (claim.Estimate?.Population, claim.Estimate?.Place)).ToList();
        _store!.Counter.Reset();
        await AroundAsync(few, withEvidence: true);
        var ofFew = _store.Counter.Count;
        _store.Counter.Reset();
        await AroundAsync(_whole.Claims, withEvidence: true);
        Assert.InRange(few.Count, 2, _whole.Claims.Count / 3);
        Assert.True(_store.Counter.Count <= ofFew, $"{_store.Counter.Count} for all claims, {ofFew} for a few.");
    }

    private static IEnumerable<(string, long?, string)> Of(IEnumerable<DriftStep> steps, Claim claim) => steps
        .Where(step => step.From.Id == claim.Id || step.To.Id == claim.Id)
        .Select(step => (
            step.Explanation, step.Citation?.Id.Value, string.Join(' ', step.Evidence.Select(item => item.Key))));

    private static IEnumerable<(long, long, string)> Told(ProvenanceGraph graph, Question question) =>
        Comparison.Of(graph, question, sources: null, includeParts: true).Cells
            .Select(cell => (cell.Left.Id.Value, cell.Right.Id.Value, cell.Reason));

    private Task<ProvenanceGraph> AroundAsync(IReadOnlyCollection<Claim> claims, bool withEvidence) =>
        _store!.Get<ClaimGraphReader>().AroundAsync(claims, withEvidence, cancellationToken: Cancellation);
}
