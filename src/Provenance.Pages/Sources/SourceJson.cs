using System.Text.Json.Serialization;
using Provenance.Pages.Asking;

namespace Provenance.Pages.Sources;

/// <summary>How the answer of the page's operation is read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GraphQLAnswer<SourceData>))]
internal sealed partial class SourceJson : JsonSerializerContext;
