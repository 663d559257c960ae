namespace Provenance.Attribution.Lexicon;

/// <summary>The form of a verb; a word may be several at once.</summary>
[Flags]
internal enum VerbForm
{
    None = 0,
    Base = 1,
    Third = 2,
    Past = 4,
    Participle = 8,
    Ing = 16,
}
