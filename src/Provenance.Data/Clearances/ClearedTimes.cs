using Provenance.Domain.Sources;

namespace Provenance.Data.Clearances;

/// <summary>When records were made that came with something hidden, and that others used since: as if the first of these
/// had made them.</summary>
internal static class ClearedTimes
{
    /// <summary>The rows with such times.</summary>
    /// <param name="rows">All rows.</param>
    /// <param name="cleared">The rows that can be seen.</param>
    public static StoreRows Of(StoreRows rows, StoreRows cleared)
    {
        var hidden = MadeAt(rows).Except(MadeAt(cleared)).ToHashSet();
        if (hidden.Count == 0)
        {
            return cleared;
        }

        var statements = cleared.Statements;
        var said = statements.Where(row => row.ClaimId is not null).ToLookup(row => row.ClaimId!.Value, row => row.RecordedAt);
        var carried = statements.Where(row => row.DocumentId is not null)
            .ToLookup(row => row.DocumentId!.Value, row => row.RecordedAt);
        var documents = cleared.Documents
            .Select(row => First(row.RecordedAt, row.Held ? [] : carried[row.Id]) is var time && time == row.RecordedAt
                ? row : row with { RecordedAt = time }).ToList();
        var claims = cleared.Claims.Select(row => First(row.RecordedAt, said[row.Id]) is var time && time == row.RecordedAt
            ? row : row with { RecordedAt = time }).ToList();
        var answered = claims.ToLookup(row => row.QuestionId, row => row.RecordedAt);
        var named = statements.Select(row => (row.SourceId, row.RecordedAt))
            .Concat(cleared.Evidence.Select(row => (SourceId: row.NamedSourceId, row.RecordedAt)))
            .Concat(documents.Where(row => row.PublisherId is not null)
                .Select(row => (SourceId: row.PublisherId!.Value, row.RecordedAt)))
            .ToLookup(use => use.SourceId, use => use.RecordedAt);
        return cleared with
        {
            Documents = documents,
            Claims = claims,
            Questions =
            [
                .. cleared.Questions.Select(row => First(row.RecordedAt, answered[row.Id]) is var time && time == row.RecordedAt
                    ? row : row with { RecordedAt = time }),
            ],
            Sources =
            [
                .. cleared.Sources.Select(row => First(row.RecordedAt, named[row.Id]) is var time && time == row.RecordedAt
                    ? row : row with { RecordedAt = time }),
            ],
        };

        DateTimeOffset First(DateTimeOffset made, IEnumerable<DateTimeOffset> used) =>
            hidden.Contains(made) ? used.DefaultIfEmpty(made).Min() : made;
    }

    /// <summary>When statements and passages were recorded, and the documents that bring them.</summary>
    private static IEnumerable<DateTimeOffset> MadeAt(StoreRows rows) =>
        rows.Statements.Select(row => row.RecordedAt)
            .Concat(rows.Evidence.Select(row => row.RecordedAt))
            .Concat(rows.Documents.Where(row => row.Held).Select(row => row.RecordedAt))
            .Concat(rows.Sources.OfType<UnspecifiedSource>().Select(row => row.RecordedAt));
}
