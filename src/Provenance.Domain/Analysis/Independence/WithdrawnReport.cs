using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Independence;

/// <summary>A statement that would support a claim if it had not been withdrawn.</summary>
/// <param name="Statement">The statement.</param>
/// <param name="Source">Who made it.</param>
/// <param name="By">The statements that withdraw it, by id; at least one.</param>
/// <param name="At">The earliest known day of these; null when none is known.</param>
public sealed record WithdrawnReport(TracedStatement Statement, Source Source, IReadOnlyList<Statement> By, FuzzyDate? At);
