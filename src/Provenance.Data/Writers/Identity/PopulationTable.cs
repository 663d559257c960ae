using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Identity;
using Provenance.Domain.Subjects;

namespace Provenance.Data.Writers.Identity;

/// <summary>Populations that are merged.</summary>
internal sealed class PopulationTable() : SubjectTable<Population>(IdentifiedKind.Population)
{
    /// <inheritdoc/>
    protected override Task<List<Population>> RowsAsync(
        ProvenanceContext context, IReadOnlyCollection<long> numbers, CancellationToken cancellationToken) =>
        context.EveryPopulation.WhereIn(row => row.Id, [.. numbers.Select(number => new PopulationId(number))])
            .OrderBy(row => row.Id).ToListAsync(cancellationToken);

    /// <inheritdoc/>
    protected override Population MergedInto(Population row, long? kept) =>
        row with { MergedIntoId = kept is { } number ? new PopulationId(number) : null };

    /// <inheritdoc/>
    protected override long? KeptOf(Population row) => row.MergedIntoId?.Value;
}
