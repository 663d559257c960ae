using Provenance.Data.Readers.Identity;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers.Matching;

/// <summary>A source that a text may mean by a name.</summary>
/// <param name="Source">The source.</param>
/// <param name="Thousandths">How likely it looks, 1 to 999: a convention to sort by, not a probability.</param>
/// <param name="IsByName">Whether the words are a name of it, and not a description or a place that stands for
/// it.</param>
/// <param name="Reasons">Why, at least one, the strongest first.</param>
public sealed record SourceMatch(Source Source, int Thousandths, bool IsByName, IReadOnlyList<IdentityReason> Reasons);
