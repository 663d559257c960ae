using Provenance.Data.Configurations;
using Provenance.Domain.Claims;
using Provenance.Domain.Identity;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Data.Clearances;

/// <summary>The rows of a store as its records say, as if nothing had ever been merged or marked. What is hidden is decided of
/// these, since whoever stands for a record says nothing of who may see it.</summary>
internal static class RecordedRows
{
    /// <summary>The rows of the records.</summary>
    public static StoreRows Of(StoreRows rows)
    {
        if (rows.Identities.Count == 0)
        {
            return rows;
        }

        var moved = rows.MovedReferences.ToDictionary(row => (row.Kind, row.RecordId), row => row.TargetId);
        var sources = rows.RecordedSources.ToDictionary(row => row.Id);
        return rows with
        {
            Sources = Each(rows.Sources, row => sources.TryGetValue(row.Id, out var own)
                ? own.In(row) with { MergedIntoId = null }
                : row.MergedIntoId is null ? row : row with { MergedIntoId = null }),
            Claims = Each(rows.Claims, row => row.MergedIntoId is null ? row : row with { MergedIntoId = null }),
            Populations = SubjectsOf(rows, rows.Populations),
            Places = SubjectsOf(rows, rows.Places),
            Statements = Each(rows.Statements, row =>
            {
                var source = Moved(MovedReferenceKind.Statement, row.Id.Value);
                var claim = Moved(MovedReferenceKind.StatementClaim, row.Id.Value);
                return source is null && claim is null ? row : row with
                {
                    SourceId = source is { } by ? new(by) : row.SourceId,
                    ClaimId = claim is { } said ? new ClaimId(said) : row.ClaimId,
                };
            }),
            Evidence = Each(rows.Evidence, row =>
                Moved(MovedReferenceKind.Evidence, row.Id.Value) is { } source ? row with { NamedSourceId = new(source) } : row),
            Documents = Each(rows.Documents, row =>
                Moved(MovedReferenceKind.Document, row.Id.Value) is { } source ? row with { PublisherId = new SourceId(source) } : row),
            Assessments = Each(rows.Assessments, row =>
                Moved(MovedReferenceKind.Assessment, row.Id.Value) is { } source ? row with { SourceId = new SourceId(source) } : row),
            ClaimLinks = Each(rows.ClaimLinks, row =>
            {
                var from = Moved(MovedReferenceKind.ClaimLinkFrom, row.Id.Value);
                var to = Moved(MovedReferenceKind.ClaimLinkTo, row.Id.Value);
                return from is null && to is null
                    ? row
                    : row with { FromId = from is { } one ? new(one) : row.FromId, ToId = to is { } other ? new(other) : row.ToId };
            }),
        };

        long? Moved(MovedReferenceKind kind, long record) => moved.TryGetValue((kind, record), out var target) ? target : null;
    }

    private static IReadOnlyList<TSubject> SubjectsOf<TSubject>(StoreRows rows, IReadOnlyList<TSubject> subjects)
        where TSubject : Subject
    {
        var own = rows.RecordedSubjects.ToDictionary(row => (row.Kind, row.Id));
        return Each(subjects, row =>
        {
            var identified = Identified.Of(row);
            var recorded = own.TryGetValue((identified.Kind, identified.Number), out var aside) ? aside.In(row) : row;
            return MergedRow.KeptOf(recorded) is null ? recorded : MergedRow.Into(recorded, null);
        });
    }

    private static IReadOnlyList<TRow> Each<TRow>(IReadOnlyList<TRow> rows, Func<TRow, TRow> recorded) => [.. rows.Select(recorded)];
}
