using Provenance.Domain.Documents;

namespace Provenance.Server.Desk.Inputs;

/// <summary>A document to add; with its text it is held.</summary>
internal sealed record NewDocumentInput
{
    public string? Key { get; init; }

    public DocumentKind Kind { get; init; }

    public string? KindWords { get; init; }

    public string? Text { get; init; }

    public string? Title { get; init; }

    public string? Standfirst { get; init; }

    public string? Byline { get; init; }

    public IReadOnlyList<string>? Captions { get; init; }

    public SourceInput? Publisher { get; init; }

    public FuzzyDateInput? PublishedAt { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    public string? Description { get; init; }

    public DocumentInput? VersionOf { get; init; }

    public VersionKind? VersionKind { get; init; }

    public string? VersionWords { get; init; }

    public string? Note { get; init; }

    public IReadOnlyList<string>? RestrictedTo { get; init; }
}
