using Provenance.Data.Readers.Filtering;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Server.Desk.Inputs;

/// <summary>A source to add.</summary>
internal sealed record NewSourceInput
{
    public string? Key { get; init; }

    public SourceType Type { get; init; }

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

    public DocumentInput? Document { get; init; }

    public IReadOnlyList<SourceInput>? PossiblySameAs { get; init; }

    public string? Note { get; init; }

    public IReadOnlyList<string>? RestrictedTo { get; init; }
}

/// <summary>Another name of a new source.</summary>
internal sealed record AliasInput
{
    public string Text { get; init; } = "";

    public string? Language { get; init; }

    public AliasKind? Kind { get; init; }
}

/// <summary>A position that a new source holds.</summary>
internal sealed record AffiliationInput
{
    public SourceInput Organization { get; init; } = new();

    public string Role { get; init; } = "";

    public DateBasis Basis { get; init; }

    public DocumentInput? Document { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }
}

/// <summary>Who owns a new source.</summary>
internal sealed record OwnershipInput
{
    public SourceInput Owner { get; init; } = new();

    public FuzzyDateInput? From { get; init; }

    public FuzzyDateInput? To { get; init; }

    public string? Evidence { get; init; }

    public DocumentInput? Document { get; init; }
}
