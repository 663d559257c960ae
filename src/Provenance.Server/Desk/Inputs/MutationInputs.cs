using Provenance.Domain.Assessments;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.GraphQL.AspNetCore.Uploads;

namespace Provenance.Server.Desk.Inputs;

/// <summary>What every mutation takes.</summary>
internal abstract record MutationInput
{
    public string? IdempotencyKey { get; init; }
}

/// <summary>The input of <c>addDocument</c>.</summary>
internal sealed record AddDocumentInput : MutationInput
{
    public NewDocumentInput Document { get; init; } = new();
}

/// <summary>The input of <c>addSource</c>.</summary>
internal sealed record AddSourceInput : MutationInput
{
    public NewSourceInput Source { get; init; } = new();
}

/// <summary>The input of <c>addMeasure</c>.</summary>
internal sealed record AddMeasureInput : MutationInput
{
    public NewMeasureInput Measure { get; init; } = new();
}

/// <summary>The input of <c>addPopulation</c>.</summary>
internal sealed record AddPopulationInput : MutationInput
{
    public NewSubjectInput Population { get; init; } = new();
}

/// <summary>The input of <c>addPlace</c>.</summary>
internal sealed record AddPlaceInput : MutationInput
{
    public NewSubjectInput Place { get; init; } = new();
}

/// <summary>The input of <c>addQuestion</c>.</summary>
internal sealed record AddQuestionInput : MutationInput
{
    public NewQuestionInput Question { get; init; } = new();
}

/// <summary>The input of <c>addClaim</c>.</summary>
internal sealed record AddClaimInput : MutationInput
{
    public NewClaimInput Claim { get; init; } = new();
}

/// <summary>The input of <c>recordCitation</c>.</summary>
internal sealed record RecordCitationInput : MutationInput
{
    public CitationPassageInput Passage { get; init; } = new();

    public ReplacedInput? Replaces { get; init; }
}

/// <summary>The input of <c>recordStatement</c>.</summary>
internal sealed record RecordStatementInput : MutationInput
{
    public OwnVoicePassageInput Passage { get; init; } = new();

    public ReplacedInput? Replaces { get; init; }
}

/// <summary>The input of <c>excludePassage</c>.</summary>
internal sealed record ExcludePassageInput : MutationInput
{
    public DocumentInput Document { get; init; } = new();

    public string Text { get; init; } = "";

    public string Why { get; init; } = "";
}

/// <summary>The input of <c>linkClaims</c>.</summary>
internal sealed record LinkClaimsInput : MutationInput
{
    public string? Key { get; init; }

    public ClaimInput From { get; init; } = new();

    public ClaimInput To { get; init; } = new();

    public ClaimLinkKind Kind { get; init; }

    public IReadOnlyList<DriftDimension>? Dimensions { get; init; }

    public AnnotatorConfidence? Confidence { get; init; }

    public string? Rationale { get; init; }

    public ReplacedInput? Replaces { get; init; }
}

/// <summary>The input of <c>linkPassages</c>.</summary>
internal sealed record LinkPassagesInput : MutationInput
{
    public string From { get; init; } = "";

    public PassageLinkToInput Link { get; init; } = new();

    public ReplacedInput? Replaces { get; init; }
}

/// <summary>The input of <c>assess</c>.</summary>
internal sealed record AssessInput : MutationInput
{
    public string? Key { get; init; }

    public SourceInput? Source { get; init; }

    public string? Statement { get; init; }

    public AssessedReliability? Reliability { get; init; }

    public int? Credibility { get; init; }

    public string Assessor { get; init; } = "";

    public DateTimeOffset? At { get; init; }

    public string? Note { get; init; }
}

/// <summary>The input of <c>correct</c>.</summary>
internal sealed record CorrectInput : MutationInput
{
    public string? Key { get; init; }

    public string Of { get; init; } = "";

    public string Reason { get; init; } = "";

    public string? ReplacedBy { get; init; }
}

/// <summary>The input of <c>importCorpus</c>.</summary>
internal sealed record ImportCorpusInput : MutationInput
{
    public string? Corpus { get; init; }

    public UploadedFile? File { get; init; }
}
