using Microsoft.EntityFrameworkCore;
using Provenance.Data.Configurations;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Assessments;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Identity;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Data.Writers;

/// <summary>Gives rows back what their records say, where they show another record since records were merged.</summary>
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
            List<Claim> claims => claims.ConvertAll(claim => claim with { MergedIntoId = null }),
            List<Population> populations => (await SubjectsAsync(context, populations, cancellationToken))
                .ConvertAll(population => population with { MergedIntoId = null }),
            List<Place> places => (await SubjectsAsync(context, places, cancellationToken))
                .ConvertAll(place => place with { MergedIntoId = null }),
            List<Statement> statements => await OfAsync(
                context,
                statements,
                row => row.Id.Value,
                (row, kind, target) => kind == MovedReferenceKind.Statement
                    ? row with { SourceId = new(target) } : row with { ClaimId = new(target) },
                cancellationToken),
            List<Evidence> evidence => await OfAsync(
                context,
                evidence,
                row => row.Id.Value,
                (row, _, target) => row with { NamedSourceId = new(target) },
                cancellationToken),
            List<Document> documents => await OfAsync(
                context,
                documents,
                row => row.Id.Value,
                (row, _, target) => row with { PublisherId = new(target) },
                cancellationToken),
            List<Assessment> assessments => await OfAsync(
                context,
                assessments,
                row => row.Id.Value,
                (row, _, target) => row with { SourceId = new(target) },
                cancellationToken),
            List<ClaimLink> links => await OfAsync(
                context,
                links,
                row => row.Id.Value,
                (row, kind, target) => kind == MovedReferenceKind.ClaimLinkFrom
                    ? row with { FromId = new(target) } : row with { ToId = new(target) },
                cancellationToken),
            _ => rows,
        };
        return (List<TRow>)recorded;
    }

    private static async Task<List<Source>> SourcesAsync(
        ProvenanceContext context, List<Source> sources, CancellationToken cancellationToken)
    {
        var recorded = (await context.RecordedSources
            .WhereIn(row => row.Id, [.. sources.Select(source => source.Id)])
            .ToListAsync(cancellationToken)).ToDictionary(row => row.Id);
        return sources.ConvertAll(source =>
            (recorded.GetValueOrDefault(source.Id)?.In(source) ?? source) with { MergedIntoId = null });
    }

    private static async Task<List<TSubject>> SubjectsAsync<TSubject>(
        ProvenanceContext context, List<TSubject> subjects, CancellationToken cancellationToken)
        where TSubject : Subject
    {
        var kind = Identified.Of(subjects[0]).Kind;
        var recorded = (await context.RecordedSubjects.Where(row => row.Kind == kind)
            .WhereIn(row => row.Id, [.. subjects.Select(subject => Identified.Of(subject).Number)])
            .ToListAsync(cancellationToken)).ToDictionary(row => row.Id);
        return subjects.ConvertAll(subject =>
            recorded.GetValueOrDefault(Identified.Of(subject).Number)?.In(subject) ?? subject);
    }

    private static async Task<List<TRecord>> OfAsync<TRecord>(
        ProvenanceContext context,
        List<TRecord> rows,
        Func<TRecord, long> idOf,
        Func<TRecord, MovedReferenceKind, long, TRecord> with,
        CancellationToken cancellationToken)
    {
        var kinds = NamingColumn.Of(typeof(TRecord)).Select(column => column.Kind).ToArray();
        var moved = (await context.MovedReferences.Where(row => kinds.Contains(row.Kind))
            .WhereIn(row => row.RecordId, [.. rows.Select(idOf)])
            .ToListAsync(cancellationToken)).ToLookup(row => row.RecordId);
        return moved.Count == 0
            ? rows
            : rows.ConvertAll(row => moved[idOf(row)].Aggregate(row, (shown, by) => with(shown, by.Kind, by.TargetId)));
    }
}
