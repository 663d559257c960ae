using Provenance.Server.Nodes;

namespace Provenance.Server.Aggregates;

/// <summary>The records that the keys of groups name.</summary>
internal sealed class RecordGroupFields(NodeQueries nodes)
{
    public async Task<IReadOnlyList<IReadOnlyList<object?>>> Records(
        IReadOnlyList<RecordGroup> groups, CancellationToken cancellationToken)
    {
        var found = await nodes.ReadAsync(
            [.. groups.SelectMany(group => group.RecordIds).OfType<Domain.NodeId>().Distinct()], cancellationToken);
        return
        [
            .. groups.Select(group => (IReadOnlyList<object?>)
                [.. group.RecordIds.Select(id => id is { } known ? found.GetValueOrDefault(known) : null)]),
        ];
    }
}
