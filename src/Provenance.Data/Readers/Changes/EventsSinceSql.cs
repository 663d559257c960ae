using Provenance.Domain.Changes;

namespace Provenance.Data.Readers.Changes;

/// <summary>The statement that finds what has happened since a moment to the records on which an answer rests. Its first
/// parameter is the number of the record that someone looked at, its second the moment.</summary>
internal static class EventsSinceSql
{
    /// <summary>What stands, or stood after the moment.</summary>
    private const string Stood = "(superseded_at IS NULL OR superseded_at > {1})";

    private const string NoClaims = "SELECT id FROM claim WHERE id < 0";

    private const string NoSources = "SELECT id FROM source WHERE id < 0";

    /// <summary>A statement that no citation shows is one that a document makes in its own voice.</summary>
    private const string InOwnVoice =
        "(happened.appearances <> '[]' OR NOT EXISTS (SELECT 1 FROM citation WHERE citing_id = happened.id OR cited_id = happened.id))";

    private const string Linked =
        "(happened.from_id IN (SELECT id FROM subject) OR happened.to_id IN (SELECT id FROM subject))";

    private const string Passages = "(SELECT passage FROM evidence WHERE citation_id IN (SELECT id FROM cite))";

    private const string LinkedPassage = $"(happened.from_passage IN {Passages} OR happened.to_passage IN {Passages})";

    /// <summary>A claim or a source, and what it was merged into.</summary>
    private static string Kept(string table) =>
        $$"""
        kept (id) AS (
            SELECT id FROM {{table}} WHERE id = {0}
            UNION SELECT {{table}}.merged_into_id FROM kept JOIN {{table}} ON {{table}}.id = kept.id
                WHERE {{table}}.merged_into_id IS NOT NULL)
        """;

    /// <summary>Of each kind: the claims and sources that are the subject, the statements at which to begin, and the
    /// citations.</summary>
    private static string Scope(ShownKind kind) => kind switch
    {
        ShownKind.Claim =>
            $$"""
            {{Kept("claim")}},
            subject (id) AS (SELECT id FROM kept),
            own (id) AS ({{NoSources}}),
            root (id) AS (
                SELECT id FROM statement WHERE {{Stood}} AND claim_id IN (
                    SELECT id FROM subject
                    UNION SELECT from_id FROM claim_link WHERE kind = 'SAME_AS' AND {{Stood}} AND to_id IN (SELECT id FROM subject)
                    UNION SELECT to_id FROM claim_link WHERE kind = 'SAME_AS' AND {{Stood}} AND from_id IN (SELECT id FROM subject))),
            {{Walk("up", "citing_id", "cited_id")}},
            {{Walk("down", "cited_id", "citing_id")}},
            cite (id) AS (
                SELECT id FROM citation WHERE {{Stood}} AND citing_id IN (SELECT id FROM up)
                UNION SELECT id FROM citation WHERE {{Stood}} AND cited_id IN (SELECT id FROM down))
            """,
        ShownKind.Question =>
            $$"""
            subject (id) AS (SELECT id FROM claim WHERE question_id = {0}),
            own (id) AS ({{NoSources}}),
            root (id) AS (SELECT id FROM statement WHERE {{Stood}} AND claim_id IN (SELECT id FROM subject)),
            {{Walk("up", "citing_id", "cited_id")}},
            cite (id) AS (SELECT id FROM citation WHERE {{Stood}} AND citing_id IN (SELECT id FROM up))
            """,
        ShownKind.Source =>
            $$"""
            {{Kept("source")}},
            own (id) AS (SELECT id FROM kept UNION SELECT source.id FROM own JOIN source ON source.part_of_id = own.id),
            subject (id) AS ({{NoClaims}}),
            root (id) AS (SELECT id FROM statement WHERE {{Stood}} AND source_id IN (SELECT id FROM own)),
            cite (id) AS ({{Near}})
            """,
        _ =>
            $$"""
            subject (id) AS ({{NoClaims}}),
            own (id) AS ({{NoSources}}),
            root (id) AS (SELECT id FROM statement WHERE {{Stood}} AND document_id = {0}),
            cite (id) AS ({{Near}} UNION SELECT citation_id FROM evidence WHERE {{Stood}} AND document_id = {0})
            """,
    };

