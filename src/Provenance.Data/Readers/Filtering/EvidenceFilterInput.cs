using Provenance.Domain.Citations;

namespace Provenance.Data.Readers.Filtering;

/// <summary>Conditions on a piece of evidence.</summary>
public sealed record EvidenceFilterInput : FilterInput<Evidence, EvidenceFilterInput>
{
    /// <summary>On its key.</summary>
    public StringOperationFilterInput? Key { get; init; }

    /// <summary>On the document it stands in.</summary>
    public DocumentFilterInput? Document { get; init; }

    /// <summary>On the part of the document.</summary>
    public EnumOperationFilterInput<DocumentSection>? Section { get; init; }

    /// <summary>On the source that its words mean.</summary>
    public SourceFilterInput? NamedSource { get; init; }

    /// <summary>On the words that name the source.</summary>
    public StringOperationFilterInput? Mention { get; init; }

    /// <summary>On the word that carries the saying.</summary>
    public StringOperationFilterInput? Cue { get; init; }

    /// <summary>On whether it is quoted.</summary>
    public EnumOperationFilterInput<QuotationMode>? Mode { get; init; }

    /// <summary>On as what the text presents it.</summary>
    public EnumOperationFilterInput<SourceAttitude>? Attitude { get; init; }

    /// <summary>On whether the reporter keeps a distance.</summary>
    public EnumOperationFilterInput<ReporterTone>? Tone { get; init; }

    /// <summary>On what the passage says its last source does with the claim.</summary>
    public EnumOperationFilterInput<Stance>? Stance { get; init; }

    /// <summary>On the word that makes it less certain.</summary>
    public StringOperationFilterInput? Hedge { get; init; }

    /// <summary>On the hedge on the British yardstick.</summary>
    public EnumOperationFilterInput<Likelihood>? Likelihood { get; init; }

    /// <summary>On whether the hop is in the words.</summary>
    public EnumOperationFilterInput<EvidenceBasis>? Basis { get; init; }

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
