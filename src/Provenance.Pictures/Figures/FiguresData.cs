using System.Text.Json.Serialization;
using Provenance.Pages.Asking;
using Provenance.Pages.Records;

namespace Provenance.Pictures.Figures;

/// <summary>The answer to <c>FiguresPicture</c>.</summary>
internal sealed record FiguresData(FiguresQuestion? Question);

/// <summary>The question and its figures; null if these could not be worked out.</summary>
internal sealed record FiguresQuestion(string Key, string Text, IReadOnlyList<FigurePoint>? Estimates);

/// <summary>A figure, when it holds, and who gives it.</summary>
internal sealed record FigurePoint(FuzzyDate? At, Estimate Estimate, FigureStatement Statement);

/// <summary>Who gives it, and on whose word.</summary>
internal sealed record FigureStatement(SourceRef Source, string Stance, FigureCites? Cites)
{
    /// <summary>Those on whose word.</summary>
    public IReadOnlyList<SourceRef> Cited => [.. (Cites?.Nodes ?? []).Select(citation => citation.Cited.Source).DistinctBy(source => source.Key)];
}

/// <summary>What it cites.</summary>
internal sealed record FigureCites(int TotalCount, IReadOnlyList<FigureCitation> Nodes);

/// <summary>One of them.</summary>
internal sealed record FigureCitation(FigureCited Cited);

/// <summary>Whose word it is.</summary>
internal sealed record FigureCited(SourceRef Source);

/// <summary>How the answer is read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GraphQLAnswer<FiguresData>))]
internal sealed partial class FiguresJson : JsonSerializerContext;
