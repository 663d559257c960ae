using System.Buffers;
using System.Text;
using Provenance.Text;

namespace Provenance.Data.Search;

/// <summary>Finds the passage of at most 24 words that best shows a match. Passages with most different search terms
/// come first, then those with most matches, then those that begin with a sentence, then the earliest. Costs the texts,
/// the number of matches, and quadratically the matches that are within one passage of each other.</summary>
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
    /// <param name="terms">What is searched for.</param>
    public static IReadOnlyList<SnippetPart> Of(IReadOnlyList<string> texts, IReadOnlyList<SearchTerm> terms)
    {
        var (best, bestText, bestStart) = (0, (Passages?)null, 0);
        foreach (var passages in texts.Select(text => new Passages(text, terms)))
        {
            foreach (var (start, score) in passages.Candidates())
            {
                if (score > best)
                {
                    (best, bestText, bestStart) = (score, passages, start);
                }
            }
        }

        return bestText?.Cut(bestStart) ?? [new(texts[0], Matches: false)];
    }

    /// <summary>The words of a text, and where terms begin that are searched for.</summary>
    private sealed class Passages
    {
        private readonly string _text;
        private readonly IReadOnlyList<Word> _places;
        private readonly List<(int Place, int Term)> _matches = [];
        private readonly HashSet<int> _marked = [];

        public Passages(string text, IReadOnlyList<SearchTerm> terms)
        {
            (_text, _places) = (text, Words.Of(text));
            for (var place = 0; place < _places.Count; place++)
            {
                for (var term = 0; term < terms.Count; term++)
                {
                    if (Begins(terms[term], place))
                    {
                        _matches.Add((place, term));
                        _marked.UnionWith(Enumerable.Range(place, terms[term].Forms.Count));
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

            var done = start > 0 ? _places[start].Start : 0;
            for (var place = start; place < end; place++)
            {
                if (_marked.Contains(place) && _places[place].End > done)
                {
                    var first = Math.Max(done, _places[place].Start);
                    Add(parts, text.Append(_text, done, first - done));
                    done = _places[place].End;
                    Mark(parts, _text[first..done]);
                }
            }

            var rest = end < _places.Count ? Math.Max(done, _places[end - 1].End) : _text.Length;
            text.Append(_text, done, rest - done);
            Add(parts, end < _places.Count ? text.Append(Ellipsis) : text);
            return parts;
        }

        private bool Begins(SearchTerm term, int place)
        {
            if (!term.Is(_places[place].Form) || place + term.Forms.Count > _places.Count)
            {
                return false;
            }

            for (var next = 1; next < term.Forms.Count; next++)
            {
                if (!_places[place + next].Continues || _places[place + next].Form != term.Forms[next])
                {
                    return false;
                }
            }

            return true;
        }

        /// <summary>Marks a word, together with the one before if nothing stands between.</summary>
        private static void Mark(List<SnippetPart> parts, string word)
        {
            if (parts is [.., { Matches: true } before])
            {
                parts[^1] = before with { Text = before.Text + word };
            }
            else
            {
                parts.Add(new(word, Matches: true));
            }
        }

        private static void Add(List<SnippetPart> parts, StringBuilder text)
        {
            if (text.Length > 0)
            {
                parts.Add(new(text.ToString(), Matches: false));
                text.Clear();
            }
        }

        private (int Score, int First, int Last) Score(int start)
        {
            var (score, first, last) = (0, -1, -1);
            HashSet<int> seen = [];
            foreach (var (place, term) in _matches.SkipWhile(match => match.Place < start))
            {
                if (place >= start + Length)
                {
                    break;
                }

                score += seen.Add(term) ? NewWord : 1;
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
                var before = _text.AsSpan(0, _places[place].Start);
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
