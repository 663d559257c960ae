using Provenance.Domain.Citations;
using Provenance.Domain.Documents;
using Provenance.Domain.Recording;

namespace Provenance.Corpora.Formats;

/// <summary>Passages: their members in a corpus, and their conversion to and from what is recorded of them.</summary>
internal static class PassageFormat
{
    internal static Attribution Attribution(RecordMembers members, Attribution? record)
    {
        var passage = record?.Passage;
        var key = members.Key(passage?.Key);
        var document = members.String("document", record?.Document);
        var file = members.OptionalString("file", record?.File);
        var section = members.EnumOr("section", passage?.Section, DocumentSection.Body);
        var span = members.Object("span", passage?.Span, TextFormat.Span, TextFormat.NoSpan);
        var sourceSpans = members.List("sourceSpans", passage?.SourceSpans, TextFormat.Span);
        var cueSpans = members.List("cueSpans", passage?.CueSpans, TextFormat.Span);
        var contentSpans = members.List("contentSpans", passage?.ContentSpans, TextFormat.Span);
        var citing = members.OptionalString("citing", record?.Citing);
        var chain = members.List("chain", record?.Chain, Hop);
        var depth = members.OptionalInt("depth", record?.Depth);
        var mode = members.EnumOr("mode", passage?.Mode, QuotationMode.Paraphrase);
        var attitude = members.EnumOr("attitude", passage?.Attitude, SourceAttitude.Assertion);
        var stance = members.EnumOr("stance", passage?.Stance, Stance.Asserts);
        var tone = members.EnumOr("tone", passage?.Tone, ReporterTone.Neutral);
        var claims = members.List("claims", passage?.Claims, Claim);
        var peripheral = members.OptionalBool("peripheral", record?.Peripheral);
        return new()
        {
            Document = document,
            Chain = chain,
            File = file,
            Citing = citing,
            Depth = depth,
            Peripheral = peripheral,
            Passage = new()
            {
                DocumentId = default,
                Key = key,
                Section = section,
                Span = span,
                SourceSpans = sourceSpans,
                CueSpans = cueSpans,
                ContentSpans = contentSpans,
                Mode = mode,
                Attitude = attitude,
                Stance = stance,
                Tone = tone,
                Claims = claims,
                Note = members.OptionalString("note", passage?.Note),
            },
        };
    }

    internal static OwnVoicePassage OwnVoice(RecordMembers members, OwnVoicePassage? record)
    {
        var passage = record?.Passage;
        var key = members.Key(passage?.Key);
        var document = members.String("document", record?.Document);
        var span = members.Object("span", passage?.Span, TextFormat.Span, TextFormat.NoSpan);
        var claim = members.OptionalString("claim", record?.Claim);
        return new(new(key, span, members.OptionalString("note", passage?.Note)), document, claim);
    }

    internal static CorpusExclusion Excluded(RecordMembers members, CorpusExclusion? record)
    {
        var document = members.String("document", record?.Document);
        return new(
            new()
            {
                Id = default,
                DocumentId = default,
                Text = members.String("text", record?.Passage.Text),
                Why = members.String("why", record?.Passage.Why),
            },
            document);
    }

    /// <summary>What is recorded of a passage.</summary>
    internal static RecordedPassage ToGraph(Attribution record, RecordNumbers numbers) => record.Passage with
    {
        DocumentId = numbers.Document(record.Document),
        Chain =
        [
            .. record.Chain.Select(hop => hop.Hop with
            {
                SourceId = numbers.Source(hop.Source),
                JointlyIds = [.. hop.Jointly.Select(numbers.Source)],
                VenueId = numbers.OptionalDocument(hop.Venue),
            }),
        ],
        Claims = [.. record.Passage.Claims.Select(claim => claim with { ClaimId = numbers.Claim(claim.ClaimKey) })],
    };

    /// <summary>The record of the graph.</summary>
    internal static ExcludedPassage ToGraph(CorpusExclusion record, RecordNumbers numbers)
    {
        var document = numbers.Document(record.Document);
        return record.Passage with
        {
            Id = new(numbers.Ids.ExcludedPassages[(document, record.Passage.Text)]),
            DocumentId = document,
        };
    }

    /// <summary>The record of a corpus.</summary>
    internal static Attribution OfGraph(RecordedPassage passage, RecordKeys keys)
    {
        var document = keys.DocumentOf(passage.DocumentId);
        return new()
        {
            Passage = passage,
            Document = document.Key,
            Chain =
            [
                .. passage.Chain.Select(hop => new CorpusHop(
                    hop, keys.Of(hop.SourceId), keys.Of(hop.VenueId), SourceKinds.NameOf(keys.SourceOf(hop.SourceId)))
                {
                    Jointly = [.. hop.JointlyIds.Select(keys.Of)],
                }),
            ],
            File = document.FileName,
            Citing = keys.Of(document.PublisherId),
            Depth = passage.Chain.Count,
            Peripheral = passage.Section == DocumentSection.RelatedLink,
        };
    }

    /// <summary>The records of a corpus.</summary>
    internal static IEnumerable<OwnVoicePassage> OfGraph(Statement statement, RecordKeys keys) =>
        statement.Appearances.Select(passage =>
            new OwnVoicePassage(passage, keys.Of(statement.DocumentId)!, keys.Of(statement.ClaimId)));

    /// <summary>The record of a corpus.</summary>
    internal static CorpusExclusion OfGraph(ExcludedPassage passage, RecordKeys keys) =>
        new(passage, keys.Of(passage.DocumentId));

    private static CorpusHop Hop(RecordMembers members, CorpusHop? record)
    {
        var hop = record?.Hop;
        var source = members.String("source", record?.Source);
        var jointly = members.Strings("jointly", record?.Jointly);
        var kind = members.OptionalString("kind", record?.Kind);
        var mention = members.OptionalString("mention", hop?.Mention);
        var cue = members.OptionalString("cue", hop?.Cue);
        var venue = members.OptionalString("venue", record?.Venue);
        return new(
            new()
            {
                SourceId = default,
                Mention = mention,
                Cue = cue,
                VenueBasis = members.OptionalEnum("venueBasis", hop?.VenueBasis),
                Basis = members.EnumOr("basis", hop?.Basis, EvidenceBasis.Explicit),
                Relation = members.EnumOr("relation", hop?.Relation, HopRelation.Says),
                StatedAt = members.OptionalObject("statedAt", hop?.StatedAt, TextFormat.Date),
                Note = members.OptionalString("note", hop?.Note),
            },
            source,
            venue,
            kind)
        {
            Jointly = jointly,
        };
    }

    private static AttributedClaim Claim(RecordMembers members, AttributedClaim? claim)
    {
        var key = members.String("claim", claim?.ClaimKey);
        var hedge = members.OptionalObject(
            "hedge", claim?.Hedge is { } words ? new HedgeWords(words, claim.Likelihood) : null, Hedge);
        return new(default, key, hedge?.Text, hedge?.Likelihood);
    }

    private static HedgeWords Hedge(RecordMembers members, HedgeWords? hedge) =>
        new(members.String("text", hedge?.Text), members.OptionalEnum("phia", hedge?.Likelihood));

    private sealed record HedgeWords(string Text, Likelihood? Likelihood);
}
