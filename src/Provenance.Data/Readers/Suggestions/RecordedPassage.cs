using Provenance.Domain.Documents;

namespace Provenance.Data.Readers.Suggestions;

/// <summary>A passage on record, as people accepted, mended or annotated it.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Passage">The whole passage.</param>
/// <param name="SourceSpans">The words that name who says it; none where nobody is named.</param>
/// <param name="CueSpans">The words that ascribe; none where nobody marked them.</param>
/// <param name="ContentSpans">What is said; none where nobody marked it.</param>
public sealed record RecordedPassage(
    string Key,
    TextSpan Passage,
    IReadOnlyList<TextSpan> SourceSpans,
    IReadOnlyList<TextSpan> CueSpans,
    IReadOnlyList<TextSpan> ContentSpans);
