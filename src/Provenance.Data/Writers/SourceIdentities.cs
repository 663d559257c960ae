using Microsoft.EntityFrameworkCore;
using Provenance.Data.Configurations;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Assessments;
using Provenance.Domain.Citations;
using Provenance.Domain.Documents;
using Provenance.Domain.Identity;
using Provenance.Domain.Sources;

namespace Provenance.Data.Writers;

/// <summary>
/// Makes the rows show who is who by the decisions that stand, within the transaction that changes these or adds records.
/// The row of a record that names a source which was merged names the source that is kept, so that every reader and the
/// graph in memory find one source, at no cost. What the records themselves say stays beside, in
/// <see cref="MovedReference"/> and <see cref="RecordedSource"/>; imports and exports go by that (<see cref="AsRecorded"/>),
/// and a merge that is taken back leaves everything as it was.
/// </summary>
/// <param name="context">The store.</param>
/// <param name="at">The time of the change.</param>
internal sealed class SourceIdentities(ProvenanceContext context, DateTimeOffset at)
{
    /// <summary>The columns by which records name a source, apart from those of sources.</summary>
    private static readonly (MovedReferenceKind Kind, Type Type, string Table, string Column)[] _references =
    [
        (MovedReferenceKind.Statement, typeof(Statement), "statement", "source_id"),
        (MovedReferenceKind.Evidence, typeof(Evidence), "evidence", "named_source_id"),
        (MovedReferenceKind.Document, typeof(Document), "document", "publisher_id"),
        (MovedReferenceKind.Assessment, typeof(Assessment), "assessment", "source_id"),
    ];

    private HashSet<SourceId> _absorbedBefore = [];

