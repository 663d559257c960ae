using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Verification;

namespace Provenance.Data.Tests.Verification;

/// <summary>What is said of a store that was damaged.</summary>
public sealed class StoreVerifierTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_store_as_it_was_imported_has_no_fault()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        var verifier = store.Get<StoreVerifier>();

        Assert.Empty(await FaultsAsync(verifier));

        await using var context = await store.Contexts.CreateDbContextAsync(Cancellation);
        var claims = await context.Claims.LongCountAsync(Cancellation);
        var evidence = await context.Evidence.LongCountAsync(Cancellation);
        Assert.InRange(verifier.Rows, claims + evidence, long.MaxValue);
        Assert.InRange(verifier.Tables, 20, 60);
    }

    [Theory]
    [InlineData(
        "UPDATE statement SET attestation = 'FIRST_HANE' WHERE id = 3",
        "statement 3: column attestation cannot be read: \"FIRST_HANE\" is none of FIRST_HAND, NOT_FOUND, SECOND_HAND")]
    [InlineData(
        "UPDATE source SET type = 'OUTLEU' WHERE id = 2",
        "source 2 (*): column type cannot be read: \"OUTLEU\" is none of AGENCY, ANONYMOUS, OFFICIAL, ORGANIZATION, OUTLET, PERSON, UNSPECIFIED")]
    [InlineData(
        "UPDATE evidence SET cue_spans = '[{' WHERE id = 4",
        "evidence 4 (*): column cue_spans cannot be read: \"[{\" is no list of the column's kind")]
    [InlineData(
        "UPDATE document_text SET text = text || ' ' WHERE document_id = 1",
        "document_text 1 (D000): the text's SHA-256 is *, not *")]
    [InlineData(
        "UPDATE evidence SET span_start = span_start + 1, span_end = span_end + 1 WHERE id = 5",
        "evidence 5 (*): the passage from * to * does not stand there in the text of document * (*)")]
    [InlineData(
        "DELETE FROM document_text WHERE document_id = 2",
        "document 2 (D001): it is held, and its text is missing")]
    [InlineData(
        "UPDATE citation SET cited_id = 999999 WHERE id = 6",
        "citation 6: column cited_id names statement 999999, which is not there")]
    [InlineData(
        "UPDATE source SET possibly_same_as_ids = '[1, 888888]' WHERE id = 2",
        "source 2: column possibly_same_as_ids names source 888888, which is not there")]
    [InlineData(
        """UPDATE source SET owners = '[{"ownerId":1,"documentId":777777}]' WHERE id = 2""",
        "source 2: column owners names document 777777, which is not there")]
    [InlineData(
        "UPDATE passage_link SET to_passage = 'A-nowhere' WHERE id = 1",
        "passage_link 1: column to_passage names evidence A-nowhere, which is not there")]
    public async Task Each_damage_is_told_with_table_and_key(string damage, string fault)
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        await DamageAsync(store, damage);

        Assert.Contains(await FaultsAsync(store.Get<StoreVerifier>()), told => Fits(told, fault));
    }

    [Fact]
    public async Task A_graph_in_memory_that_is_not_the_stores_is_told()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        await DamageAsync(store, "UPDATE citation SET superseded_at = recorded_at WHERE id = 7", "DELETE FROM supersession");

        var fault = Assert.Single(await FaultsAsync(store.Get<StoreVerifier>()));

        Assert.True(Fits(fault, "the graph in memory: it has * citations, of which * stand in the store"), fault);
    }

    private static async Task<IReadOnlyList<string>> FaultsAsync(StoreVerifier verifier) =>
        await verifier.FaultsAsync(Cancellation).Select(fault => fault.ToString()).ToListAsync(Cancellation);

    /// <summary>Whether a fault is as expected, in which stars stand for anything.</summary>
    private static bool Fits(string fault, string expected) => Regex.IsMatch(
        fault, $"^{Regex.Escape(expected).Replace("\\*", ".+", StringComparison.Ordinal)}$");

    /// <summary>Changes rows as no program of ours would.</summary>
    private static async Task DamageAsync(TemporaryStore store, params string[] statements)
    {
        await using var context = await store.Contexts.CreateDbContextAsync(Cancellation);
        await context.Database.OpenConnectionAsync(Cancellation);
        List<string> before = ["PRAGMA foreign_keys = OFF"];
        if (context.Database.IsNpgsql())
        {
            before =
            [
                "SET session_replication_role = replica",
                """
                DO $$ DECLARE one record; BEGIN
                    FOR one IN SELECT conrelid::regclass AS of, conname FROM pg_constraint WHERE contype = 'c'
                        AND connamespace = 'public'::regnamespace
                    LOOP EXECUTE format('ALTER TABLE %s DROP CONSTRAINT %I', one.of, one.conname); END LOOP;
                END $$
                """,
            ];
        }

        foreach (var statement in before.Concat(statements))
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = statement;
            await command.ExecuteNonQueryAsync(Cancellation);
        }
    }
}
