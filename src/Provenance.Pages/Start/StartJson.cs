using System.Text.Json.Serialization;
using Provenance.Pages.Asking;

namespace Provenance.Pages.Start;

/// <summary>How the answers of the page's operations are read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GraphQLAnswer<StartData>))]
[JsonSerializable(typeof(GraphQLAnswer<StartFindingsData>))]
internal sealed partial class StartJson : JsonSerializerContext;
