using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Provenance.Data.Tests.Migrations;

/// <summary>References, which triggers keep: as foreign keys would, whoever writes, and whatever others do meanwhile.</summary>
public sealed class ReferenceTests(SampleStore sample) : IClassFixture<SampleStore>
{
    private const string Judged =
        """
        INSERT INTO assessment (id, key, source_id, reliability, assessor, at, recorded_at)
        VALUES (1, 'R', 1, 'A', 'Desk', now(), now());
        INSERT INTO assessment (id, key, statement_id, credibility, assessor, at, recorded_at)
        VALUES (2, 'S', 1, 3, 'Desk', now(), now());
        UPDATE document SET version_of_id = 1 WHERE id = 2;
        INSERT INTO addition (
            id, key, source_id, document_id, aliases, owners, affiliations, possibly_same_as_ids, captions, recorded_at,
            recorded_by)
        VALUES
            (1, 'AS', 1, NULL, '[]', '[]', '[]', '[]', '[]', now(), 'Desk'),
            (2, 'AD', NULL, 1, '[]', '[]', '[]', '[]', '[]', now(), 'Desk');
        UPDATE claim SET merged_into_id = 2 WHERE id = 1;
        UPDATE population SET merged_into_id = 2 WHERE id = 1;
        UPDATE place SET merged_into_id = 2 WHERE id = 1;
        UPDATE change SET undoes_id = id;
        INSERT INTO recorded_source (id, aliases, owners, affiliations, possibly_same_as_ids)
        VALUES (1, '[]', '[]', '[]', '[]');
        INSERT INTO proposal (id, state, action, request, proposed_by, proposed_at, document_id)
        VALUES (1, 'PENDING', 'ADD_SOURCE', 'null', 'Desk', now(), 1);
        INSERT INTO proposal_event (id, proposal_id, kind, at, by) VALUES (1, 1, 'PROPOSED', now(), 'Desk');
        INSERT INTO statement_revision (id, statement_id, recorded_at, stance, attestation, appearances)
        VALUES (1, 1, now(), 'ASSERTS', 'FIRST_HAND', '[]');
        INSERT INTO citation_revision (id, citation_id, recorded_at, relation) VALUES (1, 1, now(), 'REPORTS');
        UPDATE source SET merged_into_id = 2 WHERE id = 1;
        INSERT INTO withheld_citation (citing_id) VALUES (1);
        """;

    private const string AskNewQuestion = "UPDATE claim SET question_id = 900 WHERE id = 1";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_row_that_leads_nowhere_is_refused()
    {
        foreach (var (child, column, _) in await ReferencesAsync())
        {
            var refusal = await RefusalAsync(
                $"{Judged} UPDATE {child} SET {column} = -1 WHERE ctid = (SELECT ctid FROM {child} WHERE {column} > 0 LIMIT 1)");
            Assert.Equal(
                (PostgresErrorCodes.ForeignKeyViolation, $"fk_{child}_{column}"), (refusal.SqlState, refusal.ConstraintName));
        }
    }

    [Fact]
    public async Task What_a_row_leads_to_stays()
    {
        foreach (var (child, column, parent) in await ReferencesAsync())
        {
            var target = $"(SELECT {column} FROM {child} WHERE {column} > 0 LIMIT 1)";
            foreach (var removal in (string[])
                [$"DELETE FROM {parent} WHERE id = {target}", $"UPDATE {parent} SET id = -1 WHERE id = {target}", $"TRUNCATE {parent}"])
            {
                // The latter is what PostgreSQL says of a table that a foreign key leads to as well.
                var state = (await RefusalAsync($"{Judged} {removal}")).SqlState;
                Assert.True(state is PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.FeatureNotSupported, state);
            }
        }
    }

    [Fact]
    public async Task What_no_row_leads_to_can_be_removed()
    {
        await using var connection = await OpenAsync();
        Assert.Equal(1, await RunAsync(connection, "INSERT INTO question (id, key, text, recorded_at) VALUES (901, 'N', 'New?', now())"));
        Assert.Equal(1, await RunAsync(connection, "DELETE FROM question WHERE id = 901"));
    }

