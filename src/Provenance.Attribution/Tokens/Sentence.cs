namespace Provenance.Attribution.Tokens;

/// <summary>A sentence, by its tokens.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Paragraph">The number of its paragraph, from 0.</param>
internal readonly record struct Sentence(int First, int Last, int Paragraph);
