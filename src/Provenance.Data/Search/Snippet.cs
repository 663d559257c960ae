using System.Buffers;
using System.Text;

namespace Provenance.Data.Search;

/// <summary>Finds the passage of at most 24 words that best shows a match. Passages with most different search words
/// come first, then those with most matches, then those that begin with a sentence, then the earliest. It equals what
/// SQLite's <c>snippet()</c> returns, for stores without such a function. Costs the number of matches, and
/// quadratically the matches that are within one passage of each other.</summary>
internal static class Snippet
{
    private const int Length = 24;
    private const int NewWord = 1000;
    private const int FirstSentence = 120;
    private const int Sentence = 100;
    private const char Ellipsis = '…';

    private static readonly SearchValues<char> _spaces = SearchValues.Create(' ', '\t', '\n', '\r');

    /// <summary>The best passage of the texts, or the beginning of the first text where nothing matches.</summary>
    /// <param name="texts">The texts of the record.</param>
    /// <param name="asked">The search words in the form of the index; the last one may be a prefix.</param>
    public static IReadOnlyList<SnippetPart> Of(IReadOnlyList<IndexedText> texts, IReadOnlyList<string> asked)
    {
        var (best, bestText, bestStart) = (0, (Passages?)null, 0);
        foreach (var passages in texts.Select(text => new Passages(text, asked)))
        {
            foreach (var (start, score) in passages.Candidates())
            {
                if (score > best)
                {
                    (best, bestText, bestStart) = (score, passages, start);
                }
            }
        }

        return bestText?.Cut(bestStart) ?? [new(texts[0].Text, Matches: false)];
    }

    /// <summary>The positions of a text's words, and the requested words at each of them.</summary>
    private sealed class Passages
    {
        private readonly string _text;
        private readonly List<Range> _places;
        private readonly List<(int Place, int Word)> _matches = [];

        public Passages(IndexedText text, IReadOnlyList<string> asked)
        {
            _text = text.Text;
            _places = Places(text.Text);
            var words = text.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length != _places.Count)
            {
                return;
            }

            for (var place = 0; place < words.Length; place++)
            {
                for (var word = 0; word < asked.Count; word++)
                {
                    if (words[place] == asked[word] || (word == asked.Count - 1
                        && words[place].StartsWith(asked[word], StringComparison.Ordinal)))
                    {
                        _matches.Add((place, word));
                    }
                }
            }
        }

        /// <summary>Passages around each match, and passages from the start of its sentence on.</summary>
        public IEnumerable<(int Start, int Score)> Candidates()
        {
            foreach (var (place, _) in _matches)
            {
                var (score, first, last) = Score(place);
                var centred = first - ((Length - (last + 1 - first)) / 2);
                yield return (Math.Max(0, Math.Min(centred, _places.Count - Length)), score);
                if (_places.Count > Length && SentenceOf(place) is var sentence && sentence < place)
                {
                    yield return (sentence, Score(sentence).Score + (sentence == 0 ? FirstSentence : Sentence));
                }
            }
        }

        public List<SnippetPart> Cut(int start)
        {
            var end = Math.Min(start + Length, _places.Count);
            List<SnippetPart> parts = [];
            var text = new StringBuilder();
            if (start > 0)
            {
                text.Append(Ellipsis);
            }

            var done = start > 0 ? _places[start].Start.Value : 0;
            foreach (var place in _matches.Select(match => match.Place).Where(at => at >= start && at < end).Distinct())
            {
                Add(parts, text.Append(_text, done, _places[place].Start.Value - done));
                parts.Add(new(_text[_places[place]], Matches: true));
                done = _places[place].End.Value;
            }

            var rest = end < _places.Count ? _places[end - 1].End.Value : _text.Length;
            text.Append(_text, done, rest - done);
            Add(parts, end < _places.Count ? text.Append(Ellipsis) : text);
            return parts;
        }

        private static void Add(List<SnippetPart> parts, StringBuilder text)
        {
            if (text.Length > 0)
            {
                parts.Add(new(text.ToString(), Matches: false));
                text.Clear();
            }
        }

        /// <summary>Runs of letters, digits and accents, split as the index splits texts.</summary>
        private static List<Range> Places(string text)
        {
            List<Range> places = [];
            var start = -1;
            var at = 0;
            foreach (var rune in text.EnumerateRunes())
            {
                if (Rune.IsLetterOrDigit(rune))
                {
                    start = start < 0 ? at : start;
                }
                else if (start >= 0 && rune.Value is < 0x300 or > 0x36F)
                {
                    places.Add(start..at);
                    start = -1;
                }

                at += rune.Utf16SequenceLength;
            }

            if (start >= 0)
            {
                places.Add(start..at);
            }

            return places;
        }

        private (int Score, int First, int Last) Score(int start)
        {
            var (score, first, last) = (0, -1, -1);
            HashSet<int> seen = [];
            foreach (var (place, word) in _matches.SkipWhile(match => match.Place < start))
            {
                if (place >= start + Length)
                {
                    break;
                }

                score += seen.Add(word) ? NewWord : 1;
                first = first < 0 ? place : first;
                last = place;
            }

            return (score, first, last);
        }

        /// <summary>The first word, or the last word before a position that follows a full stop or colon and a
        /// space.</summary>
        private int SentenceOf(int place)
        {
            while (place > 0)
            {
                var before = _text.AsSpan(0, _places[place].Start.Value);
                var end = before.LastIndexOfAnyExcept(_spaces);
                if (end >= 0 && end < before.Length - 1 && before[end] is '.' or ':')
                {
                    return place;
                }

                place--;
            }

            return 0;
        }
    }
}

/// <summary>A text, and its words in the form of the index, each between spaces.</summary>
internal readonly record struct IndexedText(string Text, string Words);
