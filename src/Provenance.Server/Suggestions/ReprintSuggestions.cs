using Provenance.Data.Readers.Filtering;
using Provenance.Data.Readers.Sources;
using Provenance.Data.Writers;
using Provenance.Domain.Citations;
using Provenance.Domain.Documents;
using Provenance.Domain.Proposals;
using Provenance.Domain.Recording;
using Provenance.Domain.Sources;

namespace Provenance.Server.Suggestions;

/// <summary>Suggests that a document republishes one that another outlet put out.</summary>
internal sealed class ReprintSuggestions(SourceReader sources, ProposalWriter writer)
{
    /// <summary>Suggests it for the likest of the documents that have its text or much of it. None is suggested that came
    /// out later, or of the same publisher, nor for a version of another document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="text">Its text.</param>
    /// <param name="alike">The documents that are like it, the likest first.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task SuggestAsync(
        Document document, string text, IReadOnlyList<AlikeDocument> alike, CancellationToken cancellationToken)
    {
        var original = document.VersionOfId is not null || document.PublisherId is null
            ? null
            : alike.FirstOrDefault(other => other.Reason is AlikeReason.SameText or AlikeReason.NearText
                && other.Document.PublisherId is { } publisher && publisher != document.PublisherId
                && !(other.Document.PublishedAt?.Earliest > document.PublishedAt?.Latest));
        if (original is not null)
        {
            var outlets = await sources.ByIdAsync([original.Document.PublisherId!.Value], cancellationToken);
            await writer.SuggestAsync([Of(document, text, original, outlets.Values.Single())], cancellationToken);
        }
    }

    private static Proposal Of(Document document, string text, AlikeDocument original, Source outlet)
    {
        var share = original.ShareOfText!.Value;
        var passage = LongestUnchanged(text, original.Changes);
        KeptSuggestion kept = new()
        {
            Confidence = share,
            Rule = "reprint",
            Reason = FormattableString.Invariant($"{100 * share:0} % of its words are in \"{original.Document.Key}\""),
            Passage = passage,
            Sources = [new() { Name = outlet.Name, New = new() { Type = SourceType.Outlet, Name = outlet.Name } }],
        };
        return SuggestionProposals.Of(document, new(
            kept,
            new()
            {
                Document = new() { Key = document.Key },
                Span = PassageDraft.InputOf(passage),
                Chain =
                [
                    new()
                    {
                        Source = new() { Key = outlet.Key },
                        Basis = EvidenceBasis.Implicit,
                        Venue = new() { Key = original.Document.Key },
                        VenueBasis = EvidenceBasis.Implicit,
                        Relation = HopRelation.Republishes,
                    },
                ],
                Mode = QuotationMode.Link,
            },
            SuggestionTier.Offered));
    }

    /// <summary>The longest part of a line that was not changed.</summary>
    private static TextSpan LongestUnchanged(string text, IReadOnlyList<TextChange> changes)
    {
        TextSpan longest = new(0, 0, "");
        var start = 0;
        var changed = changes.Select(change => change.InText).OfType<TextSpan>()
            .Select(span => (span.Start, span.End)).Order().Append((text.Length, text.Length));
        foreach (var (from, to) in changed)
        {
            foreach (var line in text.AsSpan(start, from - start).Split('\n'))
            {
                var (offset, length) = line.GetOffsetAndLength(from - start);
                var words = text.AsSpan(start + offset, length);
                var at = start + offset + length - words.TrimStart().Length;
                words = words.Trim();
                longest = words.Length > longest.Text.Length ? new(at, at + words.Length, words.ToString()) : longest;
            }

            start = to;
        }

        return longest;
    }
}
