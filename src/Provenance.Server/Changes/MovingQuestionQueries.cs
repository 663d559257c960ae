using Provenance.Data.Readers.Changes;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Paging;
using Provenance.Server.Paging;

namespace Provenance.Server.Changes;

/// <summary><c>movingQuestions</c>.</summary>
internal sealed class MovingQuestionQueries(MovingQuestionReader reader, QuestionReader questions, ChangeReader changes)
{
    public async Task<MovingQuestionConnection> MovingQuestions(
        DateTimeOffset since, PagingArguments paging, CancellationToken cancellationToken)
    {
        var page = await reader.PageAsync(since, paging.Page(PageOrder.Movement), cancellationToken);
        var moved = page.Edges.Select(edge => edge.Node).ToList();
        var known = await questions.ByIdAsync([.. moved.Select(each => each.QuestionId)], cancellationToken);
        var last = await changes.ByIdAsync([.. moved.Select(each => each.LastId).Distinct()], cancellationToken);
        return new(
            [
                .. page.Edges.Select(edge => new MovingQuestionEdge(
                    edge.Cursor, known[edge.Node.QuestionId], edge.Node.Counts, last[edge.Node.LastId].RecordedAt)),
            ],
            PageInfo.Of(page),
            page.TotalCount);
    }
}
