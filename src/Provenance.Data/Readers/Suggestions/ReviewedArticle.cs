using Provenance.Domain.Documents;

namespace Provenance.Data.Readers.Suggestions;

/// <summary>An article on which people have decided what was suggested for it: an example to learn from.</summary>
/// <param name="Document">The article.</param>
/// <param name="Text">Its text, in which all spans are places.</param>
/// <param name="Passages">The passages on record that lie in its text, in its order, whether they were suggested or
/// annotated by hand. What was accepted and corrected away later is not among them.</param>
/// <param name="Decided">What was suggested and decided, in the order in which it was suggested.</param>
/// <param name="Pending">How many suggestions nobody has decided: while there are some, a passage that is not on record may
/// still ascribe something.</param>
public sealed record ReviewedArticle(
    Document Document,
    string Text,
    IReadOnlyList<RecordedPassage> Passages,
    IReadOnlyList<DecidedSuggestion> Decided,
    int Pending);
