using Provenance.GraphQL.Planning;

namespace Provenance.GraphQL.Tests.Planning;

public sealed class RecentCacheTests
{
    [Fact]
    public void What_was_added_is_found()
    {
        var cache = new RecentCache<string, string>(2, 100);
        cache.Add("a", "A", 1);
        Assert.Equal("A", cache.Find("a"));
        Assert.Null(cache.Find("b"));
    }

    [Fact]
    public void When_full_the_least_recently_used_goes()
    {
        var cache = new RecentCache<string, string>(2, 100);
        cache.Add("a", "A", 1);
        cache.Add("b", "B", 1);
        cache.Find("a");
        cache.Add("c", "C", 1);
        Assert.Equal(["A", null, "C"], Found(cache, "a", "b", "c"));
    }

    [Fact]
    public void A_large_value_pushes_out_as_many_as_it_needs()
    {
        var cache = new RecentCache<string, string>(4, 10);
        cache.Add("a", "A", 4);
        cache.Add("b", "B", 4);
        cache.Add("c", "C", 6);
        Assert.Equal([null, "B", "C"], Found(cache, "a", "b", "c"));
        cache.Add("d", "D", 10);
        Assert.Equal([null, null, "D"], Found(cache, "b", "c", "d"));
    }

    [Fact]
    public void What_alone_is_too_large_pushes_out_nothing()
    {
        var cache = new RecentCache<string, string>(4, 10);
        cache.Add("a", "A", 10);
        cache.Add("b", "B", 11);
        Assert.Equal(["A", null], Found(cache, "a", "b"));
    }

    [Fact]
    public void The_first_value_of_a_key_stays()
    {
        var cache = new RecentCache<string, string>(2, 2);
        cache.Add("a", "first", 1);
        cache.Add("a", "second", 1);
        cache.Add("b", "B", 1);
        Assert.Equal(["first", "B"], Found(cache, "a", "b"));
    }

    [Fact]
    public void Threads_may_share_it()
    {
        var cache = new RecentCache<int, string>(8, 100);
        Parallel.For(0, 10_000, i =>
        {
            if (cache.Find(i % 16) is null)
            {
                cache.Add(i % 16, "value", 1);
            }
        });
        Assert.Equal(8, Enumerable.Range(0, 16).Count(key => cache.Find(key) is not null));
    }

    private static IEnumerable<string?> Found(RecentCache<string, string> cache, params string[] keys) =>
        keys.Select(cache.Find);
}
