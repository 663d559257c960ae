using System.Text.Json.Serialization;
using Provenance.Pages.Asking;

namespace Provenance.Pages.Findings;

/// <summary>How the answer of the page's operation is read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GraphQLAnswer<FindingsData>))]
internal sealed partial class FindingsJson : JsonSerializerContext;
