using System.Text.Json.Serialization;
using Provenance.Pages.Asking;

namespace Provenance.Pages.Questions;

/// <summary>How the answers of the page's operations are read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GraphQLAnswer<QuestionData>))]
[JsonSerializable(typeof(GraphQLAnswer<QuestionFiguresData>))]
[JsonSerializable(typeof(GraphQLAnswer<QuestionComparisonData>))]
internal sealed partial class QuestionJson : JsonSerializerContext;
