using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Corpora;

/// <summary>A statement while its passages are gathered.</summary>
internal sealed class StatementDraft(
    StatementId id, SourceId source, DocumentId? document, ClaimId? claim, bool documentHeld)
{
    private readonly List<(DocumentId In, Stance Stance, Likelihood? Likelihood)> _renderings = [];
    private readonly List<Stance> _relays = [];
    private readonly List<Appearance> _appearances = [];
    private bool _saidInOwnDocument;
    private FuzzyDate? _statedAt;

    internal StatementId Id => id;

    /// <summary>A passage makes it the speech of the furthest source.</summary>
    internal void Render(DocumentId inDocument, Stance stance, Likelihood? likelihood) =>
        _renderings.Add((inDocument, stance, likelihood));

    /// <summary>A passage has it pass on another's speech.</summary>
    internal void Relay(Stance stance) => _relays.Add(stance);

    /// <summary>A passage of its own document has it cite another.</summary>
    internal void SayInOwnDocument() => _saidInOwnDocument = true;

    internal void Appear(Appearance appearance)
    {
        _saidInOwnDocument = true;
        _appearances.Add(appearance);
    }

    internal void StateAt(FuzzyDate? date) => _statedAt ??= date;

    internal Statement ToStatement(DateTimeOffset recordedAt) => new()
    {
        Id = id,
        SourceId = source,
        DocumentId = document,
        ClaimId = claim,
        StatedAt = _statedAt,
        Stance = Stance(),
        Likelihood = LikelihoodOfRenderings(),
        Attestation = _saidInOwnDocument || (documentHeld && claim is null) ? Attestation.FirstHand
            : documentHeld ? Attestation.NotFound
            : Attestation.SecondHand,
        Appearances = _appearances,
        RecordedAt = recordedAt,
    };

    private IEnumerable<(DocumentId In, Stance Stance, Likelihood? Likelihood)> BestRenderings()
    {
        var own = _renderings.Where(rendering => rendering.In == document);
        return own.Any() ? own : _renderings;
    }

    private Stance Stance()
    {
        if (_renderings.Count > 0)
        {
            return BestRenderings().First().Stance;
        }
        return _relays.Count == 0 || _relays.Contains(Domain.Citations.Stance.Asserts) ? Domain.Citations.Stance.Asserts : _relays[0];
    }

    private Likelihood? LikelihoodOfRenderings()
    {
        var likelihoods = BestRenderings().Select(rendering => rendering.Likelihood).Distinct().ToList();
        return likelihoods.Count == 1 ? likelihoods[0] : null;
    }
}
