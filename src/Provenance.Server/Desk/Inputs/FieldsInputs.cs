using Provenance.Data.Readers.Filtering;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Server.Desk.Inputs;

/// <summary>The fields of a source that are others; a list takes the place of the whole list.</summary>
internal sealed record SourceFieldsInput
{
    public SourceType? Type { get; init; }

    public string? Name { get; init; }

    public OutletKind? OutletKind { get; init; }

    public AgencyKind? AgencyKind { get; init; }

    public OrganizationKind? OrganizationKind { get; init; }

    public OfficialRole? OfficialRole { get; init; }

    public PersonRole? PersonRole { get; init; }

    public AnonymousRole? AnonymousRole { get; init; }

    public AnonymousCardinality? Cardinality { get; init; }

    public UnspecifiedKind? UnspecifiedKind { get; init; }

    public UnspecifiedForm? UnspecifiedForm { get; init; }

    public string? KindWords { get; init; }

    public IReadOnlyList<AliasInput>? Aliases { get; init; }

    public SourceInput? PartOf { get; init; }

    public string? Country { get; init; }

    public string? Url { get; init; }

    public IReadOnlyList<AffiliationInput>? Affiliations { get; init; }

    public IReadOnlyList<OwnershipInput>? Owners { get; init; }

    public SourceInput? BrokeredBy { get; init; }

    public string? AffiliationHint { get; init; }

    public string? AnonymityTerms { get; init; }

    public IReadOnlyList<SourceInput>? PossiblySameAs { get; init; }

    public string? Note { get; init; }

    public IReadOnlyList<string>? RestrictedTo { get; init; }
}

/// <summary>The fields of a document that are others; its text is not among them.</summary>
internal sealed record DocumentFieldsInput
{
    public DocumentKind? Kind { get; init; }

    public string? KindWords { get; init; }

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

/// <summary>The fields of a population or place that are others.</summary>
internal sealed record SubjectFieldsInput
{
    public string? Name { get; init; }

    public IReadOnlyList<string>? Aliases { get; init; }

    public string? PartOf { get; init; }

    public string? Note { get; init; }
}

/// <summary>The fields of a question that are others.</summary>
internal sealed record QuestionFieldsInput
{
    public string? Text { get; init; }

    public string? Subject { get; init; }

    public string? Place { get; init; }
}

/// <summary>The fields of a claim that are others; an estimate takes the place of the whole estimate.</summary>
internal sealed record ClaimFieldsInput
{
    public QuestionInput? Question { get; init; }

    public string? Proposition { get; init; }

    public EstimateInput? Estimate { get; init; }

    public ClaimModality? Modality { get; init; }

    public string? Condition { get; init; }

    public FuzzyDateInput? Since { get; init; }

    public string? Note { get; init; }
}
