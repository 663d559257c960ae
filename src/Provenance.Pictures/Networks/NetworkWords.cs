using Provenance.Pages.Words;
using Provenance.Pictures.Text;

namespace Provenance.Pictures.Networks;

/// <summary>What the picture says in sentences.</summary>
internal static class NetworkWords
{
    public static string Cites(NetworkSource source) => source.Cites switch
    {
        null => "Whom it cites could not be worked out.",
        { TotalCount: 0 } => "It cites nobody on record.",
        { TotalCount: var count } => $"It cites {Numbers.Count(count, "source")}.",
    };

    public static string CitedBy(NetworkSource source) => source.CitedBy switch
    {
        null => "Who cites it could not be worked out.",
        { TotalCount: 0 } => "Nobody on record cites it.",
        { TotalCount: 1 } => "1 source cites it.",
        { TotalCount: var count } => $"{Numbers.Count(count, "source")} cite it.",
    };

    public static IEnumerable<string> Sentences(NetworkSource source) =>
    [
        .. (source.Cites?.Edges ?? []).Select(edge => $"It cites {PlainText.Of(edge.Node.Name)}{Times(edge)}."),
        .. (source.CitedBy?.Edges ?? []).Select(edge => $"{PlainText.Of(edge.Node.Name)} cites it{Times(edge)}."),
    ];

    private static string Times(NetworkEdge edge) => edge.CitationCount == 1 ? " once" : $" {Numbers.Number(edge.CitationCount)} times";
}
