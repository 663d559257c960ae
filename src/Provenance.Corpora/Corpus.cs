using System.Text.Json;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Corpora;

/// <summary>An annotated set of documents as its file has it: records that refer to each other by their keys.</summary>
public sealed record Corpus
{
    /// <summary>What the corpus says of itself.</summary>
    public required CorpusMeta Meta { get; init; }

    /// <summary>Held documents and those known from citations.</summary>
    public required IReadOnlyList<CorpusDocument> Documents { get; init; }

    /// <summary>Who speaks.</summary>
    public required IReadOnlyList<CorpusSource> Sources { get; init; }

    /// <summary>What claims answer.</summary>
    public required IReadOnlyList<CorpusQuestion> Questions { get; init; }

    /// <summary>What is said.</summary>
    public required IReadOnlyList<CorpusClaim> Claims { get; init; }

    /// <summary>Passages that ascribe claims to sources.</summary>
    public required IReadOnlyList<Attribution> Attributions { get; init; }

    /// <summary>Passages in a document's own voice.</summary>
    public required IReadOnlyList<OwnVoicePassage> Unattributed { get; init; }

    /// <summary>Passages looked at and left out.</summary>
    public required IReadOnlyList<CorpusExclusion> Excluded { get; init; }

    /// <summary>How claims are related.</summary>
    public required IReadOnlyList<CorpusClaimLink> ClaimLinks { get; init; }

    /// <summary>How attributions are related.</summary>
    public required IReadOnlyList<AttributionLink> AttributionLinks { get; init; }

    /// <summary>How sources and statements were rated.</summary>
    public required IReadOnlyList<CorpusAssessment> Assessments { get; init; }

    /// <summary>Which attributions and claim links were wrong.</summary>
    public required IReadOnlyList<CorpusCorrection> Corrections { get; init; }
}

/// <summary>What a corpus says of itself.</summary>
/// <param name="Key">Its natural key.</param>
/// <param name="Title">Its title.</param>
/// <param name="Json">The whole object; members beyond key and title are free and are kept.</param>
public sealed record CorpusMeta(string Key, string Title, JsonElement Json);

/// <summary>A document of a corpus.</summary>
public sealed record CorpusDocument
{
    /// <summary>Its key.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of carrier it is.</summary>
    public required DocumentKind Kind { get; init; }

    /// <summary>Whether its text is given.</summary>
    public required bool Held { get; init; }

    /// <summary>The text file beside the corpus; null for an inline text.</summary>
    public string? File { get; init; }

    /// <summary>The text, from the file or inline; null unless held.</summary>
    public string? Text { get; init; }

    /// <summary>SHA-256 of the text in UTF-8; null unless held.</summary>
    public string? Sha256 { get; init; }

    /// <summary>For checking: the length of the text in UTF-8 bytes.</summary>
    public int? Bytes { get; init; }

    /// <summary>For checking: the length of the text in UTF-16 code units.</summary>
    public int? Chars { get; init; }

    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>The publisher's key.</summary>
    public string? Publisher { get; init; }

    /// <summary>When it was published.</summary>
    public FuzzyDate? PublishedAt { get; init; }

    /// <summary>The annotator's remarks.</summary>
    public string? Notes { get; init; }

    /// <summary>What is known of a document that is not held.</summary>
    public string? Description { get; init; }

    /// <summary>Where it was published.</summary>
    public string? Url { get; init; }

    /// <summary>The language of its text, a BCP 47 tag.</summary>
    public string? Language { get; init; }
}

/// <summary>The families of sources in a corpus.</summary>
public enum CorpusSourceType
{
    /// <summary>An outlet, a state body or another organization.</summary>
    Organisation,

    /// <summary>A named person.</summary>
    Person,

    /// <summary>Someone whom only the broker knows.</summary>
    Anonymous,

    /// <summary>Nobody named at all.</summary>
    Unspecified,
}

/// <summary>A source of a corpus; which members it may have depends on its type.</summary>
public sealed record CorpusSource
{
    /// <summary>Its key.</summary>
    public required string Id { get; init; }

    /// <summary>The family.</summary>
    public required CorpusSourceType Type { get; init; }

    /// <summary>The kind, role or form within the family, as a token: MINISTRY.</summary>
    public required string Kind { get; init; }

    /// <summary>The kind of an outlet; null means OUTLET.</summary>
    public OutletKind? Subkind { get; init; }

    /// <summary>Its name; null for an outlet that is not identified.</summary>
    public string? Name { get; init; }

