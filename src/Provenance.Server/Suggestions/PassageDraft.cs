using Provenance.Attribution;
using Provenance.Data.Readers.Matching;
using Provenance.Domain.Documents;
using Provenance.Domain.Recording;
using Provenance.Server.Desk;
using Provenance.Server.Desk.Inputs;

namespace Provenance.Server.Suggestions;

/// <summary>A suggested passage, before anyone in it was looked for on record.</summary>
/// <param name="Suggestion">The suggestion.</param>
/// <param name="Hops">The chain, the nearest to the reader first; never empty.</param>
/// <param name="Said">What is said; null where nothing is, as by a link.</param>
internal sealed record PassageDraft(Suggestion Suggestion, IReadOnlyList<HopDraft> Hops, SaidDraft? Said)
{
    /// <summary>Makes a draft.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">The names of the text.</param>
    /// <param name="suggestion">The suggestion.</param>
    public static PassageDraft Of(SuggestedText text, MentionedNames names, Suggestion suggestion)
    {
        var relation = suggestion.Mode != SuggestedMode.Link ? HopRelation.Says
            : suggestion.Rule == "read more" ? HopRelation.Republishes : HopRelation.Credits;

        // A source twice, or the publisher of the document, would cite itself.
        List<HopDraft> hops =
        [
            .. suggestion.Chain.Select(hop => HopDraft.Of(text, names, hop, relation))
                .Where(hop => hop.New.Name is not { } name || text.Publisher?.Name is not { } publisher
                    || MadeKeys.Of(name) != MadeKeys.Of(publisher))
                .DistinctBy(hop => hop.New.IsNamed() ? MadeKeys.Of(hop.New.Name!) : hop.Mention),
        ];
        if (hops.Count == 0)
        {
            var cue = suggestion.Cue[0].In(text.Text);
            hops.Add(new(null, cue, NewSources.Nobody(cue), relation));
        }

        return new(suggestion, hops, SaidDraft.Of(text.Text, suggestion));
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
    public static HopDraft Of(SuggestedText text, MentionedNames names, SuggestedHop hop, HopRelation relation)
    {
        var cue = hop.Cue?.In(text.Text);
        var source = (hop.RefersTo ?? hop.Mention)?.In(text.Text) is { } meant
            ? NewSources.Of(names.Of(meant), text.Publisher?.Key)
            : NewSources.Nobody(cue ?? "");
        return new(hop.Mention?.In(text.Text), cue, source, relation);
    }
}

/// <summary>What a suggested passage says, before it was looked for on record.</summary>
/// <param name="Proposition">The same as one sentence.</param>
/// <param name="Question">A question to which it answers yes.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="Hedges">Its words of doubt.</param>
/// <param name="Dates">Its dates.</param>
internal sealed record SaidDraft(
    string Proposition,
    string Question,
    IReadOnlyList<SuggestedFigure> Figures,
    IReadOnlyList<SuggestedHedge> Hedges,
    IReadOnlyList<SuggestedDate> Dates)
{
    public static SaidDraft? Of(string text, Suggestion suggestion)
    {
        string[] parts = [.. suggestion.Content.Select(part => part.In(text))];
        var proposition = ProposedSentence.Of(parts);
        return proposition.Length == 0 ? null : new(
            proposition,
            ProposedSentence.QuestionOf(
                proposition,
                isWithin: !parts.Any(part => part.Contains(proposition.Split(' ', 2)[0], StringComparison.Ordinal))),
            SuggestedFigures.Of(text, suggestion),
            SuggestedFigures.HedgesOf(text, suggestion),
            SuggestedFigures.DatesOf(text, suggestion));
    }

    /// <summary>The figure that a claim of these words has as its estimate; null for none.</summary>
    public SuggestedFigure? Estimate => Figures.SingleOrDefault(figure => figure.IsEstimate);

    /// <summary>What is looked for on record.</summary>
    public SaidClaim Claim => new(Proposition)
    {
        Figure = Estimate is { } figure
            ? new(figure.Measure!, (decimal?)figure.Value, (decimal?)figure.UpperValue, figure.Modifier)
            {
                Population = figure.Population!,
                Place = figure.Place,
            }
            : null,
    };
}
