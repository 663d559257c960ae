using Microsoft.EntityFrameworkCore;
using Provenance.Data.Configurations;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Identity;
using Provenance.Domain.Subjects;

namespace Provenance.Data.Writers.Identity;

/// <summary>Populations or places that are merged. Each keeps the rows of its own names, so that a look back finds what had
/// them at the time.</summary>
/// <typeparam name="TSubject">Which of them.</typeparam>
/// <param name="kind">Which of them.</param>
internal abstract class SubjectTable<TSubject>(IdentifiedKind kind) : ShownTable<TSubject>(kind)
    where TSubject : Subject
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyCollection<long>> NamingAsync(
        ProvenanceContext context, IReadOnlyCollection<long> named, CancellationToken cancellationToken)
    {
        string[] keys = [.. await context.RowsOf(Kind).WhereIn(row => row.Number, named).Select(row => row.Key)
            .ToListAsync(cancellationToken)];
        var parts = await context.Set<TSubject>().IgnoreQueryFilters([MomentRows.Standing])
            .WhereIn(row => row.PartOf!, keys).ToListAsync(cancellationToken);
        var recorded = await context.RecordedSubjects.Where(row => row.Kind == Kind).WhereIn(row => row.PartOf!, keys)
            .Select(row => row.Id).ToListAsync(cancellationToken);
        return [.. parts.Select(part => Identified.Of(part).Number), .. recorded];
    }

    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<long, object>> AsidesAsync(
        ProvenanceContext context, IReadOnlyCollection<long> numbers, CancellationToken cancellationToken) =>
        (await context.RecordedSubjects.Where(row => row.Kind == Kind).WhereIn(row => row.Id, numbers)
            .ToListAsync(cancellationToken)).ToDictionary(row => row.Id, object (row) => row);

    /// <inheritdoc/>
    protected override object AsideOf(TSubject record) => RecordedSubject.Of(record);

    /// <inheritdoc/>
    protected override TSubject Recorded(TSubject row, object? aside) => (aside as RecordedSubject)?.In(row) ?? row;

    /// <inheritdoc/>
    protected override TSubject ShownAs(TSubject after, TSubject shown) => RecordedSubject.Of(shown).In(after);

    /// <inheritdoc/>
    protected override async Task<Func<TSubject, IReadOnlyList<TSubject>, TSubject>> ShowingAsync(
        ProvenanceContext context, KnownIdentities known, CancellationToken cancellationToken)
    {
        var kept = known.Absorbed.Where(record => record.Kind == Kind)
            .ToDictionary(record => record.Number, record => known.Resolve(record).Number);
        var keys = await context.RowsOf(Kind).WhereIn(row => row.Number, [.. kept.Keys.Concat(kept.Values).Distinct()])
            .ToDictionaryAsync(row => row.Number, row => row.Key, cancellationToken);
        var keptOf = kept.ToDictionary(pair => keys[pair.Key], pair => keys[pair.Value]);
        return (record, absorbed) => MergedSubject.Of(record, absorbed, key => keptOf.GetValueOrDefault(key, key));
    }

    /// <inheritdoc/>
    protected override Task IndexAsync(
        ProvenanceContext context,
        IReadOnlyList<(TSubject? Before, TSubject? After)> changed,
        CancellationToken cancellationToken)
    {
        var other = changed.Where(subject => !KeysOf(subject.Before).SequenceEqual(KeysOf(subject.After))).ToList();
        List<TSubject> shown = [.. other.Select(subject => subject.After).OfType<TSubject>()];
        return LikenessIndex.UpdateAsync(
            context,
            Kind,
            [
                .. other.Select(subject => subject.Before).OfType<TSubject>().Concat(shown)
                    .Select(subject => Identified.Of(subject).Number).Distinct(),
            ],
            shown,
            cancellationToken);

        static IEnumerable<Likeness> KeysOf(TSubject? subject) => subject is null ? [] : LikenessKeys.Of(subject);
    }
}