    /// <summary>Other wordings.</summary>
    public required IReadOnlyList<Alias> Aliases { get; init; }

    /// <summary>Of an outlet: whether we know which it is.</summary>
    public bool Identified { get; init; } = true;

    /// <summary>The key of the source that it is a part of.</summary>
    public string? PartOf { get; init; }

    /// <summary>Its country, an ISO 3166-1 alpha-2 code.</summary>
    public string? Country { get; init; }

    /// <summary>Of a person: places in organizations.</summary>
    public required IReadOnlyList<CorpusAffiliation> Affiliations { get; init; }

    /// <summary>Of an anonymous source: how many people.</summary>
    public AnonymousCardinality? Cardinality { get; init; }

    /// <summary>Of an anonymous source: the key of the source that knows them.</summary>
    public string? BrokeredBy { get; init; }

    /// <summary>Of an anonymous source: what the text hints of an affiliation.</summary>
    public string? AffiliationHint { get; init; }

    /// <summary>Of an anonymous source: the stated terms.</summary>
    public string? AnonymityTerms { get; init; }

    /// <summary>Of an unspecified source: how the text avoids a name.</summary>
    public UnspecifiedForm? Form { get; init; }

    /// <summary>Of an unspecified source: the key of the one document it belongs to.</summary>
    public string? Document { get; init; }

    /// <summary>Keys of sources that may be the same.</summary>
    public required IReadOnlyList<string> PossiblySameAs { get; init; }

    /// <summary>The annotator's remark.</summary>
    public string? Note { get; init; }
}

/// <summary>A person's place in an organization.</summary>
/// <param name="Organisation">The organization's key.</param>
/// <param name="Role">The role, in words.</param>
/// <param name="Basis">What the record rests on.</param>
/// <param name="In">The key of the document that states it.</param>
/// <param name="From">The first day of the role.</param>
/// <param name="To">The last day of the role.</param>
public sealed record CorpusAffiliation(
    string Organisation, string Role, DateBasis Basis, string? In, DateOnly? From, DateOnly? To);

/// <summary>A question of a corpus.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Text">The question, one sentence.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Place">Where.</param>
public sealed record CorpusQuestion(string Id, string Text, string? Subject, string? Place);

/// <summary>A claim of a corpus.</summary>
public sealed record CorpusClaim
{
    /// <summary>Its key.</summary>
    public required string Id { get; init; }

    /// <summary>The key of the question that it answers.</summary>
    public required string Question { get; init; }

    /// <summary>The proposition, one sentence.</summary>
    public required string Proposition { get; init; }

    /// <summary>The quantity claimed.</summary>
    public Estimate? Quantity { get; init; }

    /// <summary>For checking: the lower end of the interval that the quantity stands for.</summary>
    public decimal? Low { get; init; }

    /// <summary>For checking: the upper end of that interval.</summary>
    public decimal? High { get; init; }

    /// <summary>What sort of thing it puts forward.</summary>
    public required ClaimModality Modality { get; init; }

    /// <summary>The condition it is made under.</summary>
    public string? Condition { get; init; }

    /// <summary>From when it has been so.</summary>
    public FuzzyDate? Since { get; init; }

    /// <summary>The annotator's remark.</summary>
    public string? Note { get; init; }
}

/// <summary>A passage that ascribes claims to a chain of sources.</summary>
public sealed record Attribution
{
    /// <summary>Its key.</summary>
    public required string Id { get; init; }

    /// <summary>The key of the held document.</summary>
    public required string Document { get; init; }

    /// <summary>For checking: the document's text file.</summary>
    public string? File { get; init; }

    /// <summary>For checking: the key of the document's publisher.</summary>
    public string? Citing { get; init; }

    /// <summary>For checking: the length of the chain.</summary>
    public int? Depth { get; init; }

    /// <summary>For checking: whether the section is RELATED_LINK.</summary>
    public bool? Peripheral { get; init; }

    /// <summary>The part of the document.</summary>
    public required DocumentSection Section { get; init; }

    /// <summary>The whole passage.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>The words that name sources.</summary>
    public required IReadOnlyList<TextSpan> SourceSpans { get; init; }

    /// <summary>The words that attribute.</summary>
    public required IReadOnlyList<TextSpan> CueSpans { get; init; }

    /// <summary>The words that give the content.</summary>
    public required IReadOnlyList<TextSpan> ContentSpans { get; init; }

    /// <summary>The sources, nearest first; at least one.</summary>
    public required IReadOnlyList<Hop> Chain { get; init; }

