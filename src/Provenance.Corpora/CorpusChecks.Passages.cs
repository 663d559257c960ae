using Provenance.Domain.Citations;
using Provenance.Domain.Documents;
using Provenance.Domain.Recording;

namespace Provenance.Corpora;

/// <summary>Checks passages: that their words are where they say, and that their chains make sense.</summary>
internal sealed partial class CorpusChecks
{
    private void Attribution(Attribution attribution, string path)
    {
        var document = HeldDocument(attribution.Document, attribution.Id, $"{path}.document");
        if (document is not null)
        {
            Spans(attribution, document, path);
            Agrees(attribution.File, document.Document.FileName, attribution.Id, $"{path}.file", "the document's file");
            Agrees(
                attribution.Citing, document.Publisher, attribution.Id, $"{path}.citing", "the document's publisher");
            if (document.Publisher is null)
            {
                _errors.Add(attribution.Id, $"{path}.document",
                    $"\"{document.Id}\" has no publisher to do the citing; "
                    + "an outlet with \"identified\": false would be accepted");
            }
        }
        Agrees(attribution.Depth, attribution.Chain.Count, attribution.Id, $"{path}.depth", "the length of the chain");
        Agrees(attribution.Peripheral, attribution.Passage.Section == DocumentSection.RelatedLink, attribution.Id,
            $"{path}.peripheral", "whether the section is RELATED_LINK");
        if (attribution.Chain.Count == 0)
        {
            _errors.Add(attribution.Id, $"{path}.chain", "empty; at least one source is expected");
        }
        var wholeDocument = attribution.Chain.Any(hop =>
            hop.Hop.Relation is HopRelation.Republishes or HopRelation.Credits);
        var claims = attribution.Passage.Claims;
        if (claims.Count == 0 != wholeDocument)
        {
            _errors.Add(attribution.Id, $"{path}.claims",
                "claims are left out when a hop REPUBLISHES or CREDITS, and only then");
        }
        Each(claims, "claims", (item, place) =>
            Known(_claims, item.ClaimKey, attribution.Id, $"{path}{place[1..]}.claim", "claims"));
        if (claims.Count > 1 && claims.DistinctBy(item => item.ClaimKey).Count() < claims.Count)
        {
            _errors.Add(attribution.Id, $"{path}.claims", "a claim is given twice; once would be accepted");
        }
        Chain(attribution, document, path);
    }

    private void Spans(Attribution attribution, CorpusDocument document, string path)
    {
        var passage = attribution.Passage;
        Span(passage.Span, document, attribution.Id, $"{path}.span");
        Each(passage.SourceSpans, "sourceSpans", Within);
        Each(passage.CueSpans, "cueSpans", Within);
        Each(passage.ContentSpans, "contentSpans", Within);

        void Within(TextSpan span, string item)
        {
            Span(span, document, attribution.Id, path + item[1..]);
            if (!SpanPlacement.IsUnplaced(span) && !SpanPlacement.IsUnplaced(passage.Span)
                && (span.Start < passage.Span.Start || span.End > passage.Span.End))
            {
                _errors.Add(attribution.Id, path + item[1..],
                    $"outside the passage [{passage.Span.Start},{passage.Span.End})");
            }
        }
    }

    private void Span(TextSpan span, CorpusDocument document, string record, string path)
    {
        var where = CorpusDocument.Named(document.Id, span.Part);
        if (document.TextOf(span.Part) is not { } text)
        {
            // A held document without a text has an error of its own.
            if (span.Part is not null)
            {
                _errors.Add(record, path, $"{where} is not given; a part that the document has would be accepted");
            }
        }
        else if (!SpanPlacement.IsUnplaced(span) && !span.Matches(text))
        {
            _errors.Add(record, path, SpanFault.Misplaced(span, where, text));
        }
    }

    private void Chain(Attribution attribution, CorpusDocument? carrier, string path)
    {
        HashSet<(string? Source, string? Venue)> before = [(carrier?.Publisher, attribution.Document)];
        Each(attribution.Chain, "chain", (hop, item) =>
        {
            var at = path + item[1..];
            var source = Known(_sources, hop.Source, attribution.Id, $"{at}.source", "sources");
            var jointly = hop.Jointly.Select(key => Known(_sources, key, attribution.Id, $"{at}.jointly", "sources"))
                .OfType<CorpusSource>().ToList();
            var venue = Known(_documents, hop.Venue, attribution.Id, $"{at}.venue", "documents");
            Date(hop.Hop.StatedAt, attribution.Id, $"{at}.statedAt");
            Printed(hop.Hop.Cue, carrier, attribution.Id, $"{at}.cue");
            Printed(hop.Hop.Mention, carrier, attribution.Id, $"{at}.mention");
            if (hop.Speakers.Distinct().Count() <= hop.Jointly.Count)
            {
                _errors.Add(attribution.Id, $"{at}.jointly", "a source is given twice; the others who make the statement "
                    + "together with \"source\", each once, would be accepted");
            }
            if (source is null)
            {
                return;
            }
            Agrees(
                hop.Kind,
                hop.Kind is null ? null : SourceKinds.NameOf(source.Source),
                attribution.Id,
                $"{at}.kind",
                "the source's kind");
            if (hop.Hop.VenueBasis is null != hop.Venue is null)
            {
                _errors.Add(attribution.Id, $"{at}.venueBasis", "given with a venue, and only then");
            }
            HashSet<(string? Source, string? Venue)> spoken = [];
            foreach (var speaker in jointly.Prepend(source))
            {
                Scope(speaker, attribution, $"{at}.{(speaker == source ? "source" : "jointly")}");
                var voice = venue?.Publisher is { } publisher ? _lines.Speaker(speaker.Id, publisher) : speaker.Id;
                spoken.Add((voice, hop.Venue));
            }
            if (spoken.Overlaps(before))
            {
                _errors.Add(attribution.Id, at, $"\"{source.Id}\" would cite itself: with its document's publisher "
                    + "it is the speaker of the step before; leave out one of the two");
            }
            before = spoken;
        });
    }

    /// <summary>Words that a hop quotes are somewhere in the document; words that stand apart, with "…" between
    /// them.</summary>
    private void Printed(string? words, CorpusDocument? document, string record, string path)
    {
        if (words is null || document?.Text is null)
        {
            return;
        }
        var parts = words.Split(["…", "..."], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0 || parts.FirstOrDefault(part => !document.Contains(part)) is { })
        {
            _errors.Add(record, path, $"\"{words}\" is not in \"{document.Id}\"; words as they are printed there would "
                + "be accepted, with \"…\" for what lies between them");
        }
    }

    private void Scope(CorpusSource source, Attribution attribution, string path)
    {
        if (source.Document is { } scope && scope != attribution.Document)
        {
            _errors.Add(attribution.Id, path, $"\"{source.Id}\" belongs to \"{scope}\" alone; "
                + "an unspecified source is never shared");
        }
    }

    private void OwnVoice(OwnVoicePassage passage, string path)
    {
        Known(_claims, passage.Claim, passage.Id, $"{path}.claim", "claims");
        if (HeldDocument(passage.Document, passage.Id, $"{path}.document") is not { } document)
        {
            return;
        }
        Span(passage.Passage.Span, document, passage.Id, $"{path}.span");
        if (document.Publisher is null)
        {
            _errors.Add(passage.Id, $"{path}.document", $"\"{document.Id}\" has no publisher whose voice it could be");
        }
    }
}
