using Provenance.Server.Suggestions;

namespace Provenance.Server.Review;

/// <summary>Shows the documents on record that are like one that is to be added.</summary>
internal static class AlikeReport
{
    public static void Show(ReviewConsole console, IReadOnlyList<AlikeDocument> alike)
    {
        foreach (var (document, reason) in alike)
        {
            console.Show(reason == AlikeReason.SameText
                ? $"\"{document.Key}\" has the same text: {document.Title}"
                : $"\"{document.Key}\" is at the same address, with another text: {document.Title}");
        }
    }
}
