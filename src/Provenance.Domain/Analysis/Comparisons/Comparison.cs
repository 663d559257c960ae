using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Analysis.Comparisons;

/// <summary>The answers of one party to a question.</summary>
/// <param name="Source">The party.</param>
/// <param name="Statements">Its statements by id; when parts count, also those of its parts.</param>
public sealed record ComparisonRow(Source Source, IReadOnlyList<Statement> Statements);

/// <summary>Two figures side by side.</summary>
/// <param name="Left">The statement that gives the first.</param>
/// <param name="Right">The statement that gives the second.</param>
/// <param name="AddedToLeft">The other statements that went into the first figure.</param>
/// <param name="AddedToRight">The other statements that went into the second figure.</param>
/// <param name="Relation">The relation of the first figure to the second.</param>
/// <param name="Gap">See <see cref="FigureComparison.Gap"/>.</param>
/// <param name="Reason">The reason, in one sentence with both figures.</param>
public sealed record ComparisonCell(
    Statement Left,
    Statement Right,
    IReadOnlyList<Statement> AddedToLeft,
    IReadOnlyList<Statement> AddedToRight,
    ComparisonRelation Relation,
    decimal? Gap,
    string Reason);

/// <summary>The answers to one question, party by party and figure against figure.</summary>
/// <param name="Question">The question.</param>
/// <param name="Rows">The parties that answer it, in the order requested, otherwise by id.</param>
/// <param name="Cells">The pairs of figures: contradictions first, then revisions, agreements, compatible pairs and
/// incomparable ones; within each kind in the order of the rows. Figures that exclude no number and are no
/// highest or lowest are left out, and so are incomparable pairs within one row.</param>
/// <param name="Coverage">Whether every pair is there.</param>
public sealed record Comparison(
    Question Question,
    IReadOnlyList<ComparisonRow> Rows,
    IReadOnlyList<ComparisonCell> Cells,
    Coverage Coverage)
{
    /// <summary>The most figures that are compared, 400: 79,800 pairs.</summary>
    public const int MaxFigures = 400;

    /// <summary>Compares the answers of parties to a question, every figure with every other by <see
    /// cref="FigureComparison.Between"/>, including sums and other figures derived from printed ones. A later figure
    /// revises an earlier one when a recorded link says so, or when one line of sources (a source, its whole or its
    /// parts) gave both for different days. Quadratic in the figures, of which the first <see cref="MaxFigures"/> are
    /// used.</summary>
    /// <param name="graph">A part of the graph with all claims of the question, the claims that they link to, the
    /// statements and citations of both, and the sources of these statements with their wholes.</param>
    /// <param name="question">The question.</param>
    /// <param name="sources">The parties; null for every source with a statement that is an origin, in which case only
    /// such statements count.</param>
    /// <param name="includeParts">Whether the statements of a part count for its whole.</param>
    public static Comparison Of(
        ProvenanceGraph graph, Question question, IReadOnlyList<Source>? sources, bool includeParts)
    {
        ComparedSources parties = new(graph);
        var claims = graph.Claims.ToDictionary(claim => claim.Id);
        var answers = graph.Statements
            .Where(statement => statement.ClaimId is { } id && claims[id].QuestionId == question.Id)
            .OrderBy(statement => statement.Id.Value)
            .ToList();
        var rows = sources is null
            ? parties.Origins(answers)
            : parties.Of(answers, sources.DistinctBy(source => source.Id).ToList(), includeParts);

        Figures figures = new(claims, graph.ClaimLinks.ToLookup(link => link.FromId), graph.Vocabulary, graph.Subjects);
        var all = rows.SelectMany(
                row => figures.Of(row.Statements), (row, figure) => (Row: row.Source.Id, Figure: figure))
            .Where(item => item.Figure.CanBeJudged)
            .ToList();
        var compared = all.Take(MaxFigures).ToList();
        ComparedPairs pairs = new(parties, graph.ClaimLinks);
        var cells = compared
            .SelectMany((_, index) => compared.Skip(index + 1), (one, other) => (one, other))
            .Where(pair => !ComparedPairs.Share(pair.one.Figure, pair.other.Figure))
            .Select(pair => (
                Cell: pairs.Cell(pair.one.Figure, pair.other.Figure),
                Inner: pair.one.Row == pair.other.Row))
            .Where(pair => !pair.Inner || pair.Cell.Relation != ComparisonRelation.Incomparable)
            .Select(pair => pair.Cell)
            .OrderBy(cell => Rank(cell.Relation));
        var isCut = compared.Count < all.Count || graph.IsCut;
        var isWithheld = sources is null && answers.Exists(statement => graph.Withheld.Contains(statement.Id));
        return new(question, rows, [.. cells], new(
            !isCut && !isWithheld,
            isCut ? CoverageLimit.MaxNodes : isWithheld ? CoverageLimit.NotShown : null,
            rows.Sum(row => row.Statements.Count),
            0,
            0,
            graph.ReadAt));
    }

    private static int Rank(ComparisonRelation relation) => relation switch
    {
        ComparisonRelation.Contradicts => 0,
        ComparisonRelation.Revises => 1,
        ComparisonRelation.Agrees => 2,
        ComparisonRelation.Compatible => 3,
        _ => 4,
    };
}
