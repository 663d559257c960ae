using Provenance.Domain.Documents;
using Provenance.Server.Suggestions;

namespace Provenance.Server.Review;

/// <summary>Shows the documents on record that are like one that is to be added.</summary>
internal static class AlikeReport
{
    public static void Show(ReviewConsole console, IReadOnlyList<AlikeDocument> alike)
    {
        foreach (var document in alike)
        {
            console.Show($"\"{document.Document.Key}\" {Words(document)}: {document.Document.Title}");
            foreach (var change in document.Changes)
            {
                console.Show($"  {Words(change)}");
            }
        }
    }

    private static string Words(AlikeDocument alike) => alike.Reason switch
    {
        AlikeReason.SameText => "has the same text",
        AlikeReason.NearText => $"has {Percent(alike.ShareOfText!.Value)} of its words, and it has "
            + $"{Percent(alike.ShareOfDocument!.Value)} of that one's",
        _ => "is at the same address, with another text",
    };

    private static string Words(TextChange change) => change switch
    {
        { InDocument: null } => $"added: {Words(change.InText)}",
        { InText: null } => $"left out: {Words(change.InDocument)}",
        _ => $"reworded: {Words(change.InDocument)} → {Words(change.InText)}",
    };

    private static string Words(TextSpan? span) => $"\"{span?.Text.Replace('\n', ' ')}\"";

    private static string Percent(double share) => FormattableString.Invariant($"{100 * share:0} %");
}
