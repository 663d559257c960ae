namespace Provenance.Domain.Documents;

/// <summary>A part of a document that is held apart from its text.</summary>
public enum DocumentPart
{
    /// <summary>The headline.</summary>
    Title,

    /// <summary>The standfirst: the lines below the headline that sum the article up.</summary>
    Standfirst,

    /// <summary>The line that names the authors.</summary>
    Byline,

    /// <summary>The captions of the pictures, one a line.</summary>
    Captions,
}

/// <summary>A part of a document's text, by position and by wording, since the same wording may occur twice.</summary>
/// <param name="Start">The first UTF-16 code unit, from 0.</param>
/// <param name="End">The code unit after the last; greater than <paramref name="Start"/>.</param>
/// <param name="Text">Exactly the text between the two.</param>
/// <param name="Part">The part of the document in which the positions are counted; null for the text itself.</param>
public sealed record TextSpan(int Start, int End, string Text, DocumentPart? Part = null)
{
    /// <summary>Whether <paramref name="text"/> reads <see cref="Text"/> at this position (invariant 1).</summary>
    public bool Matches(string text) =>
        Start >= 0 && End > Start && End <= text.Length && text.AsSpan(Start, End - Start).SequenceEqual(Text);
}
