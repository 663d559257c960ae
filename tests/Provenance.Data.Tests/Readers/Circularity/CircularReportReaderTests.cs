using Provenance.Data.Readers.Circularity;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Readers.Paging;
using Provenance.Domain.Analysis.Circularity;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;

namespace Provenance.Data.Tests.Readers.Circularity;

public sealed class CircularReportReaderTests(RandomStore random) : IClassFixture<RandomStore>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private CircularReportReader Reader => random.Store.Get<CircularReportReader>();

    [Theory]
    [InlineData(null)]
    [InlineData(1L)]
    public async Task Pages_forward_and_backward_are_together_the_whole_list(long? number)
    {
        QuestionId? question = number is { } id ? new(id) : null;
        var (all, _) = await Reader.PageAsync(question, PageRequests.First(100, PageOrder.Outlets, count: true), Cancellation);
        var whole = all.Edges.Select(Name).ToList();
        Assert.True(whole.Count > 3, $"{whole.Count} reports: too few to show anything.");
        Assert.Equal(whole.Count, all.TotalCount);

        List<(CircularReportKind, long)> forward = [];
        string? cursor = null;
        for (var more = true; more;)
        {
            var (page, _) = await Reader.PageAsync(
                question, PageRequests.First(2, PageOrder.Outlets, after: cursor), Cancellation);
            forward.AddRange(page.Edges.Select(Name));
            (more, cursor) = (page.HasNext, page.Edges[^1].Cursor);
        }

        List<(CircularReportKind, long)> backward = [];
        cursor = null;
        for (var more = true; more;)
        {
            var (page, _) = await Reader.PageAsync(
                question, PageRequests.Last(2, PageOrder.Outlets, before: cursor), Cancellation);
            backward.InsertRange(0, page.Edges.Select(Name));
            (more, cursor) = (page.HasPrevious, page.Edges[0].Cursor);
        }

        Assert.Equal(whole, forward);
        Assert.Equal(whole, backward);
    }

    [Fact]
    public async Task A_statement_has_its_own_date_or_else_that_of_its_document()
    {
        var read = await random.Store.Get<SupportGraphReader>().ReadStoreAsync(Cancellation);
        var documents = random.Graph.Documents.ToDictionary(document => document.Id);
        var expected = random.Graph.Statements.OrderBy(statement => statement.Id.Value).Select(statement =>
        {
            var date = statement.StatedAt is { Earliest: null, Latest: null } or null
                ? statement.DocumentId is { } id ? documents[id].PublishedAt : null
                : statement.StatedAt;
            return (
                statement.Id,
                new TimeBounds(date?.Earliest, date?.Latest, date?.EarliestTime, date?.LatestTime));
        });
        Assert.Equal(expected, read.Statements.Select(statement => (statement.Id, statement.At)));
    }

    private static (CircularReportKind Kind, long Number) Name(Edge<CircularReport> edge) =>
        (edge.Node.Kind, edge.Node.Number);
}
