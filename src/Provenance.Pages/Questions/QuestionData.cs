using Provenance.Pages.Moments;
using Provenance.Pages.Records;

namespace Provenance.Pages.Questions;

/// <summary>The answer to <c>QuestionPage</c>.</summary>
public sealed record QuestionData(Connection<RecordedChange>? Changes, QuestionDetail? Question);

/// <summary>A question and the claims that answer it.</summary>
public sealed record QuestionDetail(
    string Key, string Text, string? Subject, string? Place, Connection<AnsweringClaim>? Claims);

/// <summary>The answer to <c>QuestionFigures</c>.</summary>
public sealed record QuestionFiguresData(QuestionFigures? Question);

/// <summary>The figures of a question; null if they could not be worked out.</summary>
public sealed record QuestionFigures(IReadOnlyList<EstimatePoint>? Estimates);

/// <summary>The answer to <c>QuestionComparison</c>.</summary>
public sealed record QuestionComparisonData(QuestionComparison? Question);

/// <summary>The figures of a question, compared. What could not be worked out is null.</summary>
public sealed record QuestionComparison(Comparison? Matrix, IReadOnlyList<DriftStep>? Drift);

/// <summary>A figure, when it holds, and who gives it.</summary>
public sealed record EstimatePoint(FuzzyDate? At, Estimate Estimate, EstimateStatement Statement);

/// <summary>The statement that gives a figure.</summary>
public sealed record EstimateStatement(
    SourceRef Source, DocumentRef? Document, ClaimRef? Claim, string Stance, Connection<EstimateCitation>? Cites);

/// <summary>On whose word.</summary>
public sealed record EstimateCitation(string Relation, EstimateSource Cited);

/// <summary>Whose word it is.</summary>
public sealed record EstimateSource(SourceRef Source);

/// <summary>What parties say, figure against figure.</summary>
public sealed record Comparison(
    IReadOnlyList<ComparisonRow> Rows, IReadOnlyList<ComparisonCell> Cells, ComparisonCoverage Coverage);

/// <summary>A party.</summary>
public sealed record ComparisonRow(SourceRef Source);

/// <summary>Two figures, and how they stand to each other.</summary>
public sealed record ComparisonCell(
    string Relation, double? Gap, string Reason, ComparedStatement Left, ComparedStatement Right);

/// <summary>A statement with a figure.</summary>
public sealed record ComparedStatement(SourceRef Source, ComparedClaim? Claim);

/// <summary>The claim that has the figure, by its key.</summary>
public sealed record ComparedClaim(string Key);

/// <summary>Whether every pair is there.</summary>
public sealed record ComparisonCoverage(bool Complete);

/// <summary>A claim that answers the question.</summary>
public sealed record AnsweringClaim(string Key, string Proposition, Counted? Statements)
{
    /// <summary>The claim as pages name it.</summary>
    public ClaimRef Claim => new(Key, Proposition);
}
