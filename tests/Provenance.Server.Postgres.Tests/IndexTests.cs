using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Provenance.Data.Clearances;
using Provenance.Data.Connections;
using Provenance.Data.Migrations;
using Provenance.Data.Readers.Citations;
using Provenance.Data.Tests;
using Provenance.Data.Writers;
using Provenance.Server.Hosting;
using Provenance.Server.Outages.Tests;

namespace Provenance.Server.Tests;

/// <summary>
/// On a store of 20,000 statements and as many citations every index is used: PostgreSQL explains each statement that it
/// executes, those of its functions and references too.
/// </summary>
public sealed class IndexTests
{
    /// <summary>The fields that the indexes serve, as the configurations and migrations say.</summary>
    private static readonly string[] _queries =
    [
        "{ claims(first: 5) { nodes { statements(first: 2) { nodes { cites(first: 2) { nodes { id } } } } } } }",
        "{ claims(first: 5) { nodes { statements(first: 2) { nodes { citedBy(first: 2) { nodes { evidence { key } } } } } } } }",
        "{ claims(first: 5) { nodes { statements(first: 2) { nodes { jointly { key } } } } } }",
        "{ claims(first: 5) { nodes { links { key } } } }",
        "{ questions(first: 5) { nodes { claims(first: 2) { nodes { id } } } } }",
        "{ documents(first: 5) { nodes { evidence(first: 2) { nodes { id } } statements(first: 2) { nodes { id } } } } }",
        """{ document(by: { url: "https://example.org/77" }) { key } }""",
        "{ sources(first: 5) { nodes { assessments { key } statements(first: 2) { nodes { assessments { key } } } } } }",
        """{ source(by: { key: "xs7" }) { citedBy(first: 2) { nodes { id } } statements(first: 2) { nodes { id } } } }""",
        """{ search(text: "w77") { totalCount edges { snippet { text } } } }""",
        """{ search(text: "Papre") { totalCount nodes { __typename } } }""",
        """{ search(text: "wrodly") { didYouMean } }""",
        "{ documents(first: 5) { nodes { additions { key } versions { key } history { event } } } }",
        "{ sources(first: 5) { nodes { additions { key } absorbed { key } notTheSameAs { reason } } } }",
        "{ statements(first: 5) { nodes { history { event } } } citations(first: 5) { nodes { history { event } } } }",
        "{ changes(last: 5) { nodes { effects(first: 5) { totalCount } } } }",
        "{ claims(first: 5) { nodes { absorbed { key } } } }",
        "{ populations(first: 5) { nodes { absorbed { key } parts(first: 2) { nodes { key } } } } }",
        "{ places(first: 5) { nodes { absorbed { key } parts(first: 2) { nodes { key } } } } }",
        "{ identityCandidates(of: SOURCE, first: 5) { nodes { score } } }",
        """
        mutation {
          correctSource(input: { source: { key: "xs7" }, fields: { name: "Seventh Paper" }, reason: "Its name." }) {
            source { revision }
          }
        }
        """,
        "{ proposals(first: 5, where: { state: { eq: REJECTED } }) { nodes { events { kind } } } }",
        """
        mutation { readDocument(input: { confirmed: true, document: { new: {
          text: "ISBN said that w77 is open. Anna Berg said that it is closed."
        } } }) { suggestions(first: 5) { nodes { id } } } }
        """,
    ];

    private const string ExplainAll =
        """
        ALTER DATABASE postgres SET session_preload_libraries = 'auto_explain';
        ALTER DATABASE postgres SET auto_explain.log_min_duration = 0;
        ALTER DATABASE postgres SET auto_explain.log_nested_statements = on;
        """;

