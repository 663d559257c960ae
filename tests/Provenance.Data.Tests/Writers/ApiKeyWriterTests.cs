using Provenance.Data.Readers.Access;
using Provenance.Data.Writers;
using Provenance.Domain.Access;

namespace Provenance.Data.Tests.Writers;

public sealed class ApiKeyWriterTests
{
    private static readonly TimeSpan _day = TimeSpan.FromDays(1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_key_is_found_by_its_hash_in_one_statement()
    {
        await using var store = await TemporaryStore.CreateAsync();
        var made = await store.Get<ApiKeyWriter>().CreateAsync("importer", Role.Editor, [], _day, Cancellation);
        var (record, key) = Assert.NotNull(made);
        store.Counter.Reset();

        var found = await store.Get<ApiKeyReader>().FindAsync(ApiKey.HashOf(key), Cancellation);

        Assert.Equal(1, store.Counter.Count);
        Assert.Equal(record with { Groups = found!.Groups }, found);
        Assert.Equal(("importer", Role.Editor, record.CreatedAt + _day), (found.Name, found.Role, found.ExpiresAt));
        Assert.True(found.IsValidAt(record.CreatedAt));
        Assert.False(found.IsValidAt(record.ExpiresAt));
        Assert.Null(await store.Get<ApiKeyReader>().FindAsync(ApiKey.HashOf(ApiKey.New()), Cancellation));
    }

    [Fact]
    public async Task A_name_is_one_keys_for_ever()
    {
        await using var store = await TemporaryStore.CreateAsync();
        var writer = store.Get<ApiKeyWriter>();
        await writer.CreateAsync("importer", Role.Editor, [], _day, Cancellation);
        var revoked = await writer.RevokeAsync("importer", Cancellation);

        Assert.Null(await writer.CreateAsync("importer", Role.Reader, [], _day, Cancellation));
        Assert.NotNull(await writer.CreateAsync("Importer", Role.Reader, [], _day, Cancellation));
        Assert.Equal(["Importer", "importer"], (await store.Get<ApiKeyReader>().AllAsync(Cancellation)).Select(key => key.Name).Order(StringComparer.Ordinal));
        Assert.False(revoked!.IsValidAt(revoked.CreatedAt));
    }

    [Fact]
    public async Task A_key_has_its_groups_in_order_and_each_once()
    {
        await using var store = await TemporaryStore.CreateAsync();
        var made = await store.Get<ApiKeyWriter>()
            .CreateAsync("importer", Role.Editor, ["west, \"north\"", "east", "west, \"north\""], _day, Cancellation);

        var found = await store.Get<ApiKeyReader>().FindAsync(ApiKey.HashOf(made!.Value.Key), Cancellation);

        Assert.Equal(["east", "west, \"north\""], found!.Groups);
        Assert.Empty((await store.Get<ApiKeyWriter>().CreateAsync("other", Role.Editor, [], _day, Cancellation))!.Value.Record.Groups);
    }

    [Fact]
    public async Task A_key_stays_revoked_from_the_first_time_on()
    {
        await using var store = await TemporaryStore.CreateAsync();
        var writer = store.Get<ApiKeyWriter>();
        await writer.CreateAsync("importer", Role.Editor, [], _day, Cancellation);
        var first = await writer.RevokeAsync("importer", Cancellation);
        var second = await writer.RevokeAsync("importer", Cancellation);

        Assert.NotNull(first!.RevokedAt);
        Assert.Equal(first with { Groups = second!.Groups }, second);
        Assert.Null(await writer.RevokeAsync("exporter", Cancellation));
    }

    [Fact]
    public async Task Keys_that_are_made_at_once_are_all_made()
    {
        await using var store = await TemporaryStore.CreateAsync();
        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(number =>
            store.Get<ApiKeyWriter>().CreateAsync($"script {number}", Role.Reader, [], _day, Cancellation)));
        Assert.Equal(8, made.Select(each => each!.Value.Record.Id).Distinct().Count());
        Assert.Equal(8, (await store.Get<ApiKeyReader>().AllAsync(Cancellation)).Count);
    }
}
