using Provenance.Domain.Changes;
using Provenance.Domain.Claims;
using Provenance.Server.Paging;

namespace Provenance.Server.Changes;

/// <summary>A page of questions that have moved.</summary>
internal sealed record MovingQuestionConnection(IReadOnlyList<MovingQuestionEdge> Edges, PageInfo PageInfo, int? Count)
{
    public IEnumerable<Question> Nodes => Edges.Select(edge => edge.Node);

    /// <summary>Counted because the request asks for it.</summary>
    public int TotalCount => Count!.Value;
}

/// <summary>A question and how it moved.</summary>
/// <param name="Cursor">Its place.</param>
/// <param name="Node">The question.</param>
/// <param name="Counts">How it moved.</param>
/// <param name="RecordedAt">When the last of it was recorded.</param>
internal sealed record MovingQuestionEdge(
    string Cursor, Question Node, IReadOnlyList<RecordEventCount> Counts, DateTimeOffset RecordedAt)
{
    public string Explanation => RecordEventCount.Sentence(Counts);
}
