using System.Text.Json.Serialization;
using Provenance.Pages.Moments;
using Provenance.Pages.Records;

namespace Provenance.Pages.Sources;

/// <summary>The answer to <c>SourcePage</c>.</summary>
public sealed record SourceData(Connection<RecordedChange>? Changes, SourceDetail? Source);

/// <summary>All that the page shows of a source. What only some kinds of source have is null for the others.</summary>
public sealed record SourceDetail(
    [property: JsonPropertyName("__typename")] string Type,
    string Key,
    string Name,
    string? KindWords,
    string? Country,
    string? Url,
    string? Note,
    IReadOnlyList<Alias> Aliases,
    SourceRef? PartOf,
    IReadOnlyList<Ownership> Owners,
    IReadOnlyList<Ownership> Owns,
    IReadOnlyList<SourceRef> PossiblySameAs,
    IReadOnlyList<AbsorbedRecord> Absorbed,
    IReadOnlyList<NotTheSame> NotTheSameAs,
    IReadOnlyList<Assessment> Assessments,
    string? OutletKind,
    bool? Identified,
    string? AgencyKind,
    string? OrganizationKind,
    string? OfficialRole,
    string? PersonRole,
    IReadOnlyList<Affiliation>? Affiliations,
    string? DescribedAs,
    string? AnonymousRole,
    string? Cardinality,
    SourceRef? BrokeredBy,
    string? AffiliationHint,
    string? Terms,
    string? Form,
    string? UnspecifiedKind,
    DocumentRef? Document,
    SourceLinks? Cites,
    SourceLinks? CitedBy,
    Connection<ClaimRef>? Claims,
    Connection<DocumentRef>? Documents)
{
    /// <summary>The kind of its sort: a ministry, a news agency.</summary>
    public string? Kind => OutletKind ?? AgencyKind ?? OrganizationKind ?? OfficialRole ?? PersonRole ?? AnonymousRole ?? UnspecifiedKind;
}

/// <summary>Another name.</summary>
public sealed record Alias(string Text, string? Kind);

/// <summary>That someone owns it, or that it owns someone.</summary>
public sealed record Ownership(SourceRef? Owner, SourceRef? Owned, FuzzyDate? From, FuzzyDate? To, string? Evidence);

/// <summary>What was merged into it.</summary>
public sealed record AbsorbedRecord(string Key, string Name, string Reason, string RecordedBy, DateTimeOffset RecordedAt);

/// <summary>Someone's decision that it is not another.</summary>
public sealed record NotTheSame(SourceRef Other, string Reason, string RecordedBy);

/// <summary>How reliable it was judged to be.</summary>
public sealed record Assessment(string? Reliability, string Assessor, DateTimeOffset At, string? Note);

/// <summary>A position that a person holds.</summary>
public sealed record Affiliation(SourceRef Organization, string Role);

/// <summary>The sources that it cites, or that cite it.</summary>
/// <param name="TotalCount">How many they are.</param>
/// <param name="GroupedAggregates">How many citations there are of each month; null if that could not be answered.</param>
/// <param name="PageInfo">Where the page of them ends.</param>
/// <param name="Edges">The page of them.</param>
public sealed record SourceLinks(
    int TotalCount, MonthGroups? GroupedAggregates, PageInfo PageInfo, IReadOnlyList<SourceLinkEdge> Edges);

/// <summary>One of them, how often, and an example.</summary>
public sealed record SourceLinkEdge(
    SourceRef Node, int CitationCount, int ClaimCount, int DocumentCount, Connection<LinkCitation>? Citations)
{
    /// <summary>A passage that shows it; null if there is none.</summary>
    public LinkEvidence? Example => Citations?.Nodes is [{ Evidence: [var evidence, ..] }, ..] ? evidence : null;
}

/// <summary>A citation behind a link.</summary>
public sealed record LinkCitation(IReadOnlyList<LinkEvidence> Evidence);

/// <summary>A passage that shows it.</summary>
public sealed record LinkEvidence(string Passage, DocumentRef Document, TextSpan Span);