    private const string Fill =
        """
        CREATE INDEX ix_that_serves_nothing ON evidence (cue_spans);
        INSERT INTO imported_corpus VALUES (1, 'K', 'Many', '{}', now());
        INSERT INTO question (id, key, text, recorded_at)
        SELECT i, 'xq' || i, 'How many w' || i || '?', now() FROM generate_series(1, 500) i;
        INSERT INTO source (
            id, key, name, aliases, owners, possibly_same_as_ids, restricted_to, type, kind, identified, part_of_id, recorded_at)
        SELECT i, 'xs' || i, 'Paper ' || md5(i::text), '[]', '[]', '[]', '[]', 'OUTLET', 'OUTLET', true,
            CASE WHEN i % 50 = 0 THEN i / 50 END, now()
        FROM generate_series(1, 5000) i;
        INSERT INTO source_name (name, sounds, source_id) SELECT lower(name), 'peper -', id FROM source;
        INSERT INTO document (id, key, kind, held, publisher_id, title, url, address, captions, restricted_to, recorded_at)
        SELECT i, 'xd' || i, 'ARTICLE', false, i, 'Title w' || i, 'https://example.org/' || i, 'example.org/' || i, '[]', '[]', now()
        FROM generate_series(1, 5000) i;
        INSERT INTO excluded_passage SELECT i, i, 'x', 'y' FROM generate_series(1, 5000) i;
        INSERT INTO claim (id, key, question_id, proposition, modality, recorded_at)
        SELECT i, 'xc' || i, 1 + i % 500, 'There were w' || i || '.', 'FACT', now() FROM generate_series(1, 10000) i;
        INSERT INTO claim_link (id, key, from_id, to_id, kind, dimensions, basis, recorded_at, recorded_by)
        SELECT i, 'xl' || i, i, i + 1, 'SAME_AS', '[]', 'CURATED', now(), 'test' FROM generate_series(1, 5000) i;
        INSERT INTO statement (id, source_id, document_id, claim_id, stance, attestation, appearances, recorded_at)
        SELECT i, CASE WHEN i % 4 = 0 THEN 7 ELSE 1 + i % 5000 END, 1 + i % 5000, 1 + i / 2, 'ASSERTS', 'SECOND_HAND', '[]', now()
        FROM generate_series(1, 19998) i;
        INSERT INTO statement (id, source_id, document_id, stance, attestation, appearances, recorded_at)
        SELECT 20000 + i, 1 + i % 5000, 1 + i % 4999, 'ASSERTS', 'SECOND_HAND', '[]', now() FROM generate_series(1, 20000) i;
        INSERT INTO citation (id, citing_id, cited_id, relation, recorded_at)
        SELECT i, i, i + 1, 'REPORTS', now() FROM generate_series(1, 19997) i;
        INSERT INTO evidence (id, key, passage, hop, citation_id, document_id, section, source_spans, cue_spans, content_spans,
            named_source_id, mode, attitude, stance, tone, basis, recorded_at, recorded_by, span_start, span_end, span_text)
        SELECT i, 'xe' || i, 'xa' || i, 1, i, 1 + i % 5000, 'BODY', '[]', '[]', '[]', 1, 'DIRECT', 'ASSERTION', 'ASSERTS',
            'NEUTRAL', 'EXPLICIT', now(), 'test', 0, 1, 'x' FROM generate_series(1, 19997) i;
        INSERT INTO joint_statement (id, key, one_id, other_id, from_passage, to_passage, recorded_at)
        SELECT i, 'xj' || i, i, i + 1, 'xa' || i, 'xa' || i + 1, now() FROM generate_series(1, 5000) i;
        INSERT INTO passage_link (id, key, kind, from_passage, to_passage, dimensions, recorded_at, recorded_by)
        SELECT i, 'xp' || i, 'CONFIRMS', 'xa' || i, 'xa' || i + 1, '[]', now(), 'test' FROM generate_series(1, 5000) i;
        INSERT INTO assessment (id, key, source_id, reliability, assessor, at, recorded_at)
        SELECT i, 'xr' || i, i, 'A', 'Desk', now(), now() FROM generate_series(1, 5000) i;
        INSERT INTO assessment (id, key, statement_id, credibility, assessor, at, recorded_at)
        SELECT 5000 + i, 'xt' || i, i, 1, 'Desk', now(), now() FROM generate_series(1, 5000) i;
        UPDATE document SET version_of_id = id - 1 WHERE id % 50 = 0;
        INSERT INTO addition (
            id, key, source_id, aliases, owners, affiliations, possibly_same_as_ids, captions, recorded_at, recorded_by)
        SELECT i, 'xas' || i, i, '[]', '[]', '[]', '[]', '[]', now(), 'test' FROM generate_series(1, 5000) i;
        INSERT INTO addition (
            id, key, document_id, aliases, owners, affiliations, possibly_same_as_ids, captions, recorded_at, recorded_by)
        SELECT 5000 + i, 'xad' || i, i, '[]', '[]', '[]', '[]', '[]', now(), 'test' FROM generate_series(1, 5000) i;
        INSERT INTO identity_link (id, key, "of", kind, from_id, to_id, reason, recorded_at, recorded_by)
        SELECT i, 'xi' || i, 'SOURCE', 'NOT_THE_SAME', i, i + 1, 'Two', now(), 'test' FROM generate_series(1, 4900) i;
        INSERT INTO identity_link (id, key, "of", kind, from_id, to_id, reason, recorded_at, recorded_by)
        SELECT i, 'xi' || i, 'SOURCE', 'MERGED', i, 1 + i % 90, 'One', now(), 'test' FROM generate_series(4901, 4990) i;
        UPDATE source SET merged_into_id = 1 + id % 90 WHERE id BETWEEN 4901 AND 4990;
        INSERT INTO statement_revision (id, statement_id, recorded_at, stance, attestation, appearances)
        SELECT i, i, now() + i * interval '1 second', 'ASSERTS', 'SECOND_HAND', '[]' FROM generate_series(1, 5000) i;
        INSERT INTO citation_revision (id, citation_id, recorded_at, relation)
        SELECT i, i, now() + i * interval '1 second', 'REPORTS' FROM generate_series(1, 5000) i;
        INSERT INTO change (id, action, recorded_at, recorded_by, records)
        SELECT i, 'ADD_SOURCE', now() + i * interval '1 second', 'test', '[]' FROM generate_series(1, 5000) i;
        INSERT INTO population (id, key, name, aliases, part_of, recorded_at)
        SELECT i, 'xo' || i, 'P' || i, '[]', CASE WHEN i % 50 = 0 THEN 'xo' || i / 50 END, now() FROM generate_series(1, 5000) i;
        INSERT INTO place (id, key, name, aliases, part_of, recorded_at)
        SELECT i, 'xo' || i, 'P' || i, '[]', CASE WHEN i % 50 = 0 THEN 'xo' || i / 50 END, now() FROM generate_series(1, 5000) i;
        UPDATE claim SET merged_into_id = 1 + id % 90 WHERE id BETWEEN 9901 AND 9990;
        UPDATE population SET merged_into_id = 1 + id % 90 WHERE id BETWEEN 4901 AND 4990;
        UPDATE place SET merged_into_id = 1 + id % 90 WHERE id BETWEEN 4901 AND 4990;
        INSERT INTO identity_link (id, key, "of", kind, from_id, to_id, reason, recorded_at, recorded_by)
        SELECT 5000 + i, 'xic' || i, 'CLAIM', 'MERGED', i, 1 + i % 90, 'One', now(), 'test' FROM generate_series(9901, 9990) i;
        INSERT INTO identity_link (id, key, "of", kind, from_id, to_id, reason, recorded_at, recorded_by)
        SELECT 20000 + i, 'xip' || i, 'POPULATION', 'MERGED', i, 1 + i % 90, 'One', now(), 'test' FROM generate_series(4901, 4990) i;
        INSERT INTO identity_link (id, key, "of", kind, from_id, to_id, reason, recorded_at, recorded_by)
        SELECT 30000 + i, 'xil' || i, 'PLACE', 'MERGED', i, 1 + i % 90, 'One', now(), 'test' FROM generate_series(4901, 4990) i;
        INSERT INTO likeness ("of", way, key, record_id)
        SELECT 'SOURCE', 'NAME', 'paper ' || i % 2500, i FROM generate_series(1, 5000) i;
        INSERT INTO proposal (id, state, action, request, proposed_by, proposed_at)
        SELECT i, CASE WHEN i % 100 = 0 THEN 'REJECTED' ELSE 'PENDING' END, 'ADD_SOURCE', 'null', 'test', now()
        FROM generate_series(1, 5000) i;
        INSERT INTO proposal_event (id, proposal_id, kind, at, by)
        SELECT i, i, 'PROPOSED', now(), 'test' FROM generate_series(1, 5000) i;
        INSERT INTO search_word SELECT 'wordly' || translate(md5(i::text), '0123456789', 'ghijklmnop') FROM generate_series(1, 5000) i;
        INSERT INTO search_index (entry, title, body, length, lexemes)
        SELECT entry, ' ' || array_to_string(words, '  ') || ' ', '', cardinality(words), array_to_tsvector(words)
        FROM (
            SELECT entry, string_to_array(lower(rtrim(title, '.')), ' ')
            FROM (
                SELECT 4 * id, proposition FROM claim
                UNION ALL SELECT 4 * id + 1, name FROM source
                UNION ALL SELECT 4 * id + 2, title FROM document
            ) AS texts (entry, title)
        ) AS split (entry, words);
        """;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_index_serves_a_field()
    {
        var (postgres, failure) = await PostgresServer.StartAsync();
        Assert.SkipWhen(postgres is null, failure ?? "");
        await using var _ = postgres!;
        await using (var services = Services(postgres!))
        {
            await services.GetRequiredService<StoreMigrator>().MigrateAsync(Stop);
        }

        await postgres!.ExecuteAsync(Fill);

        // A plan may rely on pages that everyone sees; while another transaction looks on, as an automatic ANALYZE, there are
        // fewer of them.
        do
        {
            await postgres.ExecuteAsync("VACUUM ANALYZE");
        }
        while (await ReadAsync(
            postgres,
            "SELECT relname FROM pg_class WHERE relallvisible < relpages AND relkind = 'r' AND relnamespace = 'public'::regnamespace")
            is not []);

        await postgres.ExecuteAsync(ExplainAll);
        await using (var server = await RunningServer.StartAsync(postgres.ConnectionString))
        {
            foreach (var query in _queries)
            {
                var (_, answer) = await server.AskAsync(query);
                Assert.False(answer.TryGetProperty("errors", out var errors), $"{query}: {errors}");
            }
        }

        // Whoever is no administrator has that looked up.
        await using (var services = Services(postgres))
        {
            await RestrictedGroups.ReadAsync(services.GetRequiredService<IDbContextFactory<ProvenanceContext>>(), Stop);
        }

        await ImportAsync(postgres, SampleCorpus.FileOf("kursk"));
        await CorrectAsync(postgres);

        // Indexes of keys are there to keep them unique, whether or not anyone reads by them.
        var indexes = await ReadAsync(
            postgres,
            """
            SELECT indexrelname FROM pg_stat_user_indexes
            WHERE indexrelname NOT ILIKE 'pk\_%' AND indexrelname NOT LIKE 'ux\_%'
            ORDER BY 1
            """);
        var unused = string.Join(' ', indexes.Where(index =>
            postgres.Logged($" using {index} on ") + postgres.Logged($" on {index}  (") == 0));
        Assert.True(unused == "ix_that_serves_nothing", unused);
    }

