using Provenance.Data.Readers.Identity;
using Provenance.Domain;
using Provenance.Domain.Identity;
using Provenance.Server.Nodes;

namespace Provenance.Server.Identity;

/// <summary>Reads what was decided about the identity of the records of a level.</summary>
internal sealed class DecidedIdentities(IdentityReader identities, NodeQueries nodes)
{
    /// <summary>What was merged into each record.</summary>
    /// <param name="kind">The kind of the records.</param>
    /// <param name="records">The number of each.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<IReadOnlyList<AbsorbedRecord>>> AbsorbedAsync(
        IdentifiedKind kind, IReadOnlyList<long> records, CancellationToken cancellationToken)
    {
        var absorbed = await identities.AbsorbedByAsync(kind, [.. records.Distinct()], cancellationToken);
        return [.. records.Select(record => (IReadOnlyList<AbsorbedRecord>)[.. absorbed[record]])];
    }

    /// <summary>What each record is marked as not the same as.</summary>
    /// <param name="kind">The kind of the records.</param>
    /// <param name="records">The number of each.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<IReadOnlyList<IReadOnlyList<NotTheSame>>> NotTheSameAsAsync(
        IdentifiedKind kind, IReadOnlyList<long> records, CancellationToken cancellationToken)
    {
        var marks = await identities.MarksOfAsync(kind, [.. records.Distinct()], cancellationToken);
        var others = await nodes.ReadAsync(
            [.. marks.SelectMany(group => group).Select(mark => new NodeId($"{kind}", mark.Other)).Distinct()],
            cancellationToken);
        return [.. records.Select(record => (IReadOnlyList<NotTheSame>)
        [
            .. marks[record].Select(mark => new NotTheSame(
                others[new($"{kind}", mark.Other)],
                mark.Mark.Key,
                mark.Mark.Reason,
                mark.Mark.RecordedAt,
                mark.Mark.RecordedBy)),
        ])];
    }
}
