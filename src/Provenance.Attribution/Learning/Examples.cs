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
            if (Ranges(reading.Grammar, attribution.Cue) is not [var cue, ..])
            {
                continue;
            }

            Array.Fill(marks, (byte)2, cue.First, cue.Last - cue.First + 1);
            marks[cue.First] = 1;
            var sequence = parts.Of(cue);
            Tag(sequence, Ranges(reading.Grammar, attribution.Source), PartFeatures.Source);
            Tag(sequence, Contents(reading.Grammar, attribution.Content), PartFeatures.Content);
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

    /// <summary>What is said, as the rules give it: with its quotation marks, without "that" and closing
    /// signs.</summary>
    public static List<TokenRange> Contents(Grammar grammar, IReadOnlyList<Span> spans) =>
        Ranges(grammar, spans).ConvertAll(range => WithMarks(grammar,
            grammar.Form(range.First) is "that" && range.First < range.Last ? range with { First = range.First + 1 } : range));

    /// <summary>The tokens of spans, without signs at their ends.</summary>
    public static List<TokenRange> Ranges(Grammar grammar, IReadOnlyList<Span> spans)
    {
        List<TokenRange> ranges = [];
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            var first = FirstFrom(grammar.Article.Tokens, span.Start);
            var last = first;
            while (last + 1 < grammar.Article.Tokens.Count && grammar[last + 1].Start < span.End)
            {
                last++;
            }

            while (last > first && IsClosingSign(grammar, last))
            {
                last--;
            }

            if (first < grammar.Article.Tokens.Count && grammar[first].Start < span.End)
            {
                ranges.Add(new(first, last));
            }
        }

        return ranges;
    }

    private static TokenRange WithMarks(Grammar grammar, TokenRange range)
    {
        var tokens = grammar.Article.Tokens;
        var (first, last) = range;
        first -= first > 0 && tokens[first - 1].Kind == TokenKind.Quote
            && tokens[first - 1].End == tokens[first].Start ? 1 : 0;
        var end = last + 1;
        while (end < tokens.Count && IsClosingSign(grammar, end) && tokens[end].Start == tokens[end - 1].End)
        {
            end++;
        }

        return new(first, end < tokens.Count && tokens[end].Kind == TokenKind.Quote
            && tokens[end].Start == tokens[end - 1].End
            && grammar.Article.QuotationOf(last) >= 0 ? end : last);
    }

    private static bool IsClosingSign(Grammar grammar, int token) =>
        grammar.Form(token) is "." or "," or ":" or ";" or "?" or "!" or "—" or "–" or "--" or "-";

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

    /// <summary>The first token that ends after a place.</summary>
    private static int FirstFrom(List<Token> tokens, int start)
    {
        var (low, high) = (0, tokens.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = tokens[middle].End > start ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