    private static string Near =>
        $"""
        SELECT id FROM citation WHERE {Stood} AND citing_id IN (SELECT id FROM root)
        UNION SELECT id FROM citation WHERE {Stood} AND cited_id IN (SELECT id FROM root)
        """;

    /// <summary>The records that were looked at beside the one that was asked for.</summary>
    private static string Around(ShownKind kind) =>
        $$"""
        stated (id) AS (
            SELECT id FROM root
            UNION SELECT citing_id FROM citation WHERE id IN (SELECT id FROM cite)
            UNION SELECT cited_id FROM citation WHERE id IN (SELECT id FROM cite)),
        shown_claim (id) AS (
            SELECT id FROM subject UNION SELECT claim_id FROM statement WHERE claim_id IS NOT NULL AND id IN (SELECT id FROM stated)),
        shown_document (id) AS (
            SELECT document_id FROM statement WHERE document_id IS NOT NULL AND id IN (SELECT id FROM stated)
            UNION SELECT document_id FROM evidence WHERE {{Stood}} AND citation_id IN (SELECT id FROM cite)
            UNION SELECT id FROM document WHERE publisher_id IN (SELECT id FROM own)
            {{(kind == ShownKind.Document ? "UNION SELECT id FROM document WHERE id = {0}" : "")}}),
        shown_source (id) AS (
            SELECT id FROM own
            UNION SELECT source_id FROM statement WHERE id IN (SELECT id FROM stated)
            UNION SELECT publisher_id FROM document WHERE publisher_id IS NOT NULL AND id IN (SELECT id FROM shown_document)),
        shown_question (id) AS (
            {{Questions(kind)}}),
        disputed (part_id, whole_id) AS (
            SELECT source_id, source_id FROM statement WHERE id IN (
                SELECT cited_id FROM citation WHERE relation = 'DISPUTES' AND id IN (SELECT id FROM cite))
            UNION SELECT disputed.part_id, source.part_of_id FROM disputed JOIN source ON source.id = disputed.whole_id
                WHERE source.part_of_id IS NOT NULL)
        """;

    /// <summary>The questions whose records were looked at.</summary>
    private static string Questions(ShownKind kind) => kind switch
    {
        ShownKind.Claim => "SELECT question_id FROM claim WHERE id IN (SELECT id FROM subject)",
        ShownKind.Question => "SELECT id FROM question WHERE id = {0}",
        _ => "SELECT id FROM question WHERE id < 0",
    };