    [Fact]
    public async Task What_others_are_about_to_lead_to_stays()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        await using var writer = await OpenWithNewQuestionAsync(store);
        await using var remover = await OpenAsync(store);
        await using var writing = await writer.BeginTransactionAsync(Cancellation);
        await RunAsync(writer, AskNewQuestion);

        var removing = RunAsync(remover, "DELETE FROM question WHERE id = 900");
        await UntilWaitingAsync(store, remover);
        await writing.CommitAsync(Cancellation);

        Assert.Equal("fk_claim_question_id", (await Assert.ThrowsAsync<PostgresException>(() => removing)).ConstraintName);
    }

    [Fact]
    public async Task Nothing_leads_to_what_others_are_about_to_remove()
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        await using var remover = await OpenWithNewQuestionAsync(store);
        await using var writer = await OpenAsync(store);
        await using var removing = await remover.BeginTransactionAsync(Cancellation);
        await RunAsync(remover, "DELETE FROM question WHERE id = 900");

        var writing = RunAsync(writer, AskNewQuestion);
        await UntilWaitingAsync(store, writer);
        await removing.CommitAsync(Cancellation);

        Assert.Equal("fk_claim_question_id", (await Assert.ThrowsAsync<PostgresException>(() => writing)).ConstraintName);
    }

    [Theory]
    [InlineData(IsolationLevel.RepeatableRead)]
    [InlineData(IsolationLevel.Serializable)]
    public async Task Nothing_leads_to_what_only_an_old_snapshot_still_shows(IsolationLevel isolation)
    {
        await using var store = await SampleCorpus.CreateStoreAsync();
        await using var remover = await OpenWithNewQuestionAsync(store);
        await using var writer = await OpenAsync(store);
        await using var writing = await writer.BeginTransactionAsync(isolation, Cancellation);
        await RunAsync(writer, "SELECT FROM claim");
        await RunAsync(remover, "DELETE FROM question WHERE id = 900");

        var refusal = await Assert.ThrowsAsync<PostgresException>(() => RunAsync(writer, AskNewQuestion));

        Assert.Equal(PostgresErrorCodes.SerializationFailure, refusal.SqlState);
    }

    private async Task<IReadOnlyList<Reference>> ReferencesAsync()
    {
        await using var context = await sample.Store.Contexts.CreateDbContextAsync(Cancellation);
        var references = await context.Database
            .SqlQueryRaw<Reference>(
                """
                SELECT tgrelid::regclass::text AS "Child", led[1] AS "Column", led[2] AS "Parent"
                FROM pg_trigger, LATERAL regexp_matches(pg_get_triggerdef(oid), '''(\w+)'', ''(\w+)''', 'g') AS led
                WHERE tgname = 'references_changed'
                """)
            .ToListAsync(Cancellation);
        Assert.Equal(40, references.Count);
        return references;
    }

    private async Task<PostgresException> RefusalAsync(string statements)
    {
        await using var connection = await OpenAsync();
        return await Assert.ThrowsAsync<PostgresException>(() => RunAsync(connection, statements));
    }

    private async Task<NpgsqlConnection> OpenWithNewQuestionAsync(TemporaryStore store)
    {
        var connection = await OpenAsync(store);
        await RunAsync(connection, "INSERT INTO question (id, key, text, recorded_at) VALUES (900, 'N', 'New?', now())");
        return connection;
    }

    private async Task<NpgsqlConnection> OpenAsync(TemporaryStore? store = null)
    {
        NpgsqlConnection connection = new((store ?? sample.Store).ConnectionString);
        await connection.OpenAsync(Cancellation);
        return connection;
    }

    private static async Task<int> RunAsync(NpgsqlConnection connection, string statements)
    {
        await using var command = new NpgsqlCommand(statements, connection);
        return await command.ExecuteNonQueryAsync(Cancellation);
    }

    private async Task UntilWaitingAsync(TemporaryStore store, NpgsqlConnection connection)
    {
        await using var watcher = await OpenAsync(store);
        await using var command = new NpgsqlCommand(
            $"SELECT count(*) > 0 FROM pg_locks WHERE pid = {connection.ProcessID} AND NOT granted", watcher);
        while (!(bool)(await command.ExecuteScalarAsync(Cancellation))!)
        {
            await Task.Delay(20, Cancellation);
        }
    }

    private sealed record Reference(string Child, string Column, string Parent);
}
