using System.Text.Json.Serialization;
using Provenance.Pages.Asking;

namespace Provenance.Pages.Review;

/// <summary>How the answers of the page's operations are read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GraphQLAnswer<ReviewPageData>))]
[JsonSerializable(typeof(GraphQLAnswer<ReviewListData>))]
[JsonSerializable(typeof(GraphQLAnswer<DecisionData>))]
[JsonSerializable(typeof(GraphQLAnswer<AcceptSureData>))]
internal sealed partial class ReviewJson : JsonSerializerContext;