    /// <summary>How the content is rendered.</summary>
    public required QuotationMode Mode { get; init; }

    /// <summary>What the furthest speaker has towards the content.</summary>
    public required SourceAttitude Attitude { get; init; }

    /// <summary>What the furthest speaker does with the claims.</summary>
    public required Stance Stance { get; init; }

    /// <summary>How the cue places the reporter.</summary>
    public required ReporterTone Tone { get; init; }

    /// <summary>What is ascribed; empty only for the citation of a whole document.</summary>
    public required IReadOnlyList<AttributedClaim> Claims { get; init; }

    /// <summary>The annotator's remark.</summary>
    public string? Note { get; init; }
}

/// <summary>How a hop of a chain is joined to the one before it, or to the document.</summary>
public enum HopRelation
{
    /// <summary>The source says it: a citation QUOTES in the modes DIRECT and MIXED, else REPORTS.</summary>
    Says,

    /// <summary>The source puts it before the public.</summary>
    Publishes,

    /// <summary>The one before confirms what the source says.</summary>
    Confirms,

    /// <summary>The one before disputes what the source says.</summary>
    Disputes,

    /// <summary>The source comments on what a RESPONDS_TO link names; the one before just reports it.</summary>
    Explains,

    /// <summary>The one before concludes it from what the source says.</summary>
    Derives,

    /// <summary>The one before carries the source's whole document.</summary>
    Republishes,

    /// <summary>A credit line.</summary>
    Credits,

    /// <summary>The source says nothing either way.</summary>
    IsSilentOn,
}

/// <summary>One source in the chain of an attribution.</summary>
public sealed record Hop
{
    /// <summary>The source's key.</summary>
    public required string Source { get; init; }

    /// <summary>For checking: the source's type and kind, TYPE/KIND.</summary>
    public string? Kind { get; init; }

    /// <summary>How the text names it here.</summary>
    public string? Mention { get; init; }

    /// <summary>The attributing words.</summary>
    public string? Cue { get; init; }

    /// <summary>The key of the document in which it said so.</summary>
    public string? Venue { get; init; }

    /// <summary>Whether the words name that document; null without one.</summary>
    public EvidenceBasis? VenueBasis { get; init; }

    /// <summary>Whether the words name the source.</summary>
    public required EvidenceBasis Basis { get; init; }

    /// <summary>How it is joined to the one before.</summary>
    public required HopRelation Relation { get; init; }

    /// <summary>When it said so.</summary>
    public FuzzyDate? StatedAt { get; init; }

    /// <summary>The annotator's remark.</summary>
    public string? Note { get; init; }
}

/// <summary>A claim as a passage ascribes it.</summary>
/// <param name="Claim">The claim's key.</param>
/// <param name="Hedge">The word of doubt, verbatim.</param>
/// <param name="Phia">The yardstick's word that the hedge is.</param>
public sealed record AttributedClaim(string Claim, string? Hedge, Likelihood? Phia);

/// <summary>A passage in a document's own voice.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Document">The key of the held document.</param>
/// <param name="Span">The passage.</param>
/// <param name="Claim">The key of the claim that it makes; null when none was written down.</param>
/// <param name="Note">The annotator's remark.</param>
public sealed record OwnVoicePassage(string Id, string Document, TextSpan Span, string? Claim, string? Note);

/// <summary>A passage looked at and left out.</summary>
/// <param name="Document">The key of the held document.</param>
/// <param name="Text">The passage.</param>
/// <param name="Why">Why it was left out.</param>
public sealed record CorpusExclusion(string Document, string Text, string Why);

/// <summary>How two claims are related.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Kind">How.</param>
/// <param name="From">The key of the claim it reads from.</param>
/// <param name="To">The key of the claim it reads to.</param>
/// <param name="Dimensions">In what they differ.</param>
/// <param name="Confidence">How sure the annotator is.</param>
/// <param name="Rationale">Why.</param>
public sealed record CorpusClaimLink(
    string Id, ClaimLinkKind Kind, string From, string To,
    IReadOnlyList<DriftDimension> Dimensions, AnnotatorConfidence? Confidence, string? Rationale);

/// <summary>How two attributions are related.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Kind">How.</param>
/// <param name="From">The key of the attribution it reads from.</param>
/// <param name="To">The key of the attribution it reads to.</param>
/// <param name="Dimensions">In what they differ.</param>
/// <param name="Rationale">Why.</param>
public sealed record AttributionLink(
    string Id, PassageLinkKind Kind, string From, string To,
    IReadOnlyList<DriftDimension> Dimensions, string? Rationale);
