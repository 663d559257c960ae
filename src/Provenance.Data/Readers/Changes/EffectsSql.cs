using System.Globalization;
using Provenance.Domain.Changes;

namespace Provenance.Data.Readers.Changes;

/// <summary>The statement that finds what changes did to records that were there before.</summary>
internal static class EffectsSql
{
    private static readonly string[] _amended = ["Source", "Document", "Population", "Place", "Question", "Claim"];
    private static readonly string[] _identified = ["Source", "Claim", "Population", "Place"];

    /// <summary>The statement for these changes. Their numbers stand in it as they are.</summary>
    public static string Of(IEnumerable<ChangeId> changes)
    {
        var wanted = string.Join(", ", changes.Select(change => change.Value.ToString(CultureInfo.InvariantCulture)));
        return string.Join(
            "\nUNION ",
            [
                Event(RecordEventKind.Superseded, "Evidence", "min(happened.id)", "evidence", "superseded_at", "1 = 1", ", happened.passage"),
                Event(RecordEventKind.Superseded, "PassageLink", "happened.id", "passage_link", "superseded_at"),
                Event(RecordEventKind.Superseded, "ClaimLink", "happened.id", "claim_link", "superseded_at"),
                Event(
                    RecordEventKind.Superseded, "Statement", "happened.id", "statement", "superseded_at", "happened.appearances <> '[]'"),
                Event(RecordEventKind.Completed, "Statement", "happened.statement_id", "statement_revision"),
                Event(RecordEventKind.Completed, "Citation", "happened.citation_id", "citation_revision"),
                Event(RecordEventKind.AddedTo, "Source", "happened.source_id", "addition", condition: "happened.source_id IS NOT NULL"),
                Event(RecordEventKind.AddedTo, "Document", "happened.document_id", "addition", condition: "happened.document_id IS NOT NULL"),
                .. _amended.Select(type => Event(
                    RecordEventKind.Corrected, type, "happened.record_id", "amendment", condition: $"happened.kind = '{type.ToUpperInvariant()}'")),
                .. _identified.SelectMany(type => (string[])
                [
                    Decided(RecordEventKind.Merged, type, "MERGED", "recorded_at"),
                    Decided(RecordEventKind.Unmerged, type, "MERGED", "ended_at"),
                    Decided(RecordEventKind.Marked, type, "NOT_THE_SAME", "recorded_at"),
                    Decided(RecordEventKind.Unmarked, type, "NOT_THE_SAME", "ended_at"),
                ]),
            ]);

        string Event(
            RecordEventKind kind,
            string type,
            string number,
            string table,
            string time = "recorded_at",
            string condition = "1 = 1",
            string group = "") =>
            $"""
            SELECT change.id AS "ChangeId", {(int)kind} AS "Kind", '{type}' AS "Type", {number} AS "Number"
            FROM change JOIN {table} AS happened ON happened.{time} = change.recorded_at
            WHERE change.id IN ({wanted}) AND {condition}{(group == "" ? "" : $" GROUP BY change.id{group}")}
            """;

        string Decided(RecordEventKind kind, string type, string decision, string time) => Event(
            kind,
            type,
            "happened.to_id",
            "identity_link",
            time,
            $"""happened.kind = '{decision}' AND happened."of" = '{type.ToUpperInvariant()}'""");
    }
}
