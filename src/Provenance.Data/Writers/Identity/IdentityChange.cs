using Provenance.Data.Connections;
using Provenance.Domain.Identity;

namespace Provenance.Data.Writers.Identity;

/// <summary>A change after which records of one kind may be shown otherwise.</summary>
/// <param name="Context">The store, in the transaction of the change.</param>
/// <param name="Known">Which records are one now.</param>
/// <param name="KeptBefore">What stood for each record that was merged before the change.</param>
/// <param name="Extended">The records to which it adds something, or of which it puts fields right.</param>
/// <param name="At">Its time.</param>
internal sealed record IdentityChange(
    ProvenanceContext Context,
    KnownIdentities Known,
    IReadOnlyDictionary<long, long> KeptBefore,
    IReadOnlyList<ExtendedRecord> Extended,
    DateTimeOffset At);
