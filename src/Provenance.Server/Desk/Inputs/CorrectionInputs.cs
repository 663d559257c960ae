namespace Provenance.Server.Desk.Inputs;

/// <summary>What every mutation takes that puts fields of a record right.</summary>
internal abstract record FieldCorrectionInput : MutationInput
{
    public string? Key { get; init; }

    public IReadOnlyList<string>? Clear { get; init; }

    public string Reason { get; init; } = "";

    public int? ExpectedRevision { get; init; }
}

/// <summary>The input of <c>correctSource</c>.</summary>
internal sealed record CorrectSourceInput : FieldCorrectionInput
{
    public SourceInput Source { get; init; } = new();

    public SourceFieldsInput? Fields { get; init; }
}

/// <summary>The input of <c>correctDocument</c>.</summary>
internal sealed record CorrectDocumentInput : FieldCorrectionInput
{
    public DocumentInput Document { get; init; } = new();

    public DocumentFieldsInput? Fields { get; init; }
}

/// <summary>The input of <c>correctPopulation</c>.</summary>
internal sealed record CorrectPopulationInput : FieldCorrectionInput
{
    public string Population { get; init; } = "";

    public SubjectFieldsInput? Fields { get; init; }
}

/// <summary>The input of <c>correctPlace</c>.</summary>
internal sealed record CorrectPlaceInput : FieldCorrectionInput
{
    public string Place { get; init; } = "";

    public SubjectFieldsInput? Fields { get; init; }
}

/// <summary>The input of <c>correctQuestion</c>.</summary>
internal sealed record CorrectQuestionInput : FieldCorrectionInput
{
    public QuestionInput Question { get; init; } = new();

    public QuestionFieldsInput? Fields { get; init; }
}

/// <summary>The input of <c>correctClaim</c>.</summary>
internal sealed record CorrectClaimInput : FieldCorrectionInput
{
    public ClaimInput Claim { get; init; } = new();

    public ClaimFieldsInput? Fields { get; init; }
}
