using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Tests.Readers.Rows;

public sealed class RowShapeTests(SampleStore sample) : IClassFixture<SampleStore>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public Task Sources_of_every_kind_are_those_of_EF_Core() => AssertSameAsync<Source>();

    [Fact]
    public Task Documents_are_those_of_EF_Core() => AssertSameAsync<Document>();

    [Fact]
    public Task Questions_are_those_of_EF_Core() => AssertSameAsync<Question>();

    [Fact]
    public Task Claims_with_and_without_estimates_are_those_of_EF_Core() => AssertSameAsync<Claim>();

    [Fact]
    public Task Statements_are_those_of_EF_Core() => AssertSameAsync<Statement>();

    [Fact]
    public Task Citations_are_those_of_EF_Core() => AssertSameAsync<Citation>();

    [Fact]
    public Task Evidence_is_that_of_EF_Core() => AssertSameAsync<Evidence>();

    private async Task AssertSameAsync<TRow>()
        where TRow : class
    {
        await using var context = await sample.Store.Contexts.CreateDbContextAsync(Cancellation);
        var shape = context.ShapeOf<TRow>();
        var columns = shape.Of(RowSelection.Whole, 0);
        var read = await context.ReadAsync(
            columns.Read,
            $"SELECT {columns.Of("row")} FROM {shape.Table} AS row ORDER BY {shape.Key}",
            () => [],
            Cancellation);
        var expected = await context.Set<TRow>().IgnoreQueryFilters()
            .OrderBy(row => EF.Property<object>(row, "Id")).ToListAsync(Cancellation);

        Assert.NotEmpty(expected);
        Assert.Equal(expected.Select(Shown), read.Select(Shown));
    }

    private static string Shown(object record) =>
        $"{record.GetType().Name} {JsonSerializer.Serialize(record, record.GetType())}";
}
