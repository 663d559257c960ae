using System.Globalization;
using Provenance.Data.Search;
using Provenance.Text;

namespace Provenance.Data.Tests.Search;

/// <summary>Makes searches of the words of texts, of parts of them, and of words mistyped.</summary>
internal sealed class RandomSearches(IReadOnlyList<string> texts, int seed)
{
    private readonly Random _random = new(seed);

    public string Next()
    {
        var text = texts[_random.Next(texts.Count)];
        var search = _random.Next(5) switch
        {
            0 => Part(text, 1 + _random.Next(6)),
            1 => Part(text, 5 + _random.Next(30)),
            2 => string.Join(' ', Enumerable.Range(0, 1 + _random.Next(2)).Select(_ => Mistype(Word(text)))),
            _ => string.Join(' ', Enumerable.Range(0, 1 + _random.Next(3)).Select(_ => Word(text))),
        };
        return search[..Math.Min(search.Length, SearchReader.MaxTextLength)];
    }

    private string Word(string text)
    {
        var words = Words.Of(text);
        var first = _random.Next(words.Count);
        var last = first;
        while (last + 1 < words.Count && words[last + 1].Continues && _random.Next(4) > 0)
        {
            last++;
        }

        return text[words[first].Start..words[last].End];
    }

    private string Part(string text, int length)
    {
        var letters = StringInfo.ParseCombiningCharacters(text);
        var first = _random.Next(letters.Length);
        var last = Math.Min(first + length, letters.Length);
        return text[letters[first]..(last == letters.Length ? text.Length : letters[last])];
    }

    private string Mistype(string word)
    {
        var letters = word.ToList();
        var at = _random.Next(letters.Count);
        switch (_random.Next(4))
        {
            case 0 when letters.Count > 1:
                letters.RemoveAt(at);
                break;
            case 1:
                letters.Insert(at, letters[_random.Next(letters.Count)]);
                break;
            case 2 when at + 1 < letters.Count:
                (letters[at], letters[at + 1]) = (letters[at + 1], letters[at]);
                break;
            default:
                letters[at] = texts[0][0];
                break;
        }

        return new([.. letters]);
    }
}
