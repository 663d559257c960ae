using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Recording;

namespace Provenance.Server.Desk.Inputs;

/// <summary>Words of a document; without offsets they occur in it once.</summary>
internal sealed record TextSpanInput
{
    public string Text { get; init; } = "";

    public int? Start { get; init; }

    public int? End { get; init; }

    public DocumentPart? Part { get; init; }
}

/// <summary>One source in the chain of a passage.</summary>
internal sealed record HopInput
{
    public SourceInput Source { get; init; } = new();

    public IReadOnlyList<SourceInput>? Jointly { get; init; }

    public string? Mention { get; init; }

    public string? Cue { get; init; }

    public DocumentInput? Venue { get; init; }

    public EvidenceBasis? VenueBasis { get; init; }

    public EvidenceBasis Basis { get; init; }

    public HopRelation Relation { get; init; }

    public FuzzyDateInput? StatedAt { get; init; }

    public string? Note { get; init; }
}

/// <summary>A claim as a passage ascribes it.</summary>
internal sealed record AscribedClaimInput
{
    public ClaimInput Claim { get; init; } = new();

    public string? Hedge { get; init; }

    public Likelihood? Likelihood { get; init; }
}

/// <summary>A passage that ascribes claims to a chain of sources.</summary>
internal sealed record CitationPassageInput
{
    public string? Key { get; init; }

    public DocumentInput Document { get; init; } = new();

    public DocumentSection Section { get; init; } = DocumentSection.Body;

    public TextSpanInput Span { get; init; } = new();

    public IReadOnlyList<TextSpanInput>? SourceSpans { get; init; }

    public IReadOnlyList<TextSpanInput>? CueSpans { get; init; }

    public IReadOnlyList<TextSpanInput>? ContentSpans { get; init; }

    public IReadOnlyList<HopInput> Chain { get; init; } = [];

    public IReadOnlyList<AscribedClaimInput>? Claims { get; init; }

    public QuotationMode Mode { get; init; } = QuotationMode.Paraphrase;

    public SourceAttitude Attitude { get; init; }

    public Stance Stance { get; init; }

    public ReporterTone Tone { get; init; }

    public IReadOnlyList<PassageLinkToInput>? Links { get; init; }

    public string? Note { get; init; }
}

/// <summary>How a new passage is related to another.</summary>
internal sealed record PassageLinkToInput
{
    public string? Key { get; init; }

    public PassageLinkKind Kind { get; init; }

    public string To { get; init; } = "";

    public IReadOnlyList<DriftDimension>? Dimensions { get; init; }

    public string? Rationale { get; init; }
}

/// <summary>A passage in a document's own voice.</summary>
internal sealed record OwnVoicePassageInput
{
    public string? Key { get; init; }

    public DocumentInput Document { get; init; } = new();

    public TextSpanInput Span { get; init; } = new();

    public ClaimInput? Claim { get; init; }

    public string? Note { get; init; }
}

/// <summary>A recorded passage or link between claims that was wrong.</summary>
internal sealed record ReplacedInput
{
    public string Key { get; init; } = "";

    public string Reason { get; init; } = "";
}
