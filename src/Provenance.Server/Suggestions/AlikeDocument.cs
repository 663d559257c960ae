using Provenance.Domain.Documents;
using Provenance.Reading.Duplicates;

namespace Provenance.Server.Suggestions;

/// <summary>By what a document on record is like one that is to be added.</summary>
internal enum AlikeReason
{
    /// <summary>It is the same: its text is, and neither its address nor its publisher is another.</summary>
    SameDocument,

    /// <summary>It has the same text, at another address or by another publisher: a reprint, for one.</summary>
    SameText,

    /// <summary>A large part of one text is in the other: a reprint that was changed, for one.</summary>
    NearText,

    /// <summary>It is at the same address, with another text: a version of the article, for one.</summary>
    SameAddress,
}

/// <summary>A document on record that is like one that is to be added.</summary>
/// <param name="Document">The document on record.</param>
/// <param name="Reason">By what they are alike.</param>
/// <param name="Compared">How their texts differ; null where the text on record is not held.</param>
internal sealed record AlikeDocument(Document Document, AlikeReason Reason, ComparedTexts? Compared)
{
    public double? ShareOfText => Compared?.Reprint.ShareOfReprint;

    public double? ShareOfDocument => Compared?.Reprint.ShareOfOriginal;

    public IReadOnlyList<TextChange> Changes => Compared?.Changes ?? [];
}

/// <summary>A passage in which a text differs from that of a document on record.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="InDocument">The passage of the document on record; null if it was added.</param>
/// <param name="InText">The passage of the text; null if it was left out.</param>
internal sealed record TextChange(ChangeKind Kind, TextSpan? InDocument, TextSpan? InText);

/// <summary>How a text differs from that of a document on record.</summary>
/// <param name="Reprint">How much they have in common.</param>
/// <param name="Changes">What was changed, word for word.</param>
internal sealed record ComparedTexts(Reprint Reprint, IReadOnlyList<TextChange> Changes)
{
    /// <summary>Texts that are the same.</summary>
    public static ComparedTexts Same { get; } = new(new(1, 1, []), []);

    /// <summary>Compares two texts.</summary>
    /// <param name="known">The text on record.</param>
    /// <param name="text">The other.</param>
    public static ComparedTexts Of(string known, string text)
    {
        var reprint = NearDuplicate.Compare(known, text);
        return new(
            reprint,
            [
                .. reprint.Changes.Select(change => new TextChange(
                    change.Kind, SpanOf(known, change.InOriginal), SpanOf(text, change.InReprint))),
            ]);
    }

    private static TextSpan? SpanOf(string text, Range range) =>
        range.Start.Value == range.End.Value ? null : new(range.Start.Value, range.End.Value, text[range]);
}
