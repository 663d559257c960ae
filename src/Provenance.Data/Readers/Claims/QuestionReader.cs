using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Aggregates;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Claims;

namespace Provenance.Data.Readers.Claims;

/// <summary>Reads questions.</summary>
public sealed class QuestionReader(IDbContextFactory<ProvenanceContext> contexts)
{
    private static readonly Column<Question, QuestionId> _id = new(question => question.Id);
    private static readonly Column<Question, string> _key = new(question => question.Key);

    private static readonly Ordering<Question> _byId =
        Orderings.ById<Question, QuestionId>(question => question.Id, id => id.Value, number => new(number));

    private readonly KeyedRows<Question, QuestionId> _idRows = new(contexts, store => store.Questions, _id, _byId);
    private readonly KeyedRows<Question, string> _keyRows = new(contexts, store => store.Questions, _key, _byId);

    /// <summary>The same reader at a moment; null for the present.</summary>
    public QuestionReader At(AsOf? asOf) => asOf is null ? this : new(new MomentContextFactory(contexts, asOf));

    /// <summary>The questions of these ids; a missing one is absent.</summary>
    public Task<IReadOnlyDictionary<QuestionId, Question>> ByIdAsync(
        IReadOnlyCollection<QuestionId> ids,
        CancellationToken cancellationToken = default) =>
        _idRows.OneAsync(ids, null, cancellationToken);

    /// <summary>The questions of these natural keys; a missing one is absent.</summary>
    public Task<IReadOnlyDictionary<string, Question>> ByKeyAsync(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken = default) =>
        _keyRows.OneAsync(keys, null, cancellationToken);

    /// <summary>A page of all questions, by id.</summary>
    public async Task<Page<Question>> PageAsync(PageRequest page, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var read = await context.Questions.PageAsync(_byId, page, cancellationToken);
        return page.CountGroups ? read with { Whole = new(ListedRows.Of(contexts, store => store.Questions), null) } : read;
    }
}
