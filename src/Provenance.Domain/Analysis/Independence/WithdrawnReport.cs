using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Independence;

/// <summary>A statement that would support a claim, had it not been withdrawn.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Source">Who made it.</param>
/// <param name="By">The statements that withdraw it, by id; at least one.</param>
/// <param name="At">When the first of these was made whose day is known; null when none is.</param>
public sealed record WithdrawnReport(TracedStatement Statement, Source Source, IReadOnlyList<Statement> By, FuzzyDate? At);
