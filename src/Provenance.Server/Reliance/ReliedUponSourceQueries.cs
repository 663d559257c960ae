using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Reliance;
using Provenance.Data.Readers.Sources;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Server.Paging;
using Provenance.Server.Questions;

namespace Provenance.Server.Reliance;

/// <summary><c>mostReliedUponSources</c>.</summary>
internal sealed class ReliedUponSourceQueries(
    ReliedUponSourceReader reliance, SourceReader sources, QuestionReader questions)
{
    public async Task<ReliedUponSourceConnection> MostReliedUponSources(
        QuestionBy? question,
        IReadOnlyList<OriginClass>? classes,
        bool includeParts,
        ClaimEquality equate,
        AsOf? asOf,
        PagingArguments paging,
        CancellationToken cancellationToken)
    {
        var request = paging.Page(PageOrder.Reliance);
        var answered = question is null ? null : await questions.NamedAsync(question, cancellationToken);
        RelianceQuestion asked = new(includeParts, equate, answered?.Id, asOf);
        var (page, coverage) = await reliance.PageAsync(asked, classes, request, cancellationToken);
        var known = await sources.ByIdAsync([.. page.Edges.Select(edge => edge.Node.SourceId)], cancellationToken);
        return new(
            [.. page.Edges.Select(edge => new ReliedUponSourceEdge(
                new(edge.Node.SourceId, asked),
                edge.Cursor,
                known[edge.Node.SourceId],
                edge.Node.Claims,
                edge.Node.Statements,
                edge.Node.Outlets))],
            PageInfo.Of(page),
            page.TotalCount,
            coverage);
    }
}
