using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Domain.Identity;

namespace Provenance.Data.Writers.Identity;

/// <summary>A table of which rows show more or other than the records say once records are merged; what the records say is
/// kept beside.</summary>
/// <typeparam name="TRow">The type of the records.</typeparam>
/// <param name="kind">Their kind.</param>
internal abstract class ShownTable<TRow>(IdentifiedKind kind) : IdentifiedTable(kind)
    where TRow : class
{
    /// <inheritdoc/>
    public override Type Type => typeof(TRow);

    /// <summary>The rows of these numbers, by number.</summary>
    protected abstract Task<List<TRow>> RowsAsync(
        ProvenanceContext context, IReadOnlyCollection<long> numbers, CancellationToken cancellationToken);

    /// <summary>What is kept beside these rows, by number.</summary>
    protected abstract Task<IReadOnlyDictionary<long, object>> AsidesAsync(
        ProvenanceContext context, IReadOnlyCollection<long> numbers, CancellationToken cancellationToken);

    /// <summary>What is kept beside the row of a record.</summary>
    protected abstract object AsideOf(TRow record);

    /// <summary>A row with what the record says in the place of what is kept beside.</summary>
    protected abstract TRow Recorded(TRow row, object? aside);

    /// <summary>A row with what another shows of what is kept beside.</summary>
    protected abstract TRow ShownAs(TRow after, TRow shown);

    /// <summary>A row that says what stands for it.</summary>
    protected abstract TRow MergedInto(TRow row, long? kept);

    /// <summary>The number of what stands for a row; null while it stands for itself.</summary>
    protected abstract long? KeptOf(TRow row);

    /// <summary>Makes what is shown of a record that absorbed others.</summary>
    protected abstract Task<Func<TRow, IReadOnlyList<TRow>, TRow>> ShowingAsync(
        ProvenanceContext context, KnownIdentities known, CancellationToken cancellationToken);

    /// <summary>Has the indexes have what is shown.</summary>
    protected abstract Task IndexAsync(
        ProvenanceContext context,
        IReadOnlyList<(TRow? Before, TRow? After)> changed,
        CancellationToken cancellationToken);

    /// <inheritdoc/>
    public override async Task ShowAsync(
        IdentityChange change, IReadOnlyCollection<long> numbers, CancellationToken cancellationToken)
    {
        var (context, known) = (change.Context, change.Known);
        var absorbed = known.Absorbed.Where(record => record.Kind == Kind)
            .ToLookup(record => known.Resolve(record).Number, record => record.Number);
        var rows = (await RowsAsync(
            context, [.. numbers.Concat(numbers.SelectMany(number => absorbed[number])).Distinct()], cancellationToken))
            .ToDictionary(NumberOf);
        var asides = await AsidesAsync(context, rows.Keys, cancellationToken);
        var show = await ShowingAsync(context, known, cancellationToken);
        context.ChangeTracker.Clear();
        Dictionary<long, TRow> extended = [];
        foreach (var record in change.Extended)
        {
            extended.TryAdd(record.Number, (TRow)record.Before);
        }

        List<(TRow? Before, TRow? After)> changed = [];
        List<long> updated = [];
        foreach (var number in numbers.Order())
        {
            var (row, record) = (rows[number], RecordOf(number));
            var kept = known.Resolve(new Identified(Kind, number)).Number;
            var shown = kept != number ? record : show(record, [.. absorbed[number].Order().Select(RecordOf)]);
            var isSame = RecordDifferences.Between(shown, record).Count == 0;
            if (isSame && asides.TryGetValue(number, out var aside))
            {
                context.Remove(aside);
            }
            else if (!isSame && !asides.ContainsKey(number))
            {
                context.Add(AsideOf(record));
            }

            shown = MergedInto(shown, kept == number ? null : kept);
            if (RecordDifferences.Between(MergedInto(shown, null), MergedInto(row, null)).Count > 0)
            {
                context.Update(shown);
                updated.Add(number);
            }

            // What is added to it, or put right, was written already, and the indexes have what it was.
            var was = extended.TryGetValue(number, out var before) && asides.ContainsKey(number) ? ShownAs(before, row) : row;
            changed.Add((change.KeptBefore.ContainsKey(number) ? null : was, kept == number ? shown : null));
        }

        await PastRows.KeepAsync(context, Type, updated, change.At, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
        await IndexAsync(context, changed, cancellationToken);

        TRow RecordOf(long number) => MergedInto(Recorded(rows[number], asides.GetValueOrDefault(number)), null);
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyCollection<object>> WriteAsync(
        ProvenanceContext context, IReadOnlyList<object> after, CancellationToken cancellationToken)
    {
        var records = after.Cast<TRow>().ToDictionary(NumberOf);
        var asides = await AsidesAsync(context, records.Keys, cancellationToken);
        var rows = await RowsAsync(context, records.Keys, cancellationToken);
        context.ChangeTracker.Clear();
        List<object> written = [];
        foreach (var row in rows.Where(row => KeptOf(row) is not null || asides.ContainsKey(NumberOf(row))))
        {
            var record = records[NumberOf(row)];
            var kept = KeptOf(row);
            written.Add(record);
            if (asides.ContainsKey(NumberOf(row)))
            {
                context.Update(AsideOf(record));
                context.Update(MergedInto(ShownAs(record, row), kept));
            }
            else
            {
                context.Update(MergedInto(record, kept));
            }
        }

        await context.SaveChangesAsync(cancellationToken);
        context.ChangeTracker.Clear();
        return written;
    }

    private static long NumberOf(TRow row) => Identified.Of(row).Number;
}
