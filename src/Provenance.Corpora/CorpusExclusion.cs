using Provenance.Domain.Documents;

namespace Provenance.Corpora;

/// <summary>A passage looked at and left out, as a corpus has it: with the document by key.</summary>
/// <param name="Passage">The passage; its storage key and that of the document are not given yet.</param>
/// <param name="Document">The key of the held document.</param>
public sealed record CorpusExclusion(ExcludedPassage Passage, string Document);
