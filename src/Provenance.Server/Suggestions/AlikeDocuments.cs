using System.Security.Cryptography;
using System.Text;
using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Matching;
using Provenance.Data.Readers.Sources;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Server.Suggestions;

/// <summary>Recognizes an article that is on record already.</summary>
internal sealed class AlikeDocuments(DocumentReader documents, SourceReader sources, TextMatcher matcher)
{
    /// <summary>The documents on record that are like a new one, the likest first.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="url">Its address; null if it is not known.</param>
    /// <param name="publisher">The key of its publisher; null if it is not known.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public async Task<IReadOnlyList<AlikeDocument>> FindAsync(
        string text, string? url, string? publisher, CancellationToken cancellationToken)
    {
        var sameText = await documents.ByTextAsync(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), cancellationToken);
        var address = url is null ? null : WebAddress.Canonical(url);
        var publishers = await sources.ByIdAsync(
            [.. sameText.Select(document => document.PublisherId).OfType<SourceId>().Distinct()],
            cancellationToken);
        List<AlikeDocument> alike =
        [
            .. sameText.Select(document => new AlikeDocument(
                document,
                IsOther(document.Address, address)
                || IsOther(document.PublisherId is { } id ? publishers[id].Key : null, publisher)
                    ? AlikeReason.SameText
                    : AlikeReason.SameDocument,
                ComparedTexts.Same)),
        ];

        // The address of a whole site makes no two articles one.
        if (address?.Contains('/', StringComparison.Ordinal) == true)
        {
            var sameAddress = (await documents.ByAddressAsync([address], cancellationToken))[address]
                .ExceptBy(sameText.Select(document => document.Id), document => document.Id);
            alike.AddRange(await ComparedAsync(text, [.. sameAddress], AlikeReason.SameAddress, cancellationToken));
        }

        if (alike.All(document => document.Reason != AlikeReason.SameDocument))
        {
            var near = await documents.ByIdAsync(
                await matcher.FindAsync(text, [.. alike.Select(document => document.Document.Id)], cancellationToken),
                cancellationToken);
            alike.AddRange((await ComparedAsync(text, [.. near.Values], AlikeReason.NearText, cancellationToken))
                .Where(document => document.Compared?.Reprint.IsLikely == true));
        }

        return [.. alike.OrderBy(document => document.Reason).ThenByDescending(document => document.ShareOfText)];
    }

    private async Task<IEnumerable<AlikeDocument>> ComparedAsync(
        string text, IReadOnlyList<Document> others, AlikeReason reason, CancellationToken cancellationToken)
    {
        var texts = await documents.TextByIdAsync([.. others.Select(document => document.Id)], cancellationToken);
        return others.Select(document => new AlikeDocument(
            document,
            reason,
            texts.TryGetValue(document.Id, out var known) ? ComparedTexts.Of(known, text) : null));
    }

    private static bool IsOther(string? one, string? other) => one is not null && other is not null && one != other;
}
