using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Configurations;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Data.Search;
using Provenance.Data.Writers.Identity;
using Provenance.Domain.Amendments;
using Provenance.Domain.Identity;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Data.Writers;

/// <summary>A stored record to which something is added, or of which fields are put right.</summary>
/// <param name="Before">The record in the store.</param>
/// <param name="After">The record as it becomes.</param>
/// <param name="WordsBefore">What the search index has of a document or a claim; null of others.</param>
/// <param name="WordsAfter">What it must have.</param>
internal sealed record ExtendedRecord(object Before, object After, IndexedRecord? WordsBefore, IndexedRecord? WordsAfter)
{
    /// <summary>The type of the record, whatever derived type it is of.</summary>
    public Type Type => PastTables.Types[Key.Kind];

    /// <summary>The number of the record.</summary>
    public long Number => Key.Number;

    private AmendedKey Key => AmendedKey.Of(Before)!.Value;

    /// <summary>Brings the names of populations and places up to date, within the current transaction.</summary>
    public static async Task RenameAsync(
        ProvenanceContext context, IReadOnlyList<ExtendedRecord> records, CancellationToken cancellationToken)
    {
        await RenameAsync(
            context.PopulationNames,
            name => name.PopulationId,
            [.. records.Select(record => record.After).OfType<Population>()],
            population => population.Id,
            PopulationName.Of,
            context,
            cancellationToken);
        await RenameAsync(
            context.PlaceNames,
            name => name.PlaceId,
            [.. records.Select(record => record.After).OfType<Place>()],
            place => place.Id,
            PlaceName.Of,
            context,
            cancellationToken);
    }

    /// <summary>Brings up to date what else is derived from these records, within the current transaction: the names and ties
    /// of sources, folded texts, and the search index. The rows themselves are written apart.</summary>
    public static async Task IndexAsync(
        ProvenanceContext context, IReadOnlyList<ExtendedRecord> records, CancellationToken cancellationToken)
    {
        await SourceIndexing.UpdateAsync(
            context,
            records.Where(record => record.After is Source)
                .Select(record => ((Source?)record.Before, (Source?)record.After)),
            cancellationToken);
        foreach (var kind in records.GroupBy(record => record.Type))
        {
            await context.FoldTextsAsync(
                context.ColumnsOf(kind.Key), [.. kind.Select(record => record.After)], cancellationToken);
        }

        foreach (var table in IdentifiedTable.All.Where(table => table.Kind != IdentifiedKind.Source))
        {
            List<ExtendedRecord> changed = [.. records.Where(record => record.Type == table.Type)];
            await LikenessIndex.UpdateAsync(
                context,
                table.Kind,
                [.. changed.Select(record => record.Number)],
                changed.Select(record => record.After),
                cancellationToken);
        }

        List<ExtendedRecord> reworded = [.. records.Where(record => record.WordsBefore != record.WordsAfter)];
        await context.Search.RemoveAsync(context, [.. reworded.Select(record => record.WordsBefore!)], cancellationToken);
        await SearchIndexing.AddAsync(context, [.. reworded.Select(record => record.WordsAfter!)], cancellationToken);
    }

    private static async Task RenameAsync<TName, TId, TSubject>(
        DbSet<TName> names,
        Expression<Func<TName, TId>> idOfName,
        IReadOnlyList<TSubject> subjects,
        Func<TSubject, TId> idOf,
        Func<TSubject, IEnumerable<TName>> namesOf,
        ProvenanceContext context,
        CancellationToken cancellationToken)
        where TName : class
        where TSubject : Subject
    {
        if (subjects.Count > 0)
        {
            await names.WhereIn(idOfName, [.. subjects.Select(idOf)]).ExecuteDeleteAsync(cancellationToken);
            await context.CopyAsync(
                context.ColumnsOf(typeof(TName)), [.. subjects.SelectMany(namesOf)], cancellationToken);
        }
    }
}
