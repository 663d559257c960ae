using Microsoft.Extensions.DependencyInjection;
using Provenance.Data.Migrations;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Search;
using Provenance.Data.Writers;

namespace Provenance.Data.Tests.Search;

/// <summary>One search has one answer in both stores: the same records in the same order, with the same snippets.</summary>
public sealed class BothStoresTests(SampleStore sample) : IClassFixture<SampleStore>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Any_words_of_the_texts_find_the_same()
    {
        var folder = Directory.CreateTempSubdirectory("provenance-");
        await using (var sqlite = new ServiceCollection()
            .AddProvenanceStore(new() { ConnectionString = $"Data Source={folder.FullName}/store.db;Pooling=False" })
            .BuildServiceProvider())
        {
            await sqlite.GetRequiredService<StoreMigrator>().MigrateAsync(Cancellation);
            await SampleCorpus.ImportAsync(sqlite.GetRequiredService<CorpusImporter>());
            var words = SampleCorpus.Project(new()).Texts.SelectMany(text => SearchText.Of(text.Text).Words).ToArray();
            var random = new Random(20250115);
            var found = 0;
            for (var i = 0; i < 150; i++)
            {
                var text = string.Join(' ', random.GetItems(words, 1 + random.Next(3)));
                text = text[..Math.Min(text.Length - random.Next(2), SearchReader.MaxTextLength)];
                var expected = await AnswerAsync(sqlite.GetRequiredService<SearchReader>(), text);
                var actual = await AnswerAsync(sample.Store.Get<SearchReader>(), text);
                Assert.True(expected.SequenceEqual(actual), $"{text}\n{string.Join('\n', expected)}\n\n{string.Join('\n', actual)}");
                found += expected.Count;
            }

            Assert.True(found > 500, $"Only {found} records were found.");
        }

        folder.Delete(recursive: true);
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
            .. results.Facets!.Where(facet => facet.Value > 0).Select(facet => $"{facet.Key}: {facet.Value}").Order(),
        ];
    }
}
