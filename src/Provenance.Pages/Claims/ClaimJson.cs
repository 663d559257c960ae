using System.Text.Json.Serialization;
using Provenance.Pages.Asking;

namespace Provenance.Pages.Claims;

/// <summary>How the answer of the page's operation is read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GraphQLAnswer<ClaimData>))]
internal sealed partial class ClaimJson : JsonSerializerContext;
