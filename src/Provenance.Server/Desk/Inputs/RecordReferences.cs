namespace Provenance.Server.Desk.Inputs;

/// <summary>A source that is on record, or a new one: exactly one property is set.</summary>
internal sealed record SourceInput
{
    public string? Id { get; init; }

    public string? Key { get; init; }

    public string? Name { get; init; }

    public NewSourceInput? New { get; init; }
}

/// <summary>A document that is on record, or a new one: exactly one property is set.</summary>
internal sealed record DocumentInput
{
    public string? Id { get; init; }

    public string? Key { get; init; }

    public NewDocumentInput? New { get; init; }
}

/// <summary>A question that is on record, or a new one: exactly one property is set.</summary>
internal sealed record QuestionInput
{
    public string? Id { get; init; }

    public string? Key { get; init; }

    public NewQuestionInput? New { get; init; }
}

/// <summary>A claim that is on record, or a new one: exactly one property is set.</summary>
internal sealed record ClaimInput
{
    public string? Id { get; init; }

    public string? Key { get; init; }

    public NewClaimInput? New { get; init; }
}
