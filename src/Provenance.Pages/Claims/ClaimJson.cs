using System.Text.Json.Serialization;
using Provenance.Pages.Asking;

namespace Provenance.Pages.Claims;

/// <summary>How the answers to the page's operations are read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GraphQLAnswer<ClaimData>))]
[JsonSerializable(typeof(GraphQLAnswer<ClaimProvenanceData>))]
[JsonSerializable(typeof(GraphQLAnswer<ClaimDriftData>))]
[JsonSerializable(typeof(GraphQLAnswer<ClaimBriefData>))]
internal sealed partial class ClaimJson : JsonSerializerContext;
