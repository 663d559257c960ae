using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Recording;

/// <summary>A statement while the passages that tell of it are gathered.</summary>
internal sealed class StatementDraft(
    StatementId id, SourceId source, DocumentId? document, ClaimId? claim, bool documentHeld)
{
    private Renderings _own;
    private Renderings _others;
    private Stance? _relayed;
    private List<Appearance>? _appearances;
    private bool _saidInOwnDocument;
    private FuzzyDate? _statedAt;
    private HashSet<StatementDraft>? _together;

    internal StatementId Id => id;

    /// <summary>A passage makes it the speech of the furthest source.</summary>
    internal void Render(DocumentId inDocument, Stance stance, Likelihood? likelihood)
    {
        if (inDocument == document)
        {
            _own.Add(stance, likelihood);
        }
        else
        {
            _others.Add(stance, likelihood);
        }
    }

    /// <summary>A passage has it pass on another's speech; that it asserts it once is enough.</summary>
    internal void Relay(Stance stance) => _relayed = stance == Stance.Asserts ? stance : _relayed ?? stance;

    /// <summary>A passage of its own document has it cite another.</summary>
    internal void SayInOwnDocument() => _saidInOwnDocument = true;

    /// <summary>Others make it together with its source, and in the same document: what one of them is seen to say
    /// there, all say.</summary>
    internal void MakeTogether(IEnumerable<StatementDraft> others)
    {
        foreach (var other in others)
        {
            (_together ??= []).Add(other);
        }
    }

    /// <summary>Its own document says it in its own voice.</summary>
    internal void Appear(Appearance appearance)
    {
        _saidInOwnDocument = true;
        (_appearances ??= []).Add(appearance);
    }

    internal void StateAt(FuzzyDate? date) => _statedAt ??= date;

    /// <summary>
    /// The statement. What its own document has it say counts before what others have it say, and either before what it
    /// only passes on.
    /// </summary>
    internal Statement ToStatement(DateTimeOffset recordedAt)
    {
        var renderings = _own.Any ? _own : _others;
        var isSeen = _saidInOwnDocument || _together?.Any(other => other._saidInOwnDocument) == true;
        return new()
        {
            Id = id,
            SourceId = source,
            DocumentId = document,
            ClaimId = claim,
            StatedAt = _statedAt,
            Stance = renderings.Any ? renderings.Stance : _relayed ?? Stance.Asserts,
            Likelihood = renderings.Likelihood,
            Attestation = isSeen || (documentHeld && claim is null) ? Attestation.FirstHand
                : documentHeld ? Attestation.NotFound
                : Attestation.SecondHand,
            Appearances = _appearances ?? [],
            RecordedAt = recordedAt,
        };
    }

    /// <summary>What the passages of some documents make of it.</summary>
    private struct Renderings
    {
        private bool _disagree;

        /// <summary>Whether there are any.</summary>
        internal bool Any { get; private set; }

        /// <summary>That of the first.</summary>
        internal Stance Stance { get; private set; }

        /// <summary>What all agree on; null where they do not.</summary>
        internal Likelihood? Likelihood { get; private set; }

        internal void Add(Stance stance, Likelihood? likelihood)
        {
            if (!Any)
            {
                (Any, Stance, Likelihood) = (true, stance, likelihood);
            }
            else if (_disagree || likelihood != Likelihood)
            {
                (_disagree, Likelihood) = (true, null);
            }
        }
    }
}
