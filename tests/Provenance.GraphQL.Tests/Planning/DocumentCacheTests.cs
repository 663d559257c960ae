using Provenance.GraphQL.Language;
using Provenance.GraphQL.Planning;

namespace Provenance.GraphQL.Tests.Planning;

public sealed class DocumentCacheTests
{
    [Fact]
    public void What_was_added_is_found()
    {
        var cache = new DocumentCache(2, 100);
        var document = Document();
        cache.Add("a", document);
        Assert.Same(document, cache.Find("a"));
        Assert.Null(cache.Find("b"));
    }

    [Fact]
    public void When_full_the_least_recently_used_goes()
    {
        var cache = new DocumentCache(2, 100);
        cache.Add("a", Document());
        cache.Add("b", Document());
        cache.Find("a");
        cache.Add("c", Document());
        Assert.NotNull(cache.Find("a"));
        Assert.Null(cache.Find("b"));
        Assert.NotNull(cache.Find("c"));
    }

    [Fact]
    public void Long_documents_push_out_more_than_one()
    {
        var cache = new DocumentCache(4, 10);
        cache.Add("aaaa", Document());
        cache.Add("bbbb", Document());
        cache.Add("cccccccccc", Document());
        Assert.Null(cache.Find("aaaa"));
        Assert.Null(cache.Find("bbbb"));
        Assert.NotNull(cache.Find("cccccccccc"));
        cache.Add("ddddddddddd", Document());
        Assert.Null(cache.Find("ddddddddddd"));
        cache.Add("eeeeeeeeee", Document());
        Assert.NotNull(cache.Find("eeeeeeeeee"));
    }

    [Fact]
    public void The_first_document_of_a_text_stays()
    {
        var cache = new DocumentCache(1, 100);
        var first = Document();
        cache.Add("a", first);
        cache.Add("a", Document());
        Assert.Same(first, cache.Find("a"));
    }

    [Fact]
    public void Threads_may_share_it()
    {
        var cache = new DocumentCache(8, 100);
        var document = Document();
        Parallel.For(0, 10_000, i =>
        {
            var text = (i % 16).ToString(null, null);
            if (cache.Find(text) is null)
            {
                cache.Add(text, document);
            }
        });
        Assert.Equal(8, Enumerable.Range(0, 16).Count(i => cache.Find(i.ToString(null, null)) is not null));
    }

    private static PreparedDocument Document() =>
        new(Plans.Schema, GraphQLParser.Parse(new SourceText("{ echo }")).Document!);
}
