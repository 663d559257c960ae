using System.Security.Cryptography;
using System.Text;
using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Sources;
using Provenance.Domain.Documents;

namespace Provenance.Server.Suggestions;

/// <summary>By what a document on record is like one that is to be added.</summary>
internal enum AlikeReason
{
    /// <summary>It is the same: its text is, and neither its address nor its publisher is another.</summary>
    SameDocument,

    /// <summary>It has the same text, at another address or by another publisher: a reprint, for one.</summary>
    SameText,

    /// <summary>It is at the same address, with another text: a version of the article, for one.</summary>
    SameAddress,
}

/// <summary>A document on record that is like one that is to be added.</summary>
internal sealed record AlikeDocument(Document Document, AlikeReason Reason);

/// <summary>Recognizes an article that is on record already.</summary>
internal sealed class AlikeDocuments(DocumentReader documents, SourceReader sources)
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
            [.. sameText.Select(document => document.PublisherId).OfType<Domain.Sources.SourceId>().Distinct()],
            cancellationToken);
        List<AlikeDocument> alike =
        [
            .. sameText.Select(document => new AlikeDocument(
                document,
                IsOther(document.Address, address)
                || IsOther(document.PublisherId is { } id ? publishers[id].Key : null, publisher)
                    ? AlikeReason.SameText
                    : AlikeReason.SameDocument)),
        ];

        // The address of a whole site makes no two articles one.
        if (address?.Contains('/', StringComparison.Ordinal) == true)
        {
            alike.AddRange((await documents.ByAddressAsync([address], cancellationToken))[address]
                .ExceptBy(sameText.Select(document => document.Id), document => document.Id)
                .Select(document => new AlikeDocument(document, AlikeReason.SameAddress)));
        }

        return [.. alike.OrderBy(document => document.Reason)];
    }

    private static bool IsOther(string? one, string? other) => one is not null && other is not null && one != other;
}
