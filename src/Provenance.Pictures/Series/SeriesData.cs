using System.Text.Json.Serialization;
using Provenance.Pages.Asking;
using Provenance.Pages.Records;

namespace Provenance.Pictures.Series;

/// <summary>The answer to <c>SeriesPicture</c>.</summary>
internal sealed record SeriesData(SeriesSource? Source);

/// <summary>The source, how often it is cited and how often it cites; null for what could not be worked out.</summary>
internal sealed record SeriesSource(string Name, SeriesLinks? CitedBy, SeriesLinks? Cites);

/// <summary>The citations in one direction.</summary>
internal sealed record SeriesLinks(MonthGroups? GroupedAggregates);

/// <summary>How the answer is read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GraphQLAnswer<SeriesData>))]
internal sealed partial class SeriesJson : JsonSerializerContext;
