using Provenance.Domain.Citations;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers.Aggregates;

/// <summary>By what pieces of evidence are grouped.</summary>
public enum EvidenceGroupBy
{
    /// <summary>How the content is rendered.</summary>
    Mode,

    /// <summary>Whether the reporter keeps a distance.</summary>
    Tone,

    /// <summary>The speaker's attitude.</summary>
    Attitude,

    /// <summary>The furthest speaker's stance.</summary>
    Stance,

    /// <summary>The part of the document.</summary>
    Section,

    /// <summary>Whether the words name the source.</summary>
    Basis,

    /// <summary>How the one statement rests on the other.</summary>
    Relation,

    /// <summary>The source that the words name.</summary>
    NamedSource,

    /// <summary>The day of the record, in UTC.</summary>
    RecordedDay,

    /// <summary>The month of the record, in UTC.</summary>
    RecordedMonth,
}

/// <summary>The columns by which pieces of evidence are grouped.</summary>
public static class EvidenceColumns
{
    /// <summary>All of them.</summary>
    public static GroupColumns<Evidence> All { get; } = new GroupColumns<Evidence>()
        .By(EvidenceGroupBy.Mode, evidence => (QuotationMode?)evidence.Mode)
        .By(EvidenceGroupBy.Tone, evidence => (ReporterTone?)evidence.Tone)
        .By(EvidenceGroupBy.Attitude, evidence => (SourceAttitude?)evidence.Attitude)
        .By(EvidenceGroupBy.Stance, evidence => (Stance?)evidence.Stance)
        .By(EvidenceGroupBy.Section, evidence => (DocumentSection?)evidence.Section)
        .By(EvidenceGroupBy.Basis, evidence => (EvidenceBasis?)evidence.Basis)
        .By(
            EvidenceGroupBy.Relation,
            CitationColumns.All[CitationGroupBy.Relation],
            (store, evidence) => store.Citations.Where(citation => citation.Id == evidence.CitationId))
        .By(EvidenceGroupBy.NamedSource, evidence => (SourceId?)evidence.NamedSourceId, GroupReferences.Source)
        .ByRecorded(EvidenceGroupBy.RecordedDay, EvidenceGroupBy.RecordedMonth, evidence => evidence.RecordedAt);
}
