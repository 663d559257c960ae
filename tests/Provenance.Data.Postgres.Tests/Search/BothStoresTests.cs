using Provenance.Data.Readers.Paging;
using Provenance.Data.Search;
using Provenance.Domain.Tests.Analysis.Graph;

namespace Provenance.Data.Tests.Search;

/// <summary>One search has one answer in both stores: the same records in the same order, with the same snippets.</summary>
public sealed class BothStoresTests(SampleStore sample, WorldStore world) : IClassFixture<SampleStore>, IClassFixture<WorldStore>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Words_of_the_sample_find_the_same()
    {
        await using var twin = await SqliteTwin.CreateAsync(importer => SampleCorpus.ImportAsync(importer));
        string[] texts = [.. SampleCorpus.Project(new()).Texts.Select(text => text.Text)];

        await CompareAsync(twin, sample.Store, new RandomSearches(texts, 20250115), RandomSeeds.Of(500));
    }

    [Fact]
    public async Task Words_parts_of_words_and_mistyped_words_of_any_script_find_the_same()
    {
        await using var twin = await SqliteTwin.CreateAsync(
            importer => SampleCorpus.ImportAsync(importer, WorldTexts.Corpus()));
        string[] texts = [.. WorldTexts.Documents.SelectMany(document => new[] { document.Title, document.Text }), .. WorldTexts.Names];

        await CompareAsync(twin, world.Store, new RandomSearches(texts, 20250116), RandomSeeds.Of(1000));
    }

    private static async Task CompareAsync(SqliteTwin twin, TemporaryStore store, RandomSearches searches, int count)
    {
        var found = 0;
        for (var i = 0; i < count; i++)
        {
            var text = searches.Next();
            var expected = await AnswerAsync(twin.Get<SearchReader>(), text);
            var actual = await AnswerAsync(store.Get<SearchReader>(), text);
            Assert.True(expected.SequenceEqual(actual), $"{text}\n{string.Join('\n', expected)}\n\n{string.Join('\n', actual)}");
            found += expected.Count > 1 ? 1 : 0;
        }

        Assert.True(found > count / 3, $"Only {found} of {count} searches found anything.");
    }

    private static async Task<IReadOnlyList<string>> AnswerAsync(SearchReader reader, string text)
    {
        Assert.True(PageRequest.TryCreate(PageOrder.Rank, 100, null, null, null, countTotal: true, out var page, out _));
        var results = await reader.SearchAsync(text, SearchCondition.None, page, SearchExtras.All, Cancellation);
        return
        [
            .. results.Page.Edges.Select(edge =>
                $"{edge.Node.Kind} {edge.Node.Number} {edge.Cursor}: "
                + string.Concat(edge.Node.Snippet.Select(part => part.Matches ? $"[{part.Text}]" : part.Text))),
            $"did you mean: {results.Suggestion}",
            .. results.Facets!.Where(facet => facet.Value > 0).Select(facet => $"{facet.Key}: {facet.Value}").Order(),
        ];
    }
}
