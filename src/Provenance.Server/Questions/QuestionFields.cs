using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Filtering;
using Provenance.Data.Readers.Rows;
using Provenance.Data.Readers.Sorting;
using Provenance.Data.Readers.Subjects;
using Provenance.Domain;
using Provenance.Domain.Amendments;
using Provenance.Domain.Analysis.Comparisons;
using Provenance.Domain.Analysis.Drift;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Claims;
using Provenance.Domain.Subjects;
using Provenance.Server.Batching;
using Provenance.Server.Binding;
using Provenance.Server.Changes;
using Provenance.Server.Comparisons;
using Provenance.Server.Drift;
using Provenance.Server.Paging;
using Provenance.Server.Sources;

namespace Provenance.Server.Questions;

/// <summary>Fields of questions that are not plain columns.</summary>
internal sealed class QuestionFields(
    ClaimReader claims, PlaceReader places, Comparer comparer, DriftFinder drift, RecordHistories histories)
{
    [Needs]
    public static string Id(Question question) => new NodeId(nameof(Question), question.Id.Value).ToString();

    [Needs(nameof(Question.RecordedAt))]
    public Task<IReadOnlyList<IReadOnlyList<HistoryEntry>>> History(
        IReadOnlyList<Question> parents, CancellationToken cancellationToken) =>
        histories.OfAsync(
            AmendedKind.Question,
            [.. parents.Select(question => (question.Id.Value, question.RecordedAt))],
            additions: null,
            cancellationToken);

    [Needs]
    public Task<IReadOnlyList<int>> Revision(IReadOnlyList<Question> parents, CancellationToken cancellationToken) =>
        histories.RevisionsAsync(
            AmendedKind.Question, [.. parents.Select(question => question.Id.Value)], cancellationToken);

    [Needs(nameof(Question.Place))]
    public async Task<IReadOnlyList<Place?>> PlaceRecord(
        IReadOnlyList<Question> parents, CancellationToken cancellationToken)
    {
        var known = await places.ByNameAsync(
            parents.Select(question => question.Place).OfType<string>(), cancellationToken);
        return [.. parents.Select(question => question.Place is { } name ? known.GetValueOrDefault(name) : null)];
    }

    [Needs]
    public Task<IReadOnlyList<Connection<Claim>>> Claims(
        IReadOnlyList<Question> parents,
        ClaimFilterInput? where,
        IReadOnlyList<ClaimSortInput>? order,
        AsOf? asOf,
        PagingArguments paging,
        WantedRows wanted,
        CancellationToken cancellationToken)
    {
        var listing = paging.ListingOf(where, order);
        return parents.PageFor(
            question => question.Id, ids => claims.At(asOf).PageByQuestionAsync(ids, listing, wanted, cancellationToken));
    }

    [Needs]
    public Task<IReadOnlyList<IReadOnlyList<EstimatePoint>>> Estimates(
        IReadOnlyList<Question> parents,
        string? measure,
        bool includeParts,
        IReadOnlyList<SourceBy>? sources,
        AsOf? asOf,
        CancellationToken cancellationToken) =>
        comparer.EstimatesAsync(parents, measure, sources, includeParts, asOf, cancellationToken);

    [Needs(Whole = true)]
    public Task<IReadOnlyList<Comparison>> Matrix(
        IReadOnlyList<Question> parents,
        IReadOnlyList<SourceBy>? sources,
        AsOf? asOf,
        CancellationToken cancellationToken) =>
        comparer.CompareAsync(parents, sources, includeParts: true, asOf, cancellationToken);

    [Needs]
    public Task<IReadOnlyList<IReadOnlyList<DriftStep>>> Drift(
        IReadOnlyList<Question> parents,
        IReadOnlyList<DriftDimension>? dimensions,
        AsOf? asOf,
        CancellationToken cancellationToken) =>
        drift.OfQuestionsAsync(parents, dimensions, asOf, cancellationToken);
}
