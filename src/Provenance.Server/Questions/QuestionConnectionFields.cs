using Provenance.Data.Readers.Aggregates;
using Provenance.Domain.Claims;
using Provenance.Server.Aggregates;
using Provenance.Server.Paging;

namespace Provenance.Server.Questions;

/// <summary>What is counted over all pages of a list of questions.</summary>
internal sealed class QuestionConnectionFields
{
    public static Task<IReadOnlyList<RecordGroup<Question>>> Aggregates(
        IReadOnlyList<Connection<Question>> lists, WantedGroups wanted, CancellationToken cancellationToken) =>
        wanted.OfAsync(lists.Select(list => list.Whole), QuestionColumns.All, cancellationToken);

    public static Task<IReadOnlyList<RecordGroups<Question>>> GroupedAggregates(
        IReadOnlyList<Connection<Question>> lists,
        IReadOnlyList<QuestionGroupBy> groupBy,
        GroupOrder order,
        int first,
        WantedGroups wanted,
        CancellationToken cancellationToken) =>
        wanted.OfAsync(lists.Select(list => list.Whole), QuestionColumns.All, groupBy, order, first, cancellationToken);
}
