using System.Text.Json.Serialization;
using Provenance.Pages.Asking;

namespace Provenance.Pages.Search;

/// <summary>How the answer of the page's operation is read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GraphQLAnswer<SearchData>))]
internal sealed partial class SearchJson : JsonSerializerContext;
