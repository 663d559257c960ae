using Provenance.Domain.Citations;

namespace Provenance.Data.Readers.Filtering;

/// <summary>Conditions on a piece of evidence.</summary>
public sealed record EvidenceFilterInput : FilterInput<Evidence, EvidenceFilterInput>
{
    /// <summary>Conditions on its key.</summary>
    public StringOperationFilterInput? Key { get; init; }

    /// <summary>Conditions on its document.</summary>
    public DocumentFilterInput? Document { get; init; }

    /// <summary>Conditions on the part of the document.</summary>
    public EnumOperationFilterInput<DocumentSection>? Section { get; init; }

    /// <summary>Conditions on the source that its words name.</summary>
    public SourceFilterInput? NamedSource { get; init; }

    /// <summary>Conditions on the words that name the source.</summary>
    public StringOperationFilterInput? Mention { get; init; }

    /// <summary>Conditions on the attributing words.</summary>
    public StringOperationFilterInput? Cue { get; init; }

    /// <summary>Conditions on whether it is quoted.</summary>
    public EnumOperationFilterInput<QuotationMode>? Mode { get; init; }

    /// <summary>Conditions on the speaker's attitude.</summary>
    public EnumOperationFilterInput<SourceAttitude>? Attitude { get; init; }

    /// <summary>Conditions on whether the reporter keeps a distance.</summary>
    public EnumOperationFilterInput<ReporterTone>? Tone { get; init; }

    /// <summary>Conditions on the stance of its furthest source.</summary>
    public EnumOperationFilterInput<Stance>? Stance { get; init; }

    /// <summary>Conditions on the hedge.</summary>
    public StringOperationFilterInput? Hedge { get; init; }

    /// <summary>Conditions on the likelihood that the hedge expresses.</summary>
    public EnumOperationFilterInput<Likelihood>? Likelihood { get; init; }

    /// <summary>Conditions on whether the words name the hop's source.</summary>
    public EnumOperationFilterInput<EvidenceBasis>? Basis { get; init; }

    private protected override void ReadOwn(Conditions<Evidence> conditions)
    {
        conditions.Value(Key, evidence => evidence.Key);
        conditions.One(Document, (store, evidence) =>
            store.DocumentsById.Where(document => document.Id == evidence.DocumentId));
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
