using Provenance.Data.Configurations;
using Provenance.Domain.Amendments;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Data.Clearances;

/// <summary>The rows that records had before they were changed, of records that can be seen, without what they say of hidden
/// ones.</summary>
internal sealed class ClearedPast(StoreRows rows, HiddenRecords hidden)
{
    private static readonly JsonColumnConverter<Ownership> _owners = new();
    private static readonly JsonColumnConverter<Affiliation> _affiliations = new();
    private static readonly JsonColumnConverter<SourceId> _sources = new();

    private HashSet<long> Sources { get; } = [.. hidden.Sources.Select(id => id.Value)];

    private HashSet<long> Documents { get; } = [.. hidden.Documents.Select(id => id.Value)];

    /// <summary>The rows, by kind.</summary>
    public IReadOnlyDictionary<AmendedKind, IReadOnlyList<Dictionary<string, object>>> All() =>
        rows.Past.ToDictionary(
            kind => kind.Key,
            kind => (IReadOnlyList<Dictionary<string, object>>)[
                .. kind.Value.Where(row => IsSeen(kind.Key, (long)row["id"])).Select(row => Clear(kind.Key, row)),
            ]);

    /// <summary>Whether a record of a kind can be seen.</summary>
    public bool IsSeen(AmendedKind kind, long number) => kind switch
    {
        AmendedKind.Source => !Sources.Contains(number),
        AmendedKind.Document => !Documents.Contains(number),
        AmendedKind.Population => !hidden.Populations.Contains(new PopulationId(number)),
        AmendedKind.Place => !hidden.Places.Contains(new PlaceId(number)),
        AmendedKind.Question => !hidden.Questions.Contains(new QuestionId(number)),
        _ => !hidden.Claims.Contains(new ClaimId(number)),
    };

    private Dictionary<string, object> Clear(AmendedKind kind, Dictionary<string, object> row)
    {
        if (kind is not (AmendedKind.Source or AmendedKind.Document))
        {
            return row;
        }

        Dictionary<string, object> cleared = new(row);
        foreach (var column in new[] { "part_of_id", "merged_into_id", "brokered_by_id", "publisher_id" })
        {
            Remove(cleared, column, Sources);
        }

        Remove(cleared, "version_of_id", Documents);
        Keep(cleared, "owners", _owners, owner => !Sources.Contains(owner.OwnerId.Value));
        Keep(cleared, "affiliations", _affiliations, place => !Sources.Contains(place.OrganizationId.Value));
        Keep(cleared, "possibly_same_as_ids", _sources, other => !Sources.Contains(other.Value));
        return cleared;
    }

    private static void Remove(Dictionary<string, object> row, string column, HashSet<long> hidden)
    {
        if (row.TryGetValue(column, out var value) && value is long number && hidden.Contains(number))
        {
            row[column] = null!;
        }
    }

    private static void Keep<TItem>(
        Dictionary<string, object> row, string column, JsonColumnConverter<TItem> converter, Func<TItem, bool> isSeen)
    {
        if (row.TryGetValue(column, out var value) && value is string json
            && (IReadOnlyList<TItem>)converter.ConvertFromProvider(json)! is { Count: > 0 } items
            && !items.All(isSeen))
        {
            row[column] = (string)converter.ConvertToProvider((IReadOnlyList<TItem>)[.. items.Where(isSeen)])!;
        }
    }
}
