using Provenance.Data.Configurations;
using Provenance.Data.Connections;
using Provenance.Domain.Identity;

namespace Provenance.Data.Writers.Identity;

/// <summary>A table of records that may be merged: what is particular to their kind.</summary>
/// <param name="kind">The kind.</param>
internal abstract class IdentifiedTable(IdentifiedKind kind)
{
    /// <summary>The tables. Claims come last, since their figures name populations and places.</summary>
    public static IReadOnlyList<IdentifiedTable> All { get; } =
        [new SourceTable(), new PopulationTable(), new PlaceTable(), new ClaimTable()];

    /// <summary>The kind of its records.</summary>
    public IdentifiedKind Kind => kind;

    /// <summary>Their type.</summary>
    public abstract Type Type { get; }

    /// <summary>The name of the table.</summary>
    public string Name => IdentifiedRow.TableOf(kind);

    /// <summary>The columns by which other records name them.</summary>
    public IEnumerable<NamingColumn> Columns => NamingColumn.All.Where(column => column.Named == kind);

    /// <summary>The records of the kind whose rows name one of these.</summary>
    public virtual Task<IReadOnlyCollection<long>> NamingAsync(
        ProvenanceContext context, IReadOnlyCollection<long> named, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyCollection<long>>([]);

    /// <summary>Has rows show what follows from the decisions, and the indexes have that.</summary>
    /// <param name="change">The change after which they are shown otherwise.</param>
    /// <param name="numbers">The records.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public abstract Task ShowAsync(
        IdentityChange change, IReadOnlyCollection<long> numbers, CancellationToken cancellationToken);

    /// <summary>Writes what is added to records, or put right in them, whose rows do not show what their records say, since
    /// they were merged or marked: the records take it in, and then they are shown anew.</summary>
    /// <param name="context">The store.</param>
    /// <param name="after">The records as they become.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Those that were written.</returns>
    public abstract Task<IReadOnlyCollection<object>> WriteAsync(
        ProvenanceContext context, IReadOnlyList<object> after, CancellationToken cancellationToken);
}
