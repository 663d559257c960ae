using System.Text.Json.Serialization;
using Provenance.Pages.Asking;
using Provenance.Pages.Records;

namespace Provenance.Pictures.Networks;

/// <summary>The answer to <c>NetworkPicture</c>.</summary>
internal sealed record NetworkData(NetworkSource? Source);

/// <summary>The source, whom it cites, and who cites it; null for what could not be worked out.</summary>
internal sealed record NetworkSource(
    [property: JsonPropertyName("__typename")] string Type, string Key, string Name, NetworkLinks? Cites, NetworkLinks? CitedBy);

/// <summary>The sources at the other end, the one linked most often first.</summary>
internal sealed record NetworkLinks(int TotalCount, IReadOnlyList<NetworkEdge> Edges);

/// <summary>One of them, and how often.</summary>
internal sealed record NetworkEdge(SourceRef Node, int CitationCount);

/// <summary>How the answer is read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GraphQLAnswer<NetworkData>))]
internal sealed partial class NetworkJson : JsonSerializerContext;
