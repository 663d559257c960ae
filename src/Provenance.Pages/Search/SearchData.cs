using System.Text.Json.Serialization;
using Provenance.Pages.Records;

namespace Provenance.Pages.Search;

/// <summary>The answer to <c>SearchPage</c>.</summary>
public sealed record SearchData(Found? Search);

/// <summary>A page of what was found.</summary>
public sealed record Found(
    int TotalCount,
    string? DidYouMean,
    IReadOnlyList<SearchFacet> Facets,
    PageInfo PageInfo,
    IReadOnlyList<FoundRecord> Edges);

/// <summary>How many records of a kind.</summary>
public sealed record SearchFacet(string Kind, int Count);

/// <summary>A record, and the passage that matches.</summary>
public sealed record FoundRecord(IReadOnlyList<SnippetPart> Snippet, FoundNode Node);

/// <summary>A part of a passage.</summary>
public sealed record SnippetPart(string Text, bool Matches);

/// <summary>A claim, a document or a source.</summary>
public sealed record FoundNode(
    [property: JsonPropertyName("__typename")] string Type,
    string Key,
    string? Proposition,
    string? Title,
    string? Description,
    string? Name,
    SourceRef? Publisher,
    FuzzyDate? PublishedAt);
