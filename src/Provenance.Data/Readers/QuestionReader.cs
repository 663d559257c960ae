using Microsoft.EntityFrameworkCore;
using Provenance.Data.Readers.Paging;
using Provenance.Domain.Claims;

namespace Provenance.Data.Readers;

/// <summary>Reads questions.</summary>
public sealed class QuestionReader(IDbContextFactory<ProvenanceContext> contexts)
{
    private static readonly Ordering<Question> _byId =
        Orderings.ById<Question, QuestionId>(question => question.Id, id => id.Value, number => new(number));

    /// <summary>The questions of these ids; a missing one is absent.</summary>
    public async Task<IReadOnlyDictionary<QuestionId, Question>> ByIdAsync(
        IReadOnlyCollection<QuestionId> ids,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Questions.OneByKeyAsync(question => question.Id, ids, cancellationToken);
    }

    /// <summary>The questions of these natural keys; a missing one is absent.</summary>
    public async Task<IReadOnlyDictionary<string, Question>> ByKeyAsync(
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Questions.OneByKeyAsync(question => question.Key, keys, cancellationToken);
    }

    /// <summary>A page of all questions, by id.</summary>
    public async Task<Page<Question>> PageAsync(PageRequest page, CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Questions.PageAsync(_byId, page, cancellationToken);
    }
}
