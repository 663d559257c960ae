using Provenance.Domain.Documents;

namespace Provenance.Corpora;

/// <summary>An excluded passage in the form of a corpus: it refers to the document by key.</summary>
/// <param name="Passage">The passage without its storage key and that of the document.</param>
/// <param name="Document">The key of the held document.</param>
public sealed record CorpusExclusion(ExcludedPassage Passage, string Document);
