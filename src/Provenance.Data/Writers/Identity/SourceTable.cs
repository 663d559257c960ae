using Microsoft.EntityFrameworkCore;
using Provenance.Data.Configurations;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Identity;
using Provenance.Domain.Sources;

namespace Provenance.Data.Writers.Identity;

/// <summary>Sources that are merged.</summary>
internal sealed class SourceTable() : ShownTable<Source>(IdentifiedKind.Source)
{
    /// <inheritdoc/>
    public override async Task<IReadOnlyCollection<long>> NamingAsync(
        ProvenanceContext context, IReadOnlyCollection<long> named, CancellationToken cancellationToken)
    {
        var ids = IdsOf(named);
        List<SourceId> naming =
        [
            .. await context.SourceTies.WhereIn(tie => tie.OtherId, ids).Select(tie => tie.SourceId)
                .ToListAsync(cancellationToken),
            .. await context.EverySource.WhereIn(source => source.PartOfId!.Value, ids).Select(source => source.Id)
                .ToListAsync(cancellationToken),
            .. await context.EverySource.OfType<AnonymousSource>().WhereIn(source => source.BrokeredById!.Value, ids)
                .Select(source => source.Id).ToListAsync(cancellationToken),
        ];
        return [.. naming.Select(source => source.Value)];
    }

    /// <inheritdoc/>
    protected override Task<List<Source>> RowsAsync(
        ProvenanceContext context, IReadOnlyCollection<long> numbers, CancellationToken cancellationToken) =>
        context.EverySource.WhereIn(source => source.Id, IdsOf(numbers)).OrderBy(source => source.Id)
            .ToListAsync(cancellationToken);

    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<long, object>> AsidesAsync(
        ProvenanceContext context, IReadOnlyCollection<long> numbers, CancellationToken cancellationToken) =>
        (await context.RecordedSources.WhereIn(row => row.Id, IdsOf(numbers)).ToListAsync(cancellationToken))
            .ToDictionary(row => row.Id.Value, object (row) => row);

    /// <inheritdoc/>
    protected override object AsideOf(Source record) => RecordedSource.Of(record);

    /// <inheritdoc/>
    protected override Source Recorded(Source row, object? aside) => (aside as RecordedSource)?.In(row) ?? row;

    /// <inheritdoc/>
    protected override Source ShownAs(Source after, Source shown) => RecordedSource.Of(shown).In(after);

    /// <inheritdoc/>
    protected override Source MergedInto(Source row, long? kept) =>
        row with { MergedIntoId = kept is { } number ? new SourceId(number) : null };

    /// <inheritdoc/>
    protected override long? KeptOf(Source row) => row.MergedIntoId?.Value;

    /// <inheritdoc/>
    protected override Task<Func<Source, IReadOnlyList<Source>, Source>> ShowingAsync(
        ProvenanceContext context, KnownIdentities known, CancellationToken cancellationToken) =>
        Task.FromResult<Func<Source, IReadOnlyList<Source>, Source>>(
            (record, absorbed) => MergedSource.Of(record, absorbed, known));

    /// <inheritdoc/>
    protected override Task IndexAsync(
        ProvenanceContext context,
        IReadOnlyList<(Source? Before, Source? After)> changed,
        CancellationToken cancellationToken) => SourceIndexing.UpdateAsync(context, changed, cancellationToken);

    private static SourceId[] IdsOf(IReadOnlyCollection<long> numbers) => [.. numbers.Select(number => new SourceId(number))];
}
