using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Sources;

namespace Provenance.Data.Tests.Readers;

/// <summary>What a nested query reads, level by level, as resolvers of whole levels do.</summary>
public sealed class NestedReadTests(GeneratedStore generated) : IClassFixture<GeneratedStore>
{
    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    public async Task Claims_with_statements_citations_sources_and_documents_are_six_statements(int claimCount)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var store = generated.Fresh;
        var statementReader = store.Get<StatementReader>();
        var five = PageRequests.First(5);

        var claims = await store.Get<ClaimReader>().PageAsync(PageRequests.First(claimCount), cancellationToken: cancellation);
        var statements = (await statementReader.PageByClaimAsync(
                [.. claims.Edges.Select(edge => edge.Node.Id)], five, cancellationToken: cancellation))
            .Values.SelectMany(page => page.Edges.Select(edge => edge.Node)).ToList();
        var citations = (await store.Get<CitationReader>().PageByCitingAsync(
                [.. statements.Select(statement => statement.Id)], five, cancellationToken: cancellation))
            .Values.SelectMany(page => page.Edges.Select(edge => edge.Node)).ToList();
        var cited = await statementReader.ByIdAsync(
            [.. citations.Select(citation => citation.CitedId).Distinct()], cancellation);
        await store.Get<SourceReader>().ByIdAsync(
            [.. cited.Values.Select(statement => statement.SourceId).Distinct()], cancellation);
        await store.Get<DocumentReader>().ByIdAsync(
            [.. cited.Values.Select(statement => statement.DocumentId!.Value).Distinct()], cancellation);

        Assert.Equal(claimCount * (5 + 5 + 4 + 3 + 2), citations.Count);
        Assert.Equal(6, store.Counter.Count);
    }
}
