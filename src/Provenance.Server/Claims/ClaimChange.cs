using Provenance.Domain.Analysis.Events;
using Provenance.Domain.Analysis.Independence;
using Provenance.Domain.Changes;
using Provenance.Domain.Claims;

namespace Provenance.Server.Claims;

/// <summary>What a change did to a claim.</summary>
/// <param name="Cursor">Its place among all such events.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Change">The change.</param>
/// <param name="Events">What happened, at least one.</param>
/// <param name="Before">The independence before; null if there was no such claim.</param>
/// <param name="After">The independence after.</param>
internal sealed record ClaimChange(
    string Cursor,
    Claim Claim,
    Change Change,
    IReadOnlyList<ClaimEvent> Events,
    IndependenceResult? Before,
    IndependenceResult After);
