using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Comparisons;

/// <summary>A figure as a point in time.</summary>
/// <param name="Statement">Who gives it, and where.</param>
/// <param name="Estimate">The figure.</param>
/// <param name="At">
/// The day for which it holds; when not said, when it was said; else when its document appeared; null when none is
/// known.
/// </param>
public sealed record EstimatePoint(Statement Statement, Estimate Estimate, FuzzyDate? At)
{
    /// <summary>
    /// Every figure that statements put forward in answer to a question, words without a number left out: by the last
    /// possible day, those without a day last, then by id. Costs a sort.
    /// </summary>
    /// <param name="graph">
    /// A part of the graph with the claims of the question, their statements, the documents of these, and their sources
    /// with their wholes.
    /// </param>
    /// <param name="question">The question.</param>
    /// <param name="measure">What the figures count; null for any.</param>
    /// <param name="sources">Who gives them; null for anybody.</param>
    /// <param name="includeParts">Whether what a part says counts as its whole's.</param>
    public static IReadOnlyList<EstimatePoint> Of(
        ProvenanceGraph graph, Question question, EstimateMeasure? measure,
        IReadOnlyList<Source>? sources, bool includeParts)
    {
        var documents = graph.Documents.ToDictionary(document => document.Id);
        var claims = graph.Claims.Where(claim => claim.QuestionId == question.Id)
            .Where(claim => claim.Estimate is { Modifier: not EstimateModifier.Qualitative })
            .Where(claim => measure is null || claim.Estimate!.Measure == measure)
            .ToDictionary(claim => claim.Id, claim => claim.Estimate!);
        List<Statement> statements = [.. graph.Statements.Where(statement =>
            statement.ClaimId is { } id && claims.ContainsKey(id) && Support.PutsForward(statement.Stance))];
        var wanted = sources is null
            ? statements
            : new ComparedSources(graph).Of(statements, sources, includeParts).SelectMany(row => row.Statements);
        return
        [
            .. wanted.Select(statement => PointOf(statement, claims[statement.ClaimId!.Value]))
                .OrderBy(point => point.At is null)
                .ThenBy(point => point.At?.Latest ?? point.At?.Earliest)
                .ThenBy(point => point.At?.Earliest)
                .ThenBy(point => point.Statement.Id.Value),
        ];

        EstimatePoint PointOf(Statement statement, Estimate estimate) => new(
            statement, estimate, Dated(estimate.AsOf) ?? Dated(statement.StatedAt)
                ?? (statement.DocumentId is { } id ? Dated(documents[id].PublishedAt) : null));
    }

    private static FuzzyDate? Dated(FuzzyDate? date) => date is { Earliest: null, Latest: null } ? null : date;
}
