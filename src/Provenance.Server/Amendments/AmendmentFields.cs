using Provenance.Domain;
using Provenance.Domain.Amendments;
using Provenance.Server.Binding;
using Provenance.Server.Changes;
using Provenance.Server.Nodes;

namespace Provenance.Server.Amendments;

/// <summary>Fields of amendments that are not plain columns.</summary>
internal sealed class AmendmentFields(NodeQueries nodes)
{
    [Needs]
    public static string Id(Amendment amendment) => new NodeId(nameof(Amendment), amendment.Id.Value).ToString();

    [Needs(nameof(Amendment.Kind), nameof(Amendment.RecordId))]
    public async Task<IReadOnlyList<object>> Record(
        IReadOnlyList<Amendment> parents, CancellationToken cancellationToken)
    {
        var records = await nodes.ReadAsync([.. parents.Select(RecordOf).Distinct()], cancellationToken);
        return [.. parents.Select(amendment => records[RecordOf(amendment)])];
    }

    [Needs(nameof(Amendment.Before), nameof(Amendment.Fields))]
    public static IReadOnlyList<FieldDifference> Differences(Amendment amendment) => AmendedFields.Of(amendment);

    private static NodeId RecordOf(Amendment amendment) => new(amendment.Kind.ToString(), amendment.RecordId);
}
