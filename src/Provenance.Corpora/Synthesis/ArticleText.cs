using System.Text;
using Provenance.Domain.Documents;

namespace Provenance.Corpora.Synthesis;

/// <summary>The text of a document while it is written, with the positions of its parts.</summary>
internal sealed class ArticleText
{
    private readonly StringBuilder _text = new();

    /// <summary>Where the next part will start.</summary>
    internal int Length => _text.Length;

    /// <summary>Writes a part, and returns its position.</summary>
    internal TextSpan Write(string part)
    {
        var start = _text.Length;
        _text.Append(part);
        return new(start, _text.Length, part);
    }

    /// <summary>The text written since a position.</summary>
    internal TextSpan Since(int start) => new(start, _text.Length, _text.ToString(start, _text.Length - start));

    /// <summary>Begins a sentence, after a space if there is one before.</summary>
    internal int Sentence()
    {
        if (_text.Length > 0)
        {
            _text.Append(' ');
        }

        return _text.Length;
    }

    public override string ToString() => _text.ToString();
}
