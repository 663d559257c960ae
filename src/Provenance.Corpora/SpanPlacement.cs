using Provenance.Domain.Citations;
using Provenance.Domain.Documents;

namespace Provenance.Corpora;

/// <summary>Finds the offsets of passages that a corpus gives by their words alone, and the parts of documents that
/// passages are in when these are held apart from the text.</summary>
internal sealed class SpanPlacement
{
    /// <summary>Stands for the offsets of a passage that has none.</summary>
    internal const int Unplaced = -1;

    private readonly Dictionary<string, CorpusDocument> _documents;
    private readonly CorpusErrors _errors;

    private SpanPlacement(Corpus corpus, CorpusContext context, CorpusErrors errors)
    {
        _errors = errors;
        _documents = corpus.Documents.Concat(context.Documents)
            .DistinctBy(document => document.Id).ToDictionary(document => document.Id);
        CorpusAddition.AddTo(_documents, corpus.Additions);
    }

    /// <summary>Whether a passage has no offsets.</summary>
    internal static bool IsUnplaced(TextSpan span) => span.Start == Unplaced && span.End == Unplaced;

    /// <summary>The corpus with the place of every passage that follows from its words.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="context">The records elsewhere that it refers to.</param>
    /// <param name="pathOf">The path in the file of the record at an index of a list.</param>
    /// <param name="errors">Receives an error for each passage without offsets whose words occur nowhere or more than
    /// once.</param>
    internal static Corpus Of(
        Corpus corpus, CorpusContext context, Func<CorpusLineKind, int, string> pathOf, CorpusErrors errors)
    {
        SpanPlacement placement = new(corpus, context, errors);
        return corpus with
        {
            Attributions = EachPlaced(
                corpus.Attributions,
                placement.IsPlaced,
                (attribution, index) => placement.Placed(attribution, pathOf(CorpusLineKind.Attribution, index))),
            Unattributed = EachPlaced(
                corpus.Unattributed,
                placement.IsPlaced,
                (passage, index) => placement.Placed(passage, pathOf(CorpusLineKind.Unattributed, index))),
        };
    }

    /// <summary>The list itself where nothing is to be found out, as in most corpora.</summary>
    private static IReadOnlyList<T> EachPlaced<T>(
        IReadOnlyList<T> records, Func<T, bool> isPlaced, Func<T, int, T> placed) => records.All(isPlaced)
        ? records
        : [.. records.Select((record, index) => isPlaced(record) ? record : placed(record, index))];

    /// <summary>Whether nothing is to be found out: the passage and what it has within it are where they say, or in no
    /// text that is known.</summary>
    private bool IsPlaced(Attribution attribution) => attribution.Passage is var passage && IsPlaced(
        passage.Span,
        attribution.Document,
        [.. passage.SourceSpans, .. passage.CueSpans, .. passage.ContentSpans]);

    private bool IsPlaced(OwnVoicePassage passage) => IsPlaced(passage.Passage.Span, passage.Document, []);

    private bool IsPlaced(TextSpan span, string document, IEnumerable<TextSpan> within) =>
        TextOf(span, document) is not { } text
        || (!IsUnplaced(span) && (span.Part is not null || span.Matches(text))
            && within.All(inner => !IsUnplaced(inner) && inner.Part == span.Part));

    private Attribution Placed(Attribution attribution, string path)
    {
        var passage = attribution.Passage;
        var whole = InItsPart(passage.Span, attribution.Document, PartsOf(passage.Section));
        var span = Placed(
            whole, TextOf(whole, attribution.Document)!, 0, Where(whole, attribution.Document), attribution.Id,
            $"{path}.span");
        return attribution with
        {
            Passage = passage with
            {
                Span = span,
                SourceSpans = Within(passage.SourceSpans, "sourceSpans"),
                CueSpans = Within(passage.CueSpans, "cueSpans"),
                ContentSpans = Within(passage.ContentSpans, "contentSpans"),
            },
        };

        IReadOnlyList<TextSpan> Within(IReadOnlyList<TextSpan> parts, string list) => IsUnplaced(span)
            ? parts
            : [.. parts.Select((part, index) => Placed(
                part with { Part = span.Part },
                span.Text,
                span.Start,
                "the passage",
                attribution.Id,
                $"{path}.{list}[{index}]"))];
    }

    private OwnVoicePassage Placed(OwnVoicePassage record, string path)
    {
        var span = InItsPart(record.Passage.Span, record.Document, Enum.GetValues<DocumentPart>());
        return record with
        {
            Passage = record.Passage with
            {
                Span = Placed(
                    span, TextOf(span, record.Document)!, 0, Where(span, record.Document), record.Id, $"{path}.span"),
            },
        };
    }

    /// <summary>The passage in the first of these parts that has its words, if the text has not.</summary>
    private TextSpan InItsPart(TextSpan span, string document, IEnumerable<DocumentPart> parts) =>
        span.Part is not null || Fits(span, document)
            ? span
            : parts.Select(part => span with { Part = part }).FirstOrDefault(part => Fits(part, document)) ?? span;

    private bool Fits(TextSpan span, string document) => TextOf(span, document) is { } text
        && (IsUnplaced(span) ? text.Contains(span.Text, StringComparison.Ordinal) : span.Matches(text));

    private TextSpan Placed(TextSpan span, string text, int offset, string where, string record, string path)
    {
        if (!IsUnplaced(span))
        {
            return span;
        }
        var places = SpanFault.PlacesOf(span.Text, text);
        if (places is [var only])
        {
            return span with { Start = offset + only, End = offset + only + span.Text.Length };
        }
        _errors.Add(record, path, SpanFault.Ambiguous(span.Text, where, text, offset));
        return span;
    }

    /// <summary>The text in which a passage is counted; null when the document is not held or has no such
    /// part.</summary>
    private string? TextOf(TextSpan span, string document) =>
        _documents.TryGetValue(document, out var record) ? record.TextOf(span.Part) : null;

    private static string Where(TextSpan span, string document) => CorpusDocument.Named(document, span.Part);

    private static IEnumerable<DocumentPart> PartsOf(DocumentSection section) => section switch
    {
        DocumentSection.Headline => [DocumentPart.Title],
        DocumentSection.Standfirst or DocumentSection.Subhead => [DocumentPart.Standfirst],
        DocumentSection.Credit => [DocumentPart.Byline, DocumentPart.Captions],
        DocumentSection.Caption => [DocumentPart.Captions],
        _ => [],
    };
}
