using Provenance.Data.Connections;

namespace Provenance.Data.Writers.Identity;

/// <summary>Writes what is added to records, or put right in them, that were merged or marked:
/// <see cref="ShownIdentities"/> has their rows show it.</summary>
internal static class MergedExtensions
{
    /// <summary>Writes what concerns such records among these.</summary>
    /// <returns>Those that were written, as they are afterwards.</returns>
    public static async Task<HashSet<object>> WriteAsync(
        ProvenanceContext context, IReadOnlyList<ExtendedRecord> extended, CancellationToken cancellationToken)
    {
        HashSet<object> written = new(ReferenceEqualityComparer.Instance);
        foreach (var table in IdentifiedTable.All)
        {
            List<object> after = [.. extended.Where(record => record.Type == table.Type).Select(record => record.After)];
            if (after.Count > 0)
            {
                written.UnionWith(await table.WriteAsync(context, after, cancellationToken));
            }
        }

        return written;
    }
}
