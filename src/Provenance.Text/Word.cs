namespace Provenance.Text;

/// <summary>A word of a text.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units of the text.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Form">The folded word.</param>
/// <param name="IsOfRun">Whether it is one character of a script that puts no spaces between words.</param>
/// <param name="Continues">Whether such a character follows the one before without anything between.</param>
public readonly record struct Word(int Start, int End, string Form, bool IsOfRun, bool Continues);