    /// <summary>What happened to these records.</summary>
    private static string Events(ShownKind kind) =>
        $$"""
        {{Event(RecordEventKind.Recorded, "Evidence", "min(happened.id)", "evidence AS happened",
            "happened.recorded_at", "happened.citation_id IN (SELECT id FROM cite)", "happened.passage")}}
        UNION {{Event(RecordEventKind.Superseded, "Evidence", "min(happened.id)", "evidence AS happened",
            "happened.superseded_at", "happened.citation_id IN (SELECT id FROM cite)", "happened.passage")}}
        UNION {{Event(RecordEventKind.Retracted, "Statement", "cited.id",
            """
            citation AS happened
                JOIN statement AS citing ON citing.id = happened.citing_id JOIN statement AS cited ON cited.id = happened.cited_id
                JOIN disputed ON disputed.part_id = cited.source_id AND disputed.whole_id = citing.source_id
            """,
            "happened.recorded_at",
            "happened.relation = 'DISPUTES' AND happened.superseded_at IS NULL AND citing.claim_id = cited.claim_id "
                + "AND happened.id IN (SELECT id FROM cite)")}}
        UNION {{Event(RecordEventKind.Recorded, "Statement", "happened.id", "statement AS happened",
            "happened.recorded_at", $"happened.id IN (SELECT id FROM stated) AND {InOwnVoice}")}}
        UNION {{Event(RecordEventKind.Superseded, "Statement", "happened.id", "statement AS happened",
            "happened.superseded_at", $"happened.id IN (SELECT id FROM stated) AND {InOwnVoice}")}}
        UNION {{Event(RecordEventKind.Completed, "Statement", "happened.statement_id", "statement_revision AS happened",
            "happened.recorded_at", "happened.statement_id IN (SELECT id FROM stated)")}}
        UNION {{Event(RecordEventKind.Completed, "Citation", "happened.citation_id", "citation_revision AS happened",
            "happened.recorded_at", "happened.citation_id IN (SELECT id FROM cite)")}}
        UNION {{Event(RecordEventKind.Recorded, "PassageLink", "happened.id", "passage_link AS happened",
            "happened.recorded_at", LinkedPassage)}}
        UNION {{Event(RecordEventKind.Superseded, "PassageLink", "happened.id", "passage_link AS happened",
            "happened.superseded_at", LinkedPassage)}}
        UNION {{Event(RecordEventKind.Recorded, "ClaimLink", "happened.id", "claim_link AS happened",
            "happened.recorded_at", Linked)}}
        UNION {{Event(RecordEventKind.Superseded, "ClaimLink", "happened.id", "claim_link AS happened",
            "happened.superseded_at", Linked)}}
        UNION {{Event(RecordEventKind.Recorded, "Claim", "happened.id", "claim AS happened",
            "happened.recorded_at", "happened.id IN (SELECT id FROM subject)")}}
        UNION {{Event(RecordEventKind.Recorded, "Document", "happened.id", "document AS happened", "happened.recorded_at",
            kind is ShownKind.Document ? "happened.version_of_id = {0}" : "happened.publisher_id IN (SELECT id FROM own)")}}
        UNION {{Event(RecordEventKind.Recorded, "Assessment", "happened.id", "assessment AS happened",
            "happened.recorded_at", "happened.source_id IN (SELECT id FROM own)")}}
        UNION {{Event(RecordEventKind.AddedTo, "Source", "happened.source_id", "addition AS happened",
            "happened.recorded_at", "happened.source_id IN (SELECT id FROM shown_source)")}}
        UNION {{Event(RecordEventKind.AddedTo, "Document", "happened.document_id", "addition AS happened",
            "happened.recorded_at", "happened.document_id IN (SELECT id FROM shown_document)")}}
        {{OfKinds(type => Event(RecordEventKind.Corrected, type, "happened.record_id", "amendment AS happened",
            "happened.recorded_at",
            $"happened.kind = '{type.ToUpperInvariant()}' AND happened.record_id IN (SELECT id FROM shown_{type.ToLowerInvariant()})"),
            "Claim", "Source", "Document", "Question")}}
        {{OfKinds(type => Decided(RecordEventKind.Merged, type, "MERGED", "recorded_at"), "Claim", "Source")}}
        {{OfKinds(type => Decided(RecordEventKind.Unmerged, type, "MERGED", "ended_at"), "Claim", "Source")}}
        {{OfKinds(type => Decided(RecordEventKind.Marked, type, "NOT_THE_SAME", "recorded_at"), "Claim", "Source")}}
        {{OfKinds(type => Decided(RecordEventKind.Unmarked, type, "NOT_THE_SAME", "ended_at"), "Claim", "Source")}}
        """;

    /// <summary>The statement for a kind of record.</summary>
    public static string Of(ShownKind kind) =>
        $"""
        WITH RECURSIVE {Scope(kind)},
        {Around(kind)}
        {Events(kind)}
        """;

    /// <summary>The statements that can be reached along citations.</summary>
    private static string Walk(string name, string from, string to) =>
        $"""
        {name} (id) AS (
            SELECT id FROM root
            UNION SELECT citation.{to} FROM {name} JOIN citation ON citation.{from} = {name}.id WHERE {Stood})
        """;

    private static string Event(
        RecordEventKind kind, string type, string number, string rows, string time, string condition, string? group = null) =>
        $$"""
        SELECT change.id AS "ChangeId", {{(int)kind}} AS "Kind", '{{type}}' AS "Type", {{number}} AS "Number"
        FROM {{rows}} JOIN change ON change.recorded_at = {{time}}
        WHERE {{time}} > {1} AND {{condition}}{{(group is null ? "" : $" GROUP BY change.id, {group}")}}
        """;

    private static string Decided(RecordEventKind kind, string type, string decision, string time)
    {
        var shown = $"(SELECT id FROM shown_{type.ToLowerInvariant()})";
        return Event(
            kind, type, "happened.to_id", "identity_link AS happened", $"happened.{time}",
            $"""
            happened.kind = '{decision}' AND happened."of" = '{type.ToUpperInvariant()}'
            AND (happened.from_id IN {shown} OR happened.to_id IN {shown})
            """);
    }

    private static string OfKinds(Func<string, string> sql, params string[] types) =>
        string.Join('\n', types.Select(type => $"UNION {sql(type)}"));
}
