using Provenance.Attribution.Phrases;
using Provenance.Attribution.Rules;

namespace Provenance.Attribution.Further;

/// <summary>Joins the passages of a further suggester with what was found before.</summary>
internal static class FurtherCandidates
{
    /// <summary>The confidence of all of them: nobody has measured how often such a suggester is right, so that they
    /// are offered and never preselected.</summary>
    private const double Confidence = 0.6;

    /// <summary>All candidates, in the order of the text.</summary>
    /// <param name="grammar">The text.</param>
    /// <param name="candidates">What was found before.</param>
    /// <param name="reading">What the further suggester found.</param>
    public static (List<Candidate> Candidates, FurtherOutcome Outcome) Join(
        Grammar grammar, List<Candidate> candidates, FurtherReading reading)
    {
        List<Candidate> joined = [.. candidates];
        List<Candidate> further =
            [.. reading.Passages.Select(passage => Of(grammar, passage, reading.Name)).OfType<Candidate>()];

        // The widest first, so that what is nested is found, whatever the order in which the suggester told them.
        foreach (var candidate in further.OrderByDescending(one => one.Content.Sum(part => part.Last - part.First)))
        {
            if (!joined.Exists(other => Has(other, candidate)))
            {
                joined.Add(candidate);
            }
        }

        var added = joined.Count - candidates.Count;
        return (
            [.. joined.OrderBy(candidate => candidate.Cue.First)],
            new(
                reading.Name,
                added,
                further.Count - added,
                reading.Dropped + reading.Passages.Count - further.Count,
                reading.Failures));
    }

    /// <summary>Whether a passage is one that was found before, by the same words, or lies within what that ascribes,
    /// as the rules leave out what is nested.</summary>
    private static bool Has(Candidate known, Candidate candidate) =>
        known.MoreCues.Append(known.Cue).Any(cue => cue.First <= candidate.Cue.Last && candidate.Cue.First <= cue.Last)
        || known.Touches(candidate.Cue.Last);

    private static Candidate? Of(Grammar grammar, FurtherPassage passage, string name)
    {
        if (Ranges.Of(grammar, [passage.Cue]) is not [var cue]
            || Ranges.OfContent(grammar, passage.Content) is not [_, ..] content)
        {
            return null;
        }

        return new(
            name,
            passage.Source is { } source && Ranges.Of(grammar, [source]) is [var named] ? named : null,
            cue,
            content,
            Confidence,
            $"{name} gave it, and its words are in the text")
        {
            Nearer = Each(passage.Nearer),
            Further = Each(passage.Further).ConvertAll(mention => (mention, (TokenRange?)null)),
        };

        List<TokenRange> Each(IReadOnlyList<Span> mentions) =>
            [.. mentions.SelectMany(mention => Ranges.Of(grammar, [mention]))];
    }
}
