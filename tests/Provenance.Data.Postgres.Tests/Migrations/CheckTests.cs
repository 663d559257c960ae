using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Provenance.Data.Tests.Migrations;

/// <summary>What the database itself refuses, whoever writes.</summary>
public sealed partial class CheckTests(SampleStore sample) : IClassFixture<SampleStore>
{
    /// <summary>What breaks a check that no family of names tells.</summary>
    private static readonly Dictionary<string, string> _breaches = new()
    {
        ["ck_addition_sha256"] = "sha256 = 'E3B0'",
        ["ck_addition_to"] = "document_id = 1",
        ["ck_assessment_credibility"] = "source_id = NULL, statement_id = 1, credibility = 7",
        ["ck_assessment_judged"] = "source_id = NULL, statement_id = 1, reliability = NULL",
        ["ck_assessment_of"] = "statement_id = 1",
        ["ck_claim_estimate"] = "estimate_components = NULL, estimate_verbatim = 'some'",
        ["ck_claim_link_reason"] = "kind = 'REVISES', rationale = NULL",
        ["ck_document_sha256"] = "sha256 = 'E3B0'",
        ["ck_document_version"] = "version_words = 'updated'",
        ["ck_document_version_kind"] = "version_of_id = 1, version_kind = 'LATER'",
        ["ck_document_version_of_id"] = "version_of_id = id",
        ["ck_evidence_span"] = "span_end = span_start",
        ["ck_evidence_span_text"] = "span_text = span_text || '.'",
        ["ck_identity_link_ended"] = "ended_by = 'Desk'",
        ["ck_identity_link_ends"] = "to_id = from_id",
        ["ck_source_anonymous"] = "type = 'ANONYMOUS', role = NULL",
        ["ck_claim_merged_into_id"] = "merged_into_id = id",
        ["ck_place_merged_into_id"] = "merged_into_id = id",
        ["ck_population_merged_into_id"] = "merged_into_id = id",
        ["ck_source_merged_into_id"] = "merged_into_id = id",
        ["ck_source_outlet"] = "type = 'OUTLET', kind = NULL",
        ["ck_source_part_of_id"] = "part_of_id = id",
        ["ck_source_unspecified"] = "type = 'UNSPECIFIED', document_id = NULL",
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_check_refuses_a_row_that_breaks_it()
    {
        await using var context = await sample.Store.Contexts.CreateDbContextAsync(Cancellation);
        var checks = await context.Database
            .SqlQueryRaw<Check>(
                """
                SELECT conname AS "Name", relname AS "Table", pg_get_constraintdef(c.oid) AS "Definition"
                FROM pg_constraint c JOIN pg_class t ON t.oid = conrelid
                WHERE contype = 'c' AND conname LIKE 'ck\_%'
                """)
            .ToListAsync(Cancellation);
        Assert.True(checks.Count > 70, $"Only {checks.Count} checks were looked at.");
        foreach (var check in checks)
        {
            var refusal = await RefusalAsync(
                $"""
                INSERT INTO assessment (id, key, source_id, reliability, assessor, at, recorded_at)
                VALUES (1, 'R', 1, 'A', 'Desk', now(), now());
                INSERT INTO addition (
                    id, key, source_id, aliases, owners, affiliations, possibly_same_as_ids, captions, recorded_at, recorded_by)
                VALUES (1, 'A', 1, '[]', '[]', '[]', '[]', '[]', now(), 'Desk');
                INSERT INTO correction (id, key, "of", reason, recorded_at, recorded_by)
                VALUES (1, 'K', 'E', 'Misread', now(), 'Desk');
                INSERT INTO identity_link (id, key, "of", kind, from_id, to_id, reason, recorded_at, recorded_by)
                VALUES (1, 'I', 'SOURCE', 'MERGED', 1, 2, 'One', now(), 'Desk');
                INSERT INTO moved_reference (kind, record_id, target_id) VALUES ('STATEMENT', 1, 1);
                INSERT INTO past_identity (kind, record_id, kept_id, began_at) VALUES ('SOURCE', 1, 2, now());
                INSERT INTO recorded_subject (kind, id, aliases) VALUES ('PLACE', 1, '[]');
                INSERT INTO recorded_source (id, aliases, owners, affiliations, possibly_same_as_ids)
                VALUES (1, '[]', '[]', '[]', '[]');
                INSERT INTO amendment (id, key, kind, record_id, fields, before, reason, recorded_at, recorded_by)
                VALUES (1, 'M', 'PLACE', 1, 'null', 'null', 'Misread', now(), 'Desk');
                INSERT INTO past_claim (id, until) VALUES (1, now());
                INSERT INTO past_document (id, until) VALUES (1, now());
                INSERT INTO past_place (id, until) VALUES (1, now());
                INSERT INTO past_population (id, until) VALUES (1, now());
                INSERT INTO past_question (id, until) VALUES (1, now());
                INSERT INTO past_source (id, until) VALUES (1, now());
                INSERT INTO proposal (id, state, action, request, proposed_by, proposed_at)
                VALUES (1, 'PENDING', 'ADD_SOURCE', 'null', 'Desk', now());
                INSERT INTO proposal_event (id, proposal_id, kind, at, by) VALUES (1, 1, 'PROPOSED', now(), 'Desk');
                INSERT INTO statement_revision (id, statement_id, recorded_at, stance, attestation, appearances)
                VALUES (1, 1, now(), 'ASSERTS', 'FIRST_HAND', '[]');
                INSERT INTO citation_revision (id, citation_id, recorded_at, relation) VALUES (1, 1, now(), 'REPORTS');
                INSERT INTO api_key (id, name, role, groups, sha256, created_at, expires_at)
                VALUES (1, 'N', 'READER', '[]', '0', now(), now());
                INSERT INTO measure (id, key, name, kind, parts, unspecific, adds_up, fluctuates, recorded_at)
                VALUES (1, 'M', 'evicted', 'PERSONS', '[]', false, false, false, now());
                UPDATE {check.Table} SET {_breaches.GetValueOrDefault(check.Name) ?? Breach(check)}
                """);
            Assert.Equal((PostgresErrorCodes.CheckViolation, check.Name), (refusal.SqlState, refusal.ConstraintName));
        }
    }

    [Fact]
    public async Task Every_enumeration_is_checked_to_have_its_values()
    {
        await using var context = await sample.Store.Contexts.CreateDbContextAsync(Cancellation);
        var expected = context.Model.GetEntityTypes()
            .SelectMany(entity => Enumerations(entity, entity.GetTableName()!))
            .GroupBy(value => value.Check, value => value.Text)
            .Select(check => $"{check.Key}: {string.Join(' ', check.Distinct().Order(StringComparer.Ordinal))}")
            .Order(StringComparer.Ordinal);
        var actual = await context.Database
            .SqlQueryRaw<string>(
                """
                SELECT conname || ': ' || (
                    SELECT string_agg(match[1], ' ' ORDER BY match[1] COLLATE "C")
                    FROM regexp_matches(pg_get_constraintdef(oid), '''([A-Z_]+)''', 'g') AS match) AS "Value"
                FROM pg_constraint WHERE contype = 'c' AND pg_get_constraintdef(oid) ~ '^CHECK \(\(\w+ = ANY'
                """)
            .ToListAsync(Cancellation);

        Assert.Equal(expected, actual.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("ux_citation_citing_id_cited_id_relation", "citation SET citing_id = 1, cited_id = 2, relation = 'QUOTES'")]
    [InlineData("ux_claim_key", "claim SET key = 'C'")]
    [InlineData("fk_evidence_citation_id", "evidence SET citation_id = 0")]
    public async Task What_must_be_one_or_there_is(string constraint, string update) =>
        Assert.Equal(constraint, (await RefusalAsync($"UPDATE {update}")).ConstraintName);

    private async Task<PostgresException> RefusalAsync(string statements)
    {
        await using var connection = new NpgsqlConnection(sample.Store.ConnectionString);
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand(statements, connection);
        return await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Cancellation));
    }

