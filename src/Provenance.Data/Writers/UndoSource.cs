using System.Text.Json;
using Provenance.Corpora;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Changes;
using Provenance.Domain.Changes;

namespace Provenance.Data.Writers;

/// <summary>What takes a change back. It is found out once more while nobody else can write, since what a change recorded
/// may be built upon until then.</summary>
/// <param name="batch">The records that say the reverse.</param>
/// <param name="undone">The change.</param>
/// <param name="reversal">The reverse, as it was found out before.</param>
/// <param name="clock">The clock.</param>
/// <param name="recordedBy">Who asked.</param>
/// <param name="request">What makes a retry safe; null for nothing.</param>
internal sealed class UndoSource(
    CorpusBatch batch,
    Change undone,
    Reversal reversal,
    TimeProvider clock,
    string recordedBy,
    IdempotentRequest? request)
    : DeskSource(batch, ChangeAction.Undo, clock, recordedBy, request)
{
    /// <inheritdoc/>
    public override ChangeId? Undoes => undone.Id;

    /// <inheritdoc/>
    public override async Task<bool> BeginAsync(ProvenanceContext context, CancellationToken cancellationToken)
    {
        if (!await base.BeginAsync(context, cancellationToken))
        {
            return false;
        }

        var now = await ReversalReader.OfAsync(context, undone, cancellationToken);
        return JsonSerializer.Serialize(now) == JsonSerializer.Serialize(reversal)
            ? true
            : throw new ReversalOutdatedException();
    }
}

/// <summary>What a change recorded was built upon, or changed, after it was found out how the change is taken back.</summary>
public sealed class ReversalOutdatedException() : Exception(
    "What the change recorded was changed meanwhile; it has to be found out anew how the change is taken back.");
