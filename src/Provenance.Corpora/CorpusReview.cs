using System.Text.RegularExpressions;
using Provenance.Domain.Citations;
using Provenance.Domain.Recording;

namespace Provenance.Corpora;

/// <summary>What an annotator should look over before importing a corpus, in plain words.</summary>
/// <param name="Chains">Each attribution as it was understood, in the order of the file.</param>
/// <param name="LeftOver">What may have been forgotten: claims that nothing uses, and sentences of held documents with
/// a quotation or a reporting verb that no passage covers.</param>
public sealed partial record CorpusReview(IReadOnlyList<string> Chains, IReadOnlyList<string> LeftOver)
{
    /// <summary>Reviews a corpus without errors.</summary>
    /// <param name="corpus">The corpus.</param>
    /// <param name="context">The stored records that it refers to.</param>
    internal static CorpusReview Of(Corpus corpus, CorpusContext context)
    {
        var names = corpus.Sources.Concat(context.Sources).DistinctBy(source => source.Id)
            .ToDictionary(source => source.Id, source => source.Name ?? "its publisher");
        var publishers = corpus.Documents.Concat(context.Documents).DistinctBy(document => document.Id)
            .ToDictionary(document => document.Id, document => document.Publisher);
        var propositions = corpus.Claims.Concat(context.Claims).DistinctBy(claim => claim.Id)
            .ToDictionary(claim => claim.Id, claim => claim.Claim.Proposition);
        return new(
            [.. corpus.Attributions.Select(Chain)],
            [.. UnusedClaims(corpus), .. Uncovered(corpus)]);

        string Chain(Attribution attribution)
        {
            var citing = publishers[attribution.Document] is { } publisher ? names[publisher] : "nobody";
            var hops = attribution.Chain.Select((hop, index) =>
                (index == 0 ? "" : ", which ") + Verb(hop.Hop.Relation) + " "
                + string.Join(" together with ", hop.Speakers.Select(speaker => names[speaker]))
                + (hop.Venue is null ? "" : $" in {hop.Venue}"));
            var stance = attribution.Passage.Stance == Stance.Asserts
                ? ""
                : $" (stance {Domain.Token.Of(attribution.Passage.Stance)})";
            var said = attribution.Passage.Claims.Select(claim =>
                $"\"{propositions[claim.ClaimKey]}\" ({claim.ClaimKey})");
            return $"{attribution.Id}: {citing} in {attribution.Document} {string.Concat(hops)}{stance}"
                + (attribution.Passage.Claims.Count == 0 ? "" : $": {string.Join("; ", said)}");
        }
    }

    private static string Verb(HopRelation relation) => relation switch
    {
        HopRelation.Says => "has it from",
        HopRelation.Publishes => "has it as published by",
        HopRelation.Confirms => "confirms what is said by",
        HopRelation.Disputes => "disputes what is said by",
        HopRelation.Explains => "has an explanation of it from",
        HopRelation.Derives => "concludes it from what is said by",
        HopRelation.Republishes => "reprints the whole of",
        HopRelation.Credits => "credits",
        _ => "says of it that nothing is said by",
    };

    private static IEnumerable<string> UnusedClaims(Corpus corpus)
    {
        var used = corpus.Attributions.SelectMany(attribution => attribution.Passage.Claims)
            .Select(claim => claim.ClaimKey)
            .Concat(corpus.Unattributed.Select(passage => passage.Claim).OfType<string>())
            .Concat(corpus.ClaimLinks.SelectMany(link => new[] { link.From, link.To }))
            .ToHashSet();
        return corpus.Claims.Where(claim => !used.Contains(claim.Id))
            .Select(claim => $"no passage and no link uses the claim {claim.Id}: \"{claim.Claim.Proposition}\"");
    }

    private static IEnumerable<string> Uncovered(Corpus corpus)
    {
        var covered = corpus.Attributions
            .Select(attribution => (attribution.Document, attribution.Passage.Span))
            .Concat(corpus.Unattributed.Select(passage => (passage.Document, passage.Passage.Span)))
            .ToLookup(passage => passage.Document, passage => passage.Span);
        var excluded = corpus.Excluded.ToLookup(passage => passage.Document, passage => passage.Passage.Text);
        return from document in corpus.Documents
               where document.Text is not null
               from sentence in Sentences().Matches(document.Text!)
               let words = sentence.Value.Trim()
               let end = sentence.Index + sentence.Length
               where Reports().IsMatch(words)
                   && !covered[document.Id].Any(span => span.Start < end && span.End > sentence.Index)
                   && !excluded[document.Id].Any(passage => passage.Contains(words, StringComparison.Ordinal)
                       || words.Contains(passage, StringComparison.Ordinal))
               select $"no passage covers this of {document.Id} [{sentence.Index},{end}): \"{words}\"";
    }

    /// <summary>Text up to a full stop, a question or exclamation mark with its closing quotation marks, or the end of
    /// a line.</summary>
    [GeneratedRegex(@"[^\s](?:[^.!?\n]|[.!?](?![\s""”’»)]))*[.!?]*[""”’»)]*")]
    private static partial Regex Sentences();

    /// <summary>A quotation, or a verb or phrase by which English reports speech.</summary>
    [GeneratedRegex(
        @"[""“”„«»]|\b(?:according to|said|says|say|saying|told|tells|claim(?:s|ed)?|report(?:s|ed|edly)?|announce[sd]?|"
        + @"confirm(?:s|ed)?|den(?:y|ies|ied)|stat(?:es|ed)|cit(?:es|ed|ing)|quot(?:es|ed|ing)|warn(?:s|ed)?|add(?:s|ed)|"
        + @"allege[sd]?|allegedly|estimate[sd]?|predict(?:s|ed)?|acknowledge[sd]?|insist(?:s|ed)?|argue[sd]?|wrote)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reports();
}