    private static string Breach(Check check)
    {
        var column = check.Name[$"ck_{check.Table}_".Length..];
        return check.Definition switch
        {
            var text when text.Contains("jsonb_typeof", StringComparison.Ordinal) => $"{column} = '{{}}'",
            var text when Order().Match(text) is { Success: true } order =>
                $"{order.Groups[1]} = '2025-01-02', {order.Groups[2]} = '2025-01-01', {column[..^6]}_basis = 'STATED'",
            var text when text.Contains("_basis IS NOT NULL", StringComparison.Ordinal) =>
                $"{column}_basis = NULL, {column}_text = 'then'",
            _ when column == "key" => "key = ''",
            _ when column.EndsWith("_confidence", StringComparison.Ordinal) =>
                $"{column} = 'NONSENSE', {column[..^11]}_basis = 'STATED'",
            _ when column is "estimate_measure" or "estimate_modifier" or "estimate_unit" =>
                $"{column} = 'NONSENSE' WHERE estimate_unit IS NOT NULL",
            _ => $"{column} = 'NONSENSE'",
        };
    }

    private static IEnumerable<(string Check, string Text)> Enumerations(ITypeBase type, string table) =>
        type.GetDeclaredProperties()
            .Where(property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).IsEnum)
            .SelectMany(property => Enum.GetValues(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType)
                .Cast<object>()
                .Select(value => (
                    $"ck_{table}_{property.GetColumnName()}",
                    (string)property.GetValueConverter()!.ConvertToProvider(value)!)))
            .Concat(type.GetDeclaredComplexProperties()
                .SelectMany(property => Enumerations(property.ComplexType, table)));

    [GeneratedRegex(@"\((\w+_earliest) <= (\w+_latest)\)")]
    private static partial Regex Order();

    private sealed record Check(string Name, string Table, string Definition);
}
