namespace Provenance.Server.Desk.Inputs;

/// <summary>The notice in which something is taken back.</summary>
internal sealed record NoticeInput
{
    public DocumentInput Document { get; init; } = new();

    public TextSpanInput Span { get; init; } = new();

    public string? Cue { get; init; }

    public FuzzyDateInput? StatedAt { get; init; }

    public string? Note { get; init; }
}

/// <summary>The input of <c>retractDocument</c>.</summary>
internal sealed record RetractDocumentInput : MutationInput
{
    public DocumentInput Document { get; init; } = new();

    public NoticeInput Notice { get; init; } = new();
}

/// <summary>The input of <c>retractStatement</c>.</summary>
internal sealed record RetractStatementInput : MutationInput
{
    public string Statement { get; init; } = "";

    public NoticeInput Notice { get; init; } = new();
}
