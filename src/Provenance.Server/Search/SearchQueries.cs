using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Sources;
using Provenance.Data.Search;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;
using Provenance.Server.Errors;
using Provenance.Server.Paging;

namespace Provenance.Server.Search;

/// <summary><c>search</c>: the matches, with one read for the records of each kind among them.</summary>
internal sealed class SearchQueries(
    SearchReader search, ClaimReader claims, SourceReader sources, DocumentReader documents)
{
    public async Task<SearchConnection> Search(
        string text,
        SearchFilterInput? where,
        PagingArguments paging,
        SearchExtras extras,
        CancellationToken cancellationToken)
    {
        if (text.Length > SearchReader.MaxTextLength)
        {
            throw BadInput.Because($"Argument \"text\" has {text.Length} characters: "
                + $"at most {SearchReader.MaxTextLength} are searched for.");
        }

        if (!SearchCondition.TryCreate(where, out var condition, out var error))
        {
            throw BadInput.Because(error);
        }

        var results = await search.SearchAsync(
            text, condition, paging.Page(PageOrder.Rank), extras, cancellationToken);
        var numbers = results.Page.Edges.ToLookup(edge => edge.Node.Kind, edge => edge.Node.Number);
        var foundClaims = await claims.ByIdAsync(
            [.. numbers[SearchKind.Claim].Select(number => new ClaimId(number))], cancellationToken);
        var foundSources = await sources.ByIdAsync(
            [.. numbers[SearchKind.Source].Select(number => new SourceId(number))], cancellationToken);
        var foundDocuments = await documents.ByIdAsync(
            [.. numbers[SearchKind.Document].Select(number => new DocumentId(number))], cancellationToken);
        return new(
            [.. results.Page.Edges.Select(edge => new SearchEdge(
                edge.Cursor,
                edge.Node.Kind switch
                {
                    SearchKind.Claim => foundClaims[new(edge.Node.Number)],
                    SearchKind.Source => foundSources[new(edge.Node.Number)],
                    _ => foundDocuments[new(edge.Node.Number)],
                },
                edge.Node.Snippet))],
            PageInfo.Of(results.Page),
            results.Page.TotalCount,
            results.Facets,
            results.Suggestion);
    }
}
