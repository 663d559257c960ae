using Provenance.Attribution.Phrases;
using Provenance.Attribution.Rules;
using Provenance.Attribution.Tokens;

namespace Provenance.Attribution.Learning;

/// <summary>Makes sequences to learn from of an annotated article.</summary>
internal static class Examples
{
    public static (List<Sequence> Cues, List<Sequence> Parts) Of(AnnotatedArticle annotated)
    {
        RuleReading reading = new(new(new Article(annotated.Text)));
        TokenTraits traits = new(reading.Grammar);
        RuleRoles roles = new(reading);
        PartFeatures parts = new(reading, traits, roles);
        List<Sequence> around = [];
        var marks = new byte[reading.Grammar.Article.Tokens.Count];
        foreach (var attribution in annotated.Attributions)
        {
            if (Ranges.Of(reading.Grammar, attribution.Cue) is not [var cue, ..])
            {
                continue;
            }

            Array.Fill(marks, (byte)2, cue.First, cue.Last - cue.First + 1);
            marks[cue.First] = 1;
            var sequence = parts.Of(cue);
            Tag(sequence, Ranges.Of(reading.Grammar, attribution.Source), PartFeatures.Source);
            Tag(sequence, Ranges.OfContent(reading.Grammar, attribution.Content), PartFeatures.Content);
            around.Add(sequence);
        }

        CueFeatures features = new(reading, traits, roles);
        var sentences = reading.Grammar.Article.Sentences.ConvertAll(features.Of);
        foreach (var sentence in sentences)
        {
            marks.AsSpan(sentence.First, sentence.Length).CopyTo(sentence.Tags);
        }

        return (sentences, around);
    }

    private static void Tag(Sequence sequence, List<TokenRange> ranges, byte tag)
    {
        foreach (var range in ranges)
        {
            for (var at = range.First; at <= range.Last; at++)
            {
                if (at >= sequence.First && at < sequence.First + sequence.Length
                    && !sequence.IsFixed[at - sequence.First])
                {
                    sequence.Tags[at - sequence.First] = tag;
                }
            }
        }
    }
}
