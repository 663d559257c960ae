using Provenance.Domain.Citations;

namespace Provenance.Data.Readers.Filtering;

/// <summary>Conditions on a piece of evidence.</summary>
public sealed record EvidenceFilter : Filter<Evidence, EvidenceFilter>
{
    /// <summary>On its key.</summary>
    public TextOperations? Key { get; init; }

    /// <summary>On the document it stands in.</summary>
    public DocumentFilter? Document { get; init; }

    /// <summary>On the part of the document.</summary>
    public ValueOperations<Section>? Section { get; init; }

    /// <summary>On the source that its words mean.</summary>
    public SourceFilter? NamedSource { get; init; }

    /// <summary>On the words that name the source.</summary>
    public TextOperations? Mention { get; init; }

    /// <summary>On the word that carries the saying.</summary>
    public TextOperations? Cue { get; init; }

    /// <summary>On whether it is quoted.</summary>
    public ValueOperations<Mode>? Mode { get; init; }

    /// <summary>On as what the text presents it.</summary>
    public ValueOperations<Attitude>? Attitude { get; init; }

    /// <summary>On whether the reporter keeps a distance.</summary>
    public ValueOperations<Tone>? Tone { get; init; }

    /// <summary>On what the passage says its last source does with the claim.</summary>
    public ValueOperations<Stance>? Stance { get; init; }

    /// <summary>On the word that makes it less certain.</summary>
    public TextOperations? Hedge { get; init; }

    /// <summary>On the hedge on the British yardstick.</summary>
    public ValueOperations<Likelihood>? Likelihood { get; init; }

    /// <summary>On whether the hop is in the words.</summary>
    public ValueOperations<EvidenceBasis>? Basis { get; init; }

    private protected override void ReadOwn(Conditions<Evidence> conditions)
    {
        conditions.Value(Key, evidence => evidence.Key);
        conditions.One(Document, (store, evidence) =>
            store.Documents.Where(document => document.Id == evidence.DocumentId));
        conditions.Value(Section, evidence => evidence.Section);
        conditions.One(NamedSource, (store, evidence) =>
            store.Sources.Where(source => source.Id == evidence.NamedSourceId));
        conditions.Value(Mention, evidence => evidence.Mention);
        conditions.Value(Cue, evidence => evidence.Cue);
        conditions.Value(Mode, evidence => evidence.Mode);
        conditions.Value(Attitude, evidence => evidence.Attitude);
        conditions.Value(Tone, evidence => evidence.Tone);
        conditions.Value(Stance, evidence => evidence.Stance);
        conditions.Value(Hedge, evidence => evidence.Hedge);
        conditions.Value(Likelihood, evidence => evidence.Likelihood);
        conditions.Value(Basis, evidence => evidence.Basis);
    }
}
