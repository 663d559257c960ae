namespace Provenance.Attribution.Further;

/// <summary>A passage that a further suggester found. It has places alone, so that whatever the suggester was told, or
/// says, only words of the text come out of it.</summary>
/// <param name="Source">Where it names who says it, or null where it names nobody.</param>
/// <param name="Cue">The words that ascribe.</param>
/// <param name="Content">What is said, in the order of the text.</param>
public sealed record FurtherPassage(Span? Source, Span Cue, IReadOnlyList<Span> Content)
{
    /// <summary>Through whom it came: those nearer to the reader than the source, the nearest first.</summary>
    public IReadOnlyList<Span> Nearer { get; init; } = [];

    /// <summary>On whom the source rests: those further from the reader, the nearest first.</summary>
    public IReadOnlyList<Span> Further { get; init; } = [];
}