    /// <summary>Imports the sample again, one passage corrected.</summary>
    private static async Task CorrectAsync(PostgresServer postgres)
    {
        var folder = Directory.CreateTempSubdirectory("provenance-");
        var sample = SampleCorpus.FileOf("kursk");
        foreach (var text in Directory.EnumerateFiles(Path.GetDirectoryName(sample)!, "*.txt"))
        {
            File.Copy(text, Path.Combine(folder.FullName, Path.GetFileName(text)));
        }

        var corpus = SampleServer.Annotation();
        corpus["corrections"] = JsonNode.Parse("""[{ "id": "K1", "of": "A003-04", "reason": "It does not say so." }]""");
        var file = Path.Combine(folder.FullName, "corpus.json");
        await File.WriteAllTextAsync(file, corpus.ToJsonString(), Stop);
        await ImportAsync(postgres, file);
        folder.Delete(recursive: true);
    }

    /// <summary>Imports, and reads as drift does.</summary>
    private static async Task ImportAsync(PostgresServer postgres, string file)
    {
        await using var services = Services(postgres);
        var result = await services.GetRequiredService<CorpusImporter>().RunAsync(file, null, Stop);
        Assert.Empty(result.Errors);
        Assert.NotEmpty(await services.GetRequiredService<PassageLinkReader>().FirstByPassageAsync(["xa77"], 10, Stop));
    }

    private static ServiceProvider Services(PostgresServer postgres) => new ServiceCollection()
        .AddLogging()
        .AddProvenance(new ConfigurationBuilder()
            .AddInMemoryCollection([new("ConnectionStrings:Provenance", postgres.ConnectionString)])
            .Build())
        .BuildServiceProvider();

    private static async Task<List<string>> ReadAsync(PostgresServer postgres, string query)
    {
        await using var connection = new NpgsqlConnection(postgres.ConnectionString + ";Pooling=false");
        await connection.OpenAsync(Stop);
        await using var command = new NpgsqlCommand(query, connection);
        await using var reader = await command.ExecuteReaderAsync(Stop);
        List<string> values = [];
        while (await reader.ReadAsync(Stop))
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }
}
