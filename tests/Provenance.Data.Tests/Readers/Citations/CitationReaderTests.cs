using Microsoft.EntityFrameworkCore;
using Provenance.Data.Readers.Citations;
using Provenance.Domain.Citations;

namespace Provenance.Data.Tests.Readers.Citations;

/// <summary>
/// Of the <see cref="GeneratedGraph"/>, where each statement of a claim reports the later ones; each case changes a
/// claim of its own.
/// </summary>
public sealed class CitationReaderTests(GeneratedStore generated) : IClassFixture<GeneratedStore>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<CitationRelation, bool> Relations => new()
    {
        { CitationRelation.Reports, false },
        { CitationRelation.Quotes, false },
        { CitationRelation.Publishes, false },
        { CitationRelation.Confirms, false },
        { CitationRelation.Derives, false },
        { CitationRelation.Republishes, false },
        { CitationRelation.Disputes, true },
        { CitationRelation.Explains, true },
        { CitationRelation.Credits, true },
        { CitationRelation.IsSilentOn, true },
    };

    [Theory]
    [MemberData(nameof(Relations))]
    public async Task Only_a_citation_that_supports_or_passes_origins_on_keeps_a_statement_from_being_an_origin(
        CitationRelation relation, bool isOrigin)
    {
        var sixth = GeneratedGraph.Statement(claim: 1 + (int)relation, 6);
        await using (var context = await generated.Fresh.Contexts.CreateDbContextAsync(Cancellation))
        {
            await context.Citations
                .Where(citation => citation.CitingId == sixth)
                .ExecuteUpdateAsync(
                    update => update.SetProperty(citation => citation.Relation, relation), Cancellation);
        }

        Assert.Equal(isOrigin, (await ReadAsync(sixth)).Contains(sixth));
    }

    [Fact]
    public async Task The_first_citations_of_each_statement_are_read_in_one_statement()
    {
        StatementId[] cited = [GeneratedGraph.Statement(claim: 12, 5), GeneratedGraph.Statement(claim: 12, 6)];
        var reader = generated.Fresh.Get<CitationReader>();
        var all = (await reader.FirstOfCitedAsync(cited, int.MaxValue, Cancellation))
            .ToLookup(citation => citation.CitedId);
        _ = generated.Fresh;
        var first = await reader.FirstByCitedAsync(
            cited, [CitationRelation.Reports, CitationRelation.Quotes], 2, Cancellation);
        Assert.Equal(1, generated.Statements);
        Assert.All(cited, id =>
        {
            Assert.InRange(all[id].Count(), 3, int.MaxValue);
            Assert.Equal(
                all[id].OrderBy(citation => citation.CitingId.Value).Take(2).Select(citation => citation.Id.Value).Order(),
                first[id].Select(citation => citation.Id.Value));
        });
        Assert.Empty(await reader.FirstByCitedAsync(cited, [CitationRelation.Credits], 2, Cancellation));
    }

    [Theory]
    [InlineData(Stance.Asserts, true)]
    [InlineData(Stance.Denies, false)]
    public async Task A_statement_that_denies_is_no_origin_nor_behind_one(Stance stance, bool isOrigin)
    {
        var claim = 20 + (int)stance;
        var (sixth, seventh) = (GeneratedGraph.Statement(claim, 6), GeneratedGraph.Statement(claim, 7));
        await using (var context = await generated.Fresh.Contexts.CreateDbContextAsync(Cancellation))
        {
            await context.Statements
                .Where(statement => statement.Id == seventh)
                .ExecuteUpdateAsync(update => update.SetProperty(statement => statement.Stance, stance), Cancellation);
        }

        Assert.Equal([isOrigin ? seventh : sixth], await ReadAsync(sixth, seventh));
        Assert.Equal(1, generated.Statements);
    }

    [Fact]
    public async Task A_missing_statement_is_no_origin()
    {
        Assert.Empty(await ReadAsync(new StatementId(351)));
    }

    private Task<IReadOnlySet<StatementId>> ReadAsync(params StatementId[] ids) =>
        generated.Fresh.Get<CitationReader>().OriginsAsync(ids, Cancellation);
}
