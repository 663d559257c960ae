using System.Text.Json.Serialization;

namespace Provenance.Pages.Records;

/// <summary>A record of whatever kind, with what names it: of each kind other parts are there.</summary>
/// <param name="Type">What sort of record it is: <c>Evidence</c>.</param>
/// <param name="Key">The key of a claim, a question, a source or a document.</param>
/// <param name="Proposition">Of a claim.</param>
/// <param name="Question">The text of a question.</param>
/// <param name="Name">Of a source.</param>
/// <param name="Title">Of a document.</param>
/// <param name="Description">Of a document.</param>
/// <param name="Publisher">Of a document.</param>
/// <param name="PublishedAt">Of a document.</param>
/// <param name="Passage">The key of the passage of a piece of evidence.</param>
/// <param name="Document">The document in which it stands.</param>
/// <param name="Span">Its words.</param>
/// <param name="Citation">What it shows.</param>
/// <param name="Relation">Of a citation.</param>
/// <param name="Citing">Of a citation.</param>
/// <param name="Cited">Of a citation.</param>
/// <param name="Source">Who makes a statement.</param>
/// <param name="Claim">What is stated.</param>
/// <param name="StatedIn">The document in which it is stated.</param>
/// <param name="Link">How one claim relates to another.</param>
/// <param name="LinkedAs">How one passage relates to another.</param>
/// <param name="Rationale">Why it does.</param>
/// <param name="From">The claim of which the link tells.</param>
/// <param name="To">The other claim.</param>
/// <param name="Linking">The passage of which the link tells.</param>
/// <param name="Linked">The other passage.</param>
/// <param name="Reliability">A rating.</param>
/// <param name="Assessor">Who rated.</param>
/// <param name="Note">Why.</param>
/// <param name="Of">Whom.</param>
/// <param name="Absorbed">What is merged into a source, a claim, a population or a place by now.</param>
/// <param name="NotTheSameAs">From what it is told apart by now.</param>
public sealed record AnyRecord(
    [property: JsonPropertyName("__typename")] string Type,
    string? Key,
    string? Proposition,
    string? Question,
    string? Name,
    string? Title,
    string? Description,
    SourceRef? Publisher,
    FuzzyDate? PublishedAt,
    string? Passage,
    DocumentRef? Document,
    TextSpan? Span,
    CitationRef? Citation,
    string? Relation,
    StatementSource? Citing,
    StatementSource? Cited,
    SourceRef? Source,
    ClaimRef? Claim,
    DocumentRef? StatedIn,
    string? Link,
    string? LinkedAs,
    string? Rationale,
    ClaimRef? From,
    ClaimRef? To,
    PassageRef? Linking,
    PassageRef? Linked,
    string? Reliability,
    string? Assessor,
    string? Note,
    RatedSource? Of,
    IReadOnlyList<AbsorbedKey>? Absorbed,
    IReadOnlyList<ToldApart>? NotTheSameAs);

/// <summary>What was merged into a record, and when.</summary>
public sealed record AbsorbedKey(string Key, DateTimeOffset RecordedAt);

/// <summary>From what a record was told apart, and when.</summary>
public sealed record ToldApart(IdentifiedKey Other, DateTimeOffset RecordedAt);

/// <summary>The key of a record that may be one with another.</summary>
public sealed record IdentifiedKey(string Key);

/// <summary>A citation as pages name it.</summary>
public sealed record CitationRef(string Relation, StatementSource Citing, StatementSource Cited);

/// <summary>A passage as pages show it.</summary>
public sealed record PassageRef(string Passage, DocumentRef Document, TextSpan Span);

/// <summary>Who makes a statement.</summary>
public sealed record StatementSource(SourceRef Source);

/// <summary>A source that was rated; without a name if a statement was.</summary>
public sealed record RatedSource([property: JsonPropertyName("__typename")] string? Type, string? Key, string? Name)
{
    /// <summary>The source as pages name it.</summary>
    public SourceRef? Source => this is { Type: { } type, Key: { } key, Name: { } name } ? new(type, key, name) : null;
}
