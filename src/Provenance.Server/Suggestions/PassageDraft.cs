using Provenance.Attribution;
using Provenance.Domain.Documents;
using Provenance.Domain.Recording;
using Provenance.Server.Desk.Inputs;

namespace Provenance.Server.Suggestions;

/// <summary>A suggested passage, before anyone in it was looked for on record.</summary>
/// <param name="Suggestion">The suggestion.</param>
/// <param name="Hops">The chain, the nearest to the reader first; never empty.</param>
/// <param name="Proposition">What is said, as one sentence; null where nothing is, as by a link.</param>
internal sealed record PassageDraft(Suggestion Suggestion, IReadOnlyList<HopDraft> Hops, string? Proposition)
{
    /// <summary>Makes a draft.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">The names of the text.</param>
    /// <param name="suggestion">The suggestion.</param>
    /// <param name="publisher">The key of the document's publisher, and its name; null if it is not known.</param>
    public static PassageDraft Of(
        string text, MentionedNames names, Suggestion suggestion, (string Key, string Name)? publisher)
    {
        var relation = suggestion.Mode != SuggestedMode.Link ? HopRelation.Says
            : suggestion.Rule == "read more" ? HopRelation.Republishes : HopRelation.Credits;

        // A source twice, or the publisher of the document, would cite itself.
        List<HopDraft> hops =
        [
            .. suggestion.Chain.Select(hop => HopDraft.Of(text, names, hop, relation, publisher?.Key))
                .Where(hop => hop.New.Name != publisher?.Name)
                .DistinctBy(hop => hop.New.IsNamed() ? hop.New.Name : hop.Mention),
        ];
        if (hops.Count == 0)
        {
            var cue = suggestion.Cue[0].In(text);
            hops.Add(new(null, cue, NewSources.Nobody(cue), relation));
        }

        var said = ProposedSentence.Of(suggestion.Content.Select(part => part.In(text)));
        return new(suggestion, hops, said.Length == 0 ? null : said);
    }

    /// <summary>A part of a text as a span of records.</summary>
    public static TextSpan SpanOf(string text, Span span) => new(span.Start, span.End, span.In(text));

    /// <summary>A span of records as a request has it.</summary>
    public static TextSpanInput InputOf(TextSpan span) => new() { Start = span.Start, End = span.End, Text = span.Text };
}

/// <summary>Someone in the chain of a suggested passage.</summary>
/// <param name="Mention">The words of the passage that name it; null where nobody is named.</param>
/// <param name="Cue">The words that ascribe to it; null where there are none.</param>
/// <param name="New">The source that it is if it is none on record.</param>
/// <param name="Relation">How the passage rests on it.</param>
internal sealed record HopDraft(string? Mention, string? Cue, NewSourceInput New, HopRelation Relation)
{
    public static HopDraft Of(
        string text, MentionedNames names, SuggestedHop hop, HopRelation relation, string? publisher)
    {
        var cue = hop.Cue?.In(text);
        var source = (hop.RefersTo ?? hop.Mention)?.In(text) is { } meant
            ? NewSources.Of(names.Of(meant), publisher)
            : NewSources.Nobody(cue ?? "");
        return new(hop.Mention?.In(text), cue, source, relation);
    }
}
