using Microsoft.EntityFrameworkCore;
using Provenance.Data.Tests.Writers;
using Provenance.Data.Writers;

namespace Provenance.Data.Tests.Clearances;

/// <summary>A store of those who may not see everything, kept up to date while others record.</summary>
public sealed class StorePartTests
{
    /// <summary>How many changes a history has; each takes a while.</summary>
    private const int Steps = 10;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Brought_up_to_date_again_and_again_it_is_as_if_made_anew(int seed)
    {
        Random random = new(seed);
        await using var store = await TemporaryStore.CreateAsync();
        await using TestPart part = new(store, "some");
        await RecordAsync(store, new(seed), async step =>
        {
            if (random.Next(6) == 0)
            {
                await RestrictAsync(store, random);
            }

            if (random.Next(2) == 0)
            {
                await part.Part.CatchUpAsync(Cancellation);
            }
        });
        await using TestPart anew = new(store, "some");

        Assert.Equal(await anew.RowsAsync(), await part.RowsAsync());
    }

    /// <summary>Records a history.</summary>
    internal static async Task RecordAsync(TemporaryStore store, RandomHistory history, Func<int, Task> after)
    {
        Assert.Empty((await SampleCorpus.ImportAsync(store.Get<CorpusImporter>(), history.First)).Errors);
        for (var step = 0; step < Steps && await history.NextAsync(store); step++)
        {
            await history.DecideAsync(store);
            await history.DecideAsync(store);
            await after(step);
        }
    }

    /// <summary>Restricts a document or a source, or shows it again, through the importer as an editor would.</summary>
    private static async Task RestrictAsync(TemporaryStore store, Random random)
    {
        await using var context = await store.Contexts.CreateDbContextAsync(Cancellation);
        var (kind, keys) = random.Next(2) == 0
            ? ("document", await context.Documents.OrderBy(row => row.Id).Select(row => row.Key).ToListAsync(Cancellation))
            : ("source", await context.Sources.OrderBy(row => row.Id).Select(row => row.Key).ToListAsync(Cancellation));
        var groups = random.Next(3) switch { 0 => "[]", 1 => "[\"some\"]", _ => "[\"others\"]" };
        await Decisions.ImportAsync(
            store,
            $$"""{ "amendments": [{ "id": "R-{{Guid.NewGuid():N}}", "{{kind}}": "{{keys[random.Next(keys.Count)]}}", "fields": { "restrictedTo": {{groups}} }, "reason": "It is." }] }""");
    }
}
