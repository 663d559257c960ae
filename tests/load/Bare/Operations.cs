using System.Buffers.Text;
using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Npgsql;

namespace Bare;

/// <summary>Writes the members of <c>data</c>.</summary>
internal delegate Task Answer(
    NpgsqlDataSource database, JsonElement variables, Utf8JsonWriter writer, CancellationToken cancellation);

/// <summary>The operations of ../queries, by the names they have there.</summary>
internal static class Operations
{
    public static FrozenDictionary<string, Answer> ByName { get; } = new Dictionary<string, Answer>
    {
        ["typename"] = TypenameAsync,
        ["claim"] = ClaimAsync,
        ["claims"] = ClaimsAsync,
        ["hops"] = HopsAsync,
        ["trace"] = TraceAsync,
        ["count"] = CountAsync,
        ["search"] = SearchAsync,
    }.ToFrozenDictionary();

    private static Task TypenameAsync(
        NpgsqlDataSource database, JsonElement variables, Utf8JsonWriter writer, CancellationToken cancellation)
    {
        writer.WriteString("__typename"u8, "Query"u8);
        return Task.CompletedTask;
    }

    private static async Task ClaimAsync(
        NpgsqlDataSource database, JsonElement variables, Utf8JsonWriter writer, CancellationToken cancellation)
    {
        var id = variables.GetProperty("id").GetString()!;
        await using var command = database.CreateCommand(
            "SELECT key, proposition, modality, condition, note FROM claim WHERE id = $1");
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = NumberOf(id) });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        if (!await rows.ReadAsync(cancellation))
        {
            writer.WriteNull("claim"u8);
            return;
        }

        writer.WriteStartObject("claim"u8);
        writer.WriteString("key"u8, rows.GetString(0));
        writer.WriteString("proposition"u8, rows.GetString(1));
        writer.WriteString("modality"u8, rows.GetString(2));
        writer.WriteString("condition"u8, rows.Text(3));
        writer.WriteString("note"u8, rows.Text(4));
        writer.WriteEndObject();
    }

    private static async Task ClaimsAsync(
        NpgsqlDataSource database, JsonElement variables, Utf8JsonWriter writer, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            """
            SELECT claim.id, claim.key, claim.proposition, statement.id, statement.stance,
                citation.relation, source.name, document.key, document.title
            FROM (SELECT id, key, proposition FROM claim WHERE id > $1 ORDER BY id LIMIT 50) AS claim
            LEFT JOIN LATERAL (
                SELECT id, stance FROM statement WHERE claim_id = claim.id AND superseded_at IS NULL ORDER BY id LIMIT 5)
                AS statement ON true
            LEFT JOIN LATERAL (
                SELECT id, relation, cited_id FROM citation
                WHERE citing_id = statement.id AND superseded_at IS NULL ORDER BY id LIMIT 1) AS citation ON true
            LEFT JOIN statement AS cited ON cited.id = citation.cited_id
            LEFT JOIN source ON source.id = cited.source_id
            LEFT JOIN document ON document.id = cited.document_id
            ORDER BY claim.id, statement.id
            """);
        var after = variables.GetProperty("after").GetString();
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = after is null ? 0 : PlaceOf(after) });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        writer.WriteStartObject("claims"u8);
        writer.WriteStartArray("nodes"u8);
        var claim = 0L;
        while (await rows.ReadAsync(cancellation))
        {
            if (rows.GetInt64(0) is var id && id != claim)
            {
                EndClaim();
                claim = id;
                writer.WriteStartObject();
                writer.WriteString("key"u8, rows.GetString(1));
                writer.WriteString("proposition"u8, rows.GetString(2));
                writer.WriteStartObject("statements"u8);
                writer.WriteStartArray("nodes"u8);
            }

            if (rows.IsDBNull(3))
            {
                continue;
            }

            writer.WriteStartObject();
            writer.WriteString("stance"u8, rows.GetString(4));
            writer.WriteStartObject("cites"u8);
            writer.WriteStartArray("nodes"u8);
            if (!rows.IsDBNull(5))
            {
                writer.WriteStartObject();
                writer.WriteString("relation"u8, rows.GetString(5));
                writer.WriteStartObject("cited"u8);
                writer.WriteStartObject("source"u8);
                writer.WriteString("name"u8, rows.GetString(6));
                writer.WriteEndObject();
                if (rows.IsDBNull(7))
                {
                    writer.WriteNull("document"u8);
                }
                else
                {
                    writer.WriteStartObject("document"u8);
                    writer.WriteString("key"u8, rows.GetString(7));
                    writer.WriteString("title"u8, rows.Text(8));
                    writer.WriteEndObject();
                }

                writer.WriteEndObject();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        EndClaim();
        writer.WriteEndArray();
        writer.WriteEndObject();

        void EndClaim()
        {
            if (claim > 0)
            {
                writer.WriteEndArray();
                writer.WriteEndObject();
                writer.WriteEndObject();
            }
        }
    }

    /// <summary>One statement for all hops: the rows of a tree, hop by hop.</summary>
    private static async Task HopsAsync(
        NpgsqlDataSource database, JsonElement variables, Utf8JsonWriter writer, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand(
            """
            WITH RECURSIVE asked AS (SELECT id, title FROM document WHERE key = $1),
            tree (hop, parent, row, relation, statement, source) AS (
                (SELECT 0, 0::bigint, statement.id, NULL::text COLLATE "C", statement.id, source_id
                FROM asked JOIN statement ON document_id = asked.id AND superseded_at IS NULL
                ORDER BY statement.id LIMIT 20)
                UNION
                SELECT hop + 1, tree.statement, cites.id, cites.relation, cited.id, cited.source_id
                FROM tree
                JOIN LATERAL (
                    SELECT id, relation, cited_id FROM citation
                    WHERE citing_id = tree.statement AND superseded_at IS NULL ORDER BY id LIMIT 5) AS cites ON true
                JOIN statement AS cited ON cited.id = cites.cited_id
                WHERE hop < 4
            )
            SELECT title, hop, parent, relation, statement, name
            FROM asked LEFT JOIN tree ON true LEFT JOIN source ON source.id = tree.source
            ORDER BY hop, row
            """);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = variables.GetProperty("key").GetString()! });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        var hops = new Dictionary<(int Hop, long Parent), List<Hop>>();
        string? title = null;
        var isFound = false;
        while (await rows.ReadAsync(cancellation))
        {
            isFound = true;
            title = rows.Text(0);
            if (!rows.IsDBNull(1))
            {
                var key = (rows.GetInt32(1), rows.GetInt64(2));
                if (!hops.TryGetValue(key, out var siblings))
                {
                    hops.Add(key, siblings = []);
                }

                siblings.Add(new(rows.Text(3), rows.GetInt64(4), rows.GetString(5)));
            }
        }

        if (!isFound)
        {
            writer.WriteNull("document"u8);
            return;
        }

        writer.WriteStartObject("document"u8);
        writer.WriteString("title"u8, title);
        writer.WriteStartObject("statements"u8);
        writer.WriteStartArray("nodes"u8);
        foreach (var statement in hops.GetValueOrDefault((0, 0)) ?? [])
        {
            WriteStatement(writer, hops, statement, 0);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static async Task TraceAsync(
        NpgsqlDataSource database, JsonElement variables, Utf8JsonWriter writer, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("SELECT depth, name FROM load.downstream($1)");
        command.Parameters.Add(
            new NpgsqlParameter<long> { TypedValue = NumberOf(variables.GetProperty("id").GetString()!) });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        writer.WriteStartObject("node"u8);
        writer.WriteStartObject("downstream"u8);
        writer.WriteStartArray("nodes"u8);
        while (await rows.ReadAsync(cancellation))
        {
            writer.WriteStartObject();
            writer.WriteNumber("depth"u8, rows.GetInt32(0));
            writer.WriteStartObject("statement"u8);
            writer.WriteStartObject("source"u8);
            writer.WriteString("name"u8, rows.GetString(1));
            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static async Task CountAsync(
        NpgsqlDataSource database, JsonElement variables, Utf8JsonWriter writer, CancellationToken cancellation)
    {
        await using var command = database.CreateCommand("SELECT load.downstream_count($1)");
        command.Parameters.Add(
            new NpgsqlParameter<long> { TypedValue = NumberOf(variables.GetProperty("id").GetString()!) });
        var count = (int)(await command.ExecuteScalarAsync(cancellation))!;
        writer.WriteStartObject("node"u8);
        writer.WriteStartObject("downstream"u8);
        writer.WriteStartObject("coverage"u8);
        writer.WriteNumber("nodesVisited"u8, count);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static async Task SearchAsync(
        NpgsqlDataSource database, JsonElement variables, Utf8JsonWriter writer, CancellationToken cancellation)
    {
        var text = variables.GetProperty("text").GetString()!;
        await using var command = database.CreateCommand("SELECT kind, key, title FROM load.search_first($1)");
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = text.ToLowerInvariant().Split(' ') });
        await using var rows = await command.ExecuteReaderAsync(cancellation);
        writer.WriteStartObject("search"u8);
        writer.WriteStartArray("nodes"u8);
        while (await rows.ReadAsync(cancellation))
        {
            var kind = rows.GetString(0);
            writer.WriteStartObject();
            writer.WriteString("__typename"u8, kind);
            writer.WriteString("key"u8, rows.GetString(1));
            writer.WriteString(kind switch { "Claim" => "proposition", "Document" => "title", _ => "name" }, rows.Text(2));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteStatement(
        Utf8JsonWriter writer, Dictionary<(int Hop, long Parent), List<Hop>> hops, Hop statement, int hop)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("source"u8);
        writer.WriteString("name"u8, statement.Source);
        writer.WriteEndObject();
        if (hop < 4)
        {
            writer.WriteStartObject("cites"u8);
            writer.WriteStartArray("nodes"u8);
            foreach (var cited in hops.GetValueOrDefault((hop + 1, statement.Id)) ?? [])
            {
                writer.WriteStartObject();
                writer.WriteString("relation"u8, cited.Relation);
                writer.WritePropertyName("cited"u8);
                WriteStatement(writer, hops, cited, hop + 1);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    /// <summary>The number in an id, <c>Claim:7</c> in base64url.</summary>
    private static long NumberOf(string id) => long.Parse(
        Encoding.ASCII.GetString(Base64Url.DecodeFromChars(id)).Split(':')[1], CultureInfo.InvariantCulture);

    /// <summary>The number in a cursor of the order by id: a byte, then the id, most significant byte first.</summary>
    private static long PlaceOf(string cursor) =>
        System.Buffers.Binary.BinaryPrimitives.ReadInt64BigEndian(Base64Url.DecodeFromChars(cursor).AsSpan(1));

    private static string? Text(this NpgsqlDataReader rows, int column) =>
        rows.IsDBNull(column) ? null : rows.GetString(column);

    private readonly record struct Hop(string? Relation, long Id, string Source);
}
