using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Filtering;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Search;

/// <summary>A checked condition on the records that a search finds.</summary>
public sealed class SearchCondition
{
    private readonly Listing<Document>? _documents;

    private SearchCondition(IReadOnlyList<SearchKind> kinds, Listing<Document>? documents)
    {
        Kinds = kinds;
        _documents = documents;
    }

    /// <summary>All records.</summary>
    public static SearchCondition None { get; } = new(Enum.GetValues<SearchKind>(), null);

    /// <summary>The wanted kinds.</summary>
    internal IReadOnlyList<SearchKind> Kinds { get; }

    /// <summary>Whether there is a condition on documents.</summary>
    internal bool IsOnDocuments => _documents is not null;

    /// <summary>Checks a client's condition against the <see cref="FilterLimits"/>.</summary>
    /// <returns>Whether it is valid; if not, <paramref name="error"/> says what is wrong.</returns>
    public static bool TryCreate(
        SearchFilterInput? where,
        [NotNullWhen(true)] out SearchCondition? condition,
        [NotNullWhen(false)] out string? error)
    {
        condition = null;
        Listing<Document>? documents = null;
        if (where is { PublishedAt: not null } or { Publisher: not null } && !Listing.TryCreate(
            new DocumentFilterInput { PublishedAt = where.PublishedAt, Publisher = where.Publisher },
            null, null, null, null, null, countTotal: false, out documents, out error))
        {
            return false;
        }

        error = null;
        condition = new([.. None.Kinds.Where(kind => where?.Kind?.Includes(kind) ?? true)], documents);
        return true;
    }

    /// <summary>The records that satisfy the condition on documents; at most one statement for each kind.</summary>
    internal async Task<IReadOnlyList<FoundRecord>> OnDocumentsAsync(
        ProvenanceContext context, IReadOnlyList<FoundRecord> found, CancellationToken cancellationToken)
    {
        if (_documents is null)
        {
            return found;
        }

        var documents = _documents.Filter(context.Documents, context);
        var statements = context.Statements
            .Where(statement => documents.Any(document => document.Id == statement.DocumentId));
        var numbers = found.ToLookup(record => record.Kind, record => record.Number);
        HashSet<(SearchKind Kind, long Number)> kept =
        [
            .. (await KeysAsync(
                documents.Select(document => document.Id),
                numbers[SearchKind.Document].Select(number => new DocumentId(number)),
                cancellationToken)).Select(id => (SearchKind.Document, id.Value)),
            .. (await KeysAsync(
                statements.Where(statement => statement.ClaimId != null).Select(statement => statement.ClaimId!.Value),
                numbers[SearchKind.Claim].Select(number => new ClaimId(number)),
                cancellationToken)).Select(id => (SearchKind.Claim, id.Value)),
            .. (await KeysAsync(
                statements.Select(statement => statement.SourceId),
                numbers[SearchKind.Source].Select(number => new SourceId(number)),
                cancellationToken)).Select(id => (SearchKind.Source, id.Value)),
        ];
        return [.. found.Where(record => kept.Contains((record.Kind, record.Number)))];
    }

    private static async Task<List<TKey>> KeysAsync<TKey>(
        IQueryable<TKey> keys, IEnumerable<TKey> asked, CancellationToken cancellationToken)
    {
        TKey[] values = [.. asked];
        return values.Length == 0
            ? []
            : await keys.WhereIn(key => key, values).Distinct().ToListAsync(cancellationToken);
    }
}
