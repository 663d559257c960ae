using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Identity;
using Provenance.Domain.Subjects;

namespace Provenance.Data.Writers.Identity;

/// <summary>Places that are merged.</summary>
internal sealed class PlaceTable() : SubjectTable<Place>(IdentifiedKind.Place)
{
    /// <inheritdoc/>
    protected override Task<List<Place>> RowsAsync(
        ProvenanceContext context, IReadOnlyCollection<long> numbers, CancellationToken cancellationToken) =>
        context.EveryPlace.WhereIn(row => row.Id, [.. numbers.Select(number => new PlaceId(number))])
            .OrderBy(row => row.Id).ToListAsync(cancellationToken);

    /// <inheritdoc/>
    protected override Place MergedInto(Place row, long? kept) =>
        row with { MergedIntoId = kept is { } number ? new PlaceId(number) : null };

    /// <inheritdoc/>
    protected override long? KeptOf(Place row) => row.MergedIntoId?.Value;
}
