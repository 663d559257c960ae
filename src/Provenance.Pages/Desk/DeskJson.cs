using System.Text.Json.Serialization;
using Provenance.Pages.Asking;

namespace Provenance.Pages.Desk;

/// <summary>How the answers of the desk's operations are read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GraphQLAnswer<SentData>))]
[JsonSerializable(typeof(GraphQLAnswer<ProposalsData>))]
[JsonSerializable(typeof(GraphQLAnswer<ProposalReviewsData>))]
[JsonSerializable(typeof(GraphQLAnswer<ChangesData>))]
[JsonSerializable(typeof(GraphQLAnswer<MergesData>))]
internal sealed partial class DeskJson : JsonSerializerContext;
