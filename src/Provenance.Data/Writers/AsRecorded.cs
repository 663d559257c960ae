using Microsoft.EntityFrameworkCore;
using Provenance.Data.Configurations;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Assessments;
using Provenance.Domain.Citations;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Writers;

/// <summary>Gives rows back what their records say, where they show another source since sources were merged.</summary>
internal static class AsRecorded
{
    /// <summary>Whether anything may have been merged or marked, ever.</summary>
    public static Task<bool> MattersAsync(ProvenanceContext context, CancellationToken cancellationToken) =>
        context.IdentityLinks.AnyAsync(cancellationToken);

    /// <summary>The records of these rows.</summary>
    public static async Task<List<TRow>> OfAsync<TRow>(
        ProvenanceContext context, List<TRow> rows, CancellationToken cancellationToken)
        where TRow : class
    {
        object recorded = rows switch
        {
            [] => rows,
            List<Source> sources => await SourcesAsync(context, sources, cancellationToken),
            List<Statement> statements => await OfAsync(
                context,
                statements,
                MovedReferenceKind.Statement,
                row => row.Id.Value,
                (row, source) => row with { SourceId = source },
                cancellationToken),
            List<Evidence> evidence => await OfAsync(
                context,
                evidence,
                MovedReferenceKind.Evidence,
                row => row.Id.Value,
                (row, source) => row with { NamedSourceId = source },
                cancellationToken),
            List<Document> documents => await OfAsync(
                context,
                documents,
                MovedReferenceKind.Document,
                row => row.Id.Value,
                (row, source) => row with { PublisherId = source },
                cancellationToken),
            List<Assessment> assessments => await OfAsync(
                context,
                assessments,
                MovedReferenceKind.Assessment,
                row => row.Id.Value,
                (row, source) => row with { SourceId = source },
                cancellationToken),
            _ => rows,
        };
        return (List<TRow>)recorded;
    }

    /// <summary>The records of these sources.</summary>
    public static async Task<List<Source>> SourcesAsync(
        ProvenanceContext context, IReadOnlyList<Source> sources, CancellationToken cancellationToken)
    {
        var recorded = (await context.RecordedSources
            .WhereIn(row => row.Id, [.. sources.Select(source => source.Id)])
            .ToListAsync(cancellationToken)).ToDictionary(row => row.Id);
        return
        [
            .. sources.Select(source =>
                (recorded.GetValueOrDefault(source.Id)?.In(source) ?? source) with { MergedIntoId = null }),
        ];
    }

    private static async Task<List<TRecord>> OfAsync<TRecord>(
        ProvenanceContext context,
        List<TRecord> rows,
        MovedReferenceKind kind,
        Func<TRecord, long> idOf,
        Func<TRecord, SourceId, TRecord> with,
        CancellationToken cancellationToken)
    {
        var moved = (await context.MovedReferences.Where(row => row.Kind == kind)
            .WhereIn(row => row.RecordId, [.. rows.Select(idOf)])
            .ToListAsync(cancellationToken)).ToDictionary(row => row.RecordId, row => row.SourceId);
        return moved.Count == 0
            ? rows
            : rows.ConvertAll(row => moved.TryGetValue(idOf(row), out var source) ? with(row, source) : row);
    }
}
