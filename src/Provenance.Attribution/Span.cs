namespace Provenance.Attribution;

/// <summary>A part of a text.</summary>
/// <param name="Start">Where it begins, in UTF-16 code units from 0.</param>
/// <param name="End">Where it ends; that unit is no longer part of it.</param>
public readonly record struct Span(int Start, int End)
{
    /// <summary>The words.</summary>
    public string In(string text) => text[Start..End];

    /// <summary>Whether both have a code unit in common.</summary>
    public bool Meets(Span other) => Start < other.End && other.Start < End;

    /// <summary>Whether the other lies within this.</summary>
    public bool Holds(Span other) => Start <= other.Start && other.End <= End;
}