    /// <summary>Brings the rows up to date after a batch was written.</summary>
    /// <param name="links">The decisions that the batch adds or takes back.</param>
    /// <param name="extended">The sources to which it adds something.</param>
    /// <param name="before">The highest numbers before it.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task ApplyAsync(
        IReadOnlyCollection<IdentityLink> links,
        IReadOnlyCollection<SourceId> extended,
        StoredNumbers before,
        CancellationToken cancellationToken)
    {
        var known = new KnownIdentities(await context.IdentityLinks.Where(link => link.EndedAt == null)
            .ToListAsync(cancellationToken));
        _absorbedBefore = [.. known.Absorbed];
        HashSet<SourceId> seeds = [.. extended, .. links.SelectMany(link => new[] { link.FromId, link.ToId })];
        if (links.Any(link => link.Kind == IdentityLinkKind.Merged))
        {
            seeds.UnionWith(await MergeAsync(known, cancellationToken));
        }

        seeds.UnionWith(seeds.Select(known.Resolve).ToList());
        if (known.Absorbed.Count > 0)
        {
            await MoveAsync(before, cancellationToken);
            seeds.UnionWith(await NamingAsync(known.Absorbed, cancellationToken));
        }

        if (links.Count > 0)
        {
            await PointAsync(cancellationToken);
            seeds.UnionWith(await NamingAsync([.. seeds], cancellationToken));
        }

        if (seeds.Count > 0)
        {
            await ShowAsync(seeds, known, cancellationToken);
        }
    }

    /// <summary>Notes in the rows of sources who stands for them, and since when.</summary>
    /// <returns>The sources for which another stands now, and those that stood or stand for them.</returns>
    private async Task<IReadOnlyCollection<SourceId>> MergeAsync(
        KnownIdentities known, CancellationToken cancellationToken)
    {
        var before = await Every.Where(source => source.MergedIntoId != null)
            .Select(source => new { source.Id, source.MergedIntoId })
            .ToDictionaryAsync(source => source.Id, source => source.MergedIntoId!.Value, cancellationToken);
        _absorbedBefore = [.. before.Keys];
        var changed = before.Keys.Concat(known.Absorbed).Distinct()
            .Where(source => known.Resolve(source) != before.GetValueOrDefault(source, source)).ToList();
        foreach (var source in changed)
        {
            SourceId? kept = known.Resolve(source) is var resolved && resolved == source ? null : resolved;
            await Every.Where(row => row.Id == source)
                .ExecuteUpdateAsync(row => row.SetProperty(each => each.MergedIntoId, kept), cancellationToken);
            var past = context.PastIdentities.Where(row => row.SourceId == source);
            await past.Where(row => row.BeganAt == at).ExecuteDeleteAsync(cancellationToken);
            await past.Where(row => row.EndedAt == null)
                .ExecuteUpdateAsync(row => row.SetProperty(each => each.EndedAt, at), cancellationToken);
            if (kept is { } standing)
            {
                context.Add(new PastIdentity { SourceId = source, KeptId = standing, BeganAt = at });
            }
        }

        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
        if (changed.Count > 0)
        {
            var ids = string.Join(", ", changed.Select(source => source.Value));
            await NoteMovedAsync((_, column) => $"row.{column} IN ({ids})", cancellationToken);
        }

        return [.. changed, .. changed.Select(known.Resolve), .. changed.Where(before.ContainsKey).Select(source => before[source])];
    }

    /// <summary>Notes which new records name a source that was merged, and has their rows name the source that is
    /// kept.</summary>
    private async Task MoveAsync(StoredNumbers before, CancellationToken cancellationToken)
    {
        await NoteMovedAsync((type, _) => $"row.id > {before.Highest(type)}", cancellationToken);
        await PointAsync(cancellationToken);
    }

    private async Task NoteMovedAsync(
        Func<Type, string, string> condition, CancellationToken cancellationToken)
    {
        foreach (var (kind, type, table, column) in _references)
        {
            await context.ExecuteAsync(
                $"""
                INSERT INTO moved_reference (kind, record_id, source_id)
                SELECT '{TextOf(kind)}', row.id, row.{column} FROM {table} AS row JOIN source ON source.id = row.{column}
                WHERE source.merged_into_id IS NOT NULL AND {condition(type, column)}
                ON CONFLICT DO NOTHING
                """,
                cancellationToken);
        }
    }

    /// <summary>Has the rows of records name whoever stands for those whom the records name.</summary>
    private async Task PointAsync(CancellationToken cancellationToken)
    {
        foreach (var (kind, _, table, column) in _references)
        {
            await context.ExecuteAsync(
                $"""
                UPDATE {table} SET {column} = (
                    SELECT coalesce(source.merged_into_id, source.id)
                    FROM moved_reference AS moved JOIN source ON source.id = moved.source_id
                    WHERE moved.kind = '{TextOf(kind)}' AND moved.record_id = {table}.id)
                WHERE id IN (
                    SELECT row.id
                    FROM moved_reference AS moved JOIN source ON source.id = moved.source_id
                        JOIN {table} AS row ON row.id = moved.record_id
                    WHERE moved.kind = '{TextOf(kind)}'
                        AND row.{column} <> coalesce(source.merged_into_id, source.id))
                """,
                cancellationToken);
        }
    }

    /// <summary>The sources whose rows name one of these.</summary>
    private async Task<IReadOnlyCollection<SourceId>> NamingAsync(
        IReadOnlyCollection<SourceId> named, CancellationToken cancellationToken) =>
    [
        .. await context.SourceTies.WhereIn(tie => tie.OtherId, named).Select(tie => tie.SourceId)
            .ToListAsync(cancellationToken),
        .. await Every.WhereIn(source => source.PartOfId!.Value, named).Select(source => source.Id)
            .ToListAsync(cancellationToken),
        .. await Every.OfType<AnonymousSource>().WhereIn(source => source.BrokeredById!.Value, named)
            .Select(source => source.Id).ToListAsync(cancellationToken),
    ];

    /// <summary>Has the rows of sources show what follows from the decisions, and the indexes have that.</summary>
    private async Task ShowAsync(
        IReadOnlyCollection<SourceId> sources, KnownIdentities known, CancellationToken cancellationToken)
    {
        var rows = await Every.WhereIn(source => source.Id, sources).OrderBy(source => source.Id)
            .ToListAsync(cancellationToken);
        var absorbed = known.Absorbed.ToLookup(known.Resolve);
        var parts = await Every
            .WhereIn(source => source.Id, [.. rows.SelectMany(row => absorbed[row.Id])]).OrderBy(source => source.Id)
            .ToListAsync(cancellationToken);
        var recorded = (await AsRecorded.SourcesAsync(
            context, [.. rows.Concat(parts).DistinctBy(row => row.Id)], cancellationToken)).ToDictionary(row => row.Id);
        var asides = await context.RecordedSources.WhereIn(row => row.Id, sources)
            .ToDictionaryAsync(row => row.Id, cancellationToken);
        context.ChangeTracker.Clear();
        List<(Source? Before, Source? After)> changed = [];
        List<long> updated = [];
        foreach (var row in rows)
        {
            var record = recorded[row.Id];
            var kept = known.Resolve(row.Id);
            var shown = kept != row.Id
                ? record
                : MergedSource.Of(record, [.. absorbed[row.Id].OrderBy(id => id.Value).Select(id => recorded[id])], known);
            var isSame = RecordDifferences.Between(shown, record).Count == 0;
            if (asides.GetValueOrDefault(row.Id) is var aside && isSame && aside is not null)
            {
                context.Remove(aside);
            }
            else if (!isSame && aside is null)
            {
                context.Add(RecordedSource.Of(record));
            }

            shown = shown with { MergedIntoId = kept == row.Id ? null : kept };
            if (RecordDifferences.Between(shown with { MergedIntoId = null }, row with { MergedIntoId = null }).Count > 0)
            {
                context.Update(shown);
                updated.Add(row.Id.Value);
            }

            changed.Add((_absorbedBefore.Contains(row.Id) ? null : row, kept == row.Id ? shown : null));
        }

        await PastRows.KeepAsync(context, typeof(Source), updated, at, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
        await SourceIndexing.UpdateAsync(context, changed, cancellationToken);
    }

    private IQueryable<Source> Every => context.Set<Source>().IgnoreQueryFilters([MomentRows.Standing]);

    private static string TextOf(MovedReferenceKind kind) => EnumTextConverter<MovedReferenceKind>.ToText(kind);
}
