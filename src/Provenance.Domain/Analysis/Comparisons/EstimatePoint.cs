using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Comparisons;

/// <summary>A figure as a point in time.</summary>
/// <param name="Statement">The statement that gives it.</param>
/// <param name="Estimate">The figure.</param>
/// <param name="At">The day for which the figure holds; if not said, the day on which it was said; otherwise the day on
/// which its document appeared; null when none is known.</param>
public sealed record EstimatePoint(Statement Statement, Estimate Estimate, FuzzyDate? At)
{
    /// <summary>Lists every figure that statements put forward in answer to a question, except figures without a
    /// range. They are ordered by the last possible day, then by id, with undated figures last. Costs a
    /// sort.</summary>
    /// <param name="graph">
    /// A part of the graph with the claims of the question, their statements, the documents of these, and their sources
    /// with their wholes.
    /// </param>
    /// <param name="question">The question.</param>
    /// <param name="measure">The key of the measure of the figures; null for any.</param>
    /// <param name="sources">Who gives them; null for anybody.</param>
    /// <param name="includeParts">Whether the statements of a part count for its whole.</param>
    public static IReadOnlyList<EstimatePoint> Of(
        ProvenanceGraph graph, Question question, string? measure,
        IReadOnlyList<Source>? sources, bool includeParts)
    {
        var documents = graph.Documents.ToDictionary(document => document.Id);
        var claims = graph.Claims.Where(claim => claim.QuestionId == question.Id)
            .Where(claim => claim.Estimate is { IsBounded: true })
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
                .ThenBy(point => point.At?.LatestTime)
                .ThenBy(point => point.At?.Earliest)
                .ThenBy(point => point.Statement.Id.Value),
        ];

        EstimatePoint PointOf(Statement statement, Estimate estimate) => new(
            statement,
            estimate,
            FuzzyDate.FirstBounded(
                estimate.AsOf,
                statement.StatedAt,
                statement.DocumentId is { } id ? documents[id].PublishedAt : null));
    }
}
