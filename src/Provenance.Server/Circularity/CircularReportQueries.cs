using Provenance.Data.Readers;
using Provenance.Data.Readers.Paging;
using Provenance.Domain.Analysis;
using Provenance.Domain.Claims;
using Provenance.GraphQL.Execution;
using Provenance.Server.Nodes;
using Provenance.Server.Paging;

namespace Provenance.Server.Circularity;

/// <summary><c>circularReports</c>.</summary>
internal sealed class CircularReportQueries(CircularReportReader reports, QuestionReader questions)
{
    public async Task<CircularReportConnection> CircularReports(
        string? question, AsOf? asOf, FieldCall call, CancellationToken cancellationToken)
    {
        var request = call.Page(PageOrder.Outlets);
        var (page, coverage) = await reports.At(asOf).PageAsync(
            await QuestionAsync(question, cancellationToken), request, cancellationToken);
        return new(page.Edges, PageInfo.Of(page), page.TotalCount, coverage);
    }

    private async Task<QuestionId?> QuestionAsync(string? name, CancellationToken cancellationToken)
    {
        if (name is null)
        {
            return null;
        }

        var found = NodeId.Parse(name) is { Kind: nameof(Question) } id
            ? (await questions.ByIdAsync([new QuestionId(id.Number)], cancellationToken)).Values.SingleOrDefault()
            : (await questions.ByKeyAsync([name], cancellationToken)).Values.SingleOrDefault();
        return found?.Id ?? throw BadInput.Because(
            $"Argument \"question\": there is no question \"{name}\"; the id or key of one would be accepted.");
    }
}
