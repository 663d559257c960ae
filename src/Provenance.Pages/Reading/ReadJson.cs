using System.Text.Json.Serialization;
using Provenance.Pages.Asking;

namespace Provenance.Pages.Reading;

/// <summary>How the answers of the page's operations are read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GraphQLAnswer<ReadPageData>))]
[JsonSerializable(typeof(GraphQLAnswer<ReadArticleData>))]
internal sealed partial class ReadJson : JsonSerializerContext;
