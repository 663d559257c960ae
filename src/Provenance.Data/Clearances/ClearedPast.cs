using Provenance.Data.Configurations;
using Provenance.Domain.Amendments;
using Provenance.Domain.Identity;

namespace Provenance.Data.Clearances;

/// <summary>The rows that records had before they were changed, of records that can be seen, without what they say of hidden
/// ones. A row that was kept because of something hidden is not there: else it would count as a change.</summary>
internal sealed class ClearedPast
{
    /// <summary>The columns by which a source names another.</summary>
    private static readonly string[] _sourceColumns = ["part_of_id", "brokered_by_id"];

    private readonly StoreRows _rows;
    private readonly HiddenRecords _hidden;
    private readonly ClearedSources _sources;
    private readonly ForeignNames _foreign;
    private readonly LinkedRecords _together;
    private readonly ILookup<(AmendedKind, long), DateTimeOffset> _amended;
    private readonly ILookup<DateTimeOffset, IdentityLink> _decided;
    private readonly ILookup<Identified, PastIdentity> _standings;

    /// <summary>Clears them.</summary>
    /// <param name="rows">The rows of the records.</param>
    /// <param name="hidden">What is hidden.</param>
    /// <param name="sources">The sources that can be seen.</param>
    /// <param name="cleared">What can be seen of decisions, additions and amendments.</param>
    public ClearedPast(StoreRows rows, HiddenRecords hidden, ClearedSources sources, StoreRows cleared)
    {
        (_rows, _hidden, _sources) = (rows, hidden, sources);
        _together = new(cleared.Identities);
        _foreign = new(rows, cleared, _together);
        _amended = cleared.Amendments.Select(row => ((row.Kind, row.RecordId), row.RecordedAt))
            .Concat(cleared.Additions.Select(row => (
                row.SourceId is { } source ? (AmendedKind.Source, source.Value) : (AmendedKind.Document, row.DocumentId!.Value.Value),
                row.RecordedAt)))
            .ToLookup(row => row.Item1, row => row.RecordedAt);
        _decided = cleared.Identities.SelectMany(link => new[] { link.RecordedAt, link.EndedAt }.OfType<DateTimeOffset>()
            .Select(time => (time, link))).ToLookup(each => each.time, each => each.link);
        _standings = Standings.Of(cleared.Identities).ToLookup(row => new Identified(row.Kind, row.RecordId));
    }

    /// <summary>The rows, by kind.</summary>
    public IReadOnlyDictionary<AmendedKind, IReadOnlyList<Dictionary<string, object>>> All() =>
        _rows.Past.ToDictionary(
            kind => kind.Key,
            kind => (IReadOnlyList<Dictionary<string, object>>)[
                .. kind.Value.Where(row => IsSeen(_hidden, kind.Key, (long)row["id"]) && HasCause(kind.Key, row))
                    .Select(row => Clear(kind.Key, row)),
            ]);

    /// <summary>Whether a record of a kind can be seen.</summary>
    public static bool IsSeen(HiddenRecords hidden, AmendedKind kind, long number) => kind switch
    {
        AmendedKind.Document => !hidden.Documents.Contains(new(number)),
        AmendedKind.Question => !hidden.Questions.Contains(new(number)),
        _ => !hidden.Hide(new(IdentifiedOf(kind)!.Value, number)),
    };

    private static IdentifiedKind? IdentifiedOf(AmendedKind kind) => kind switch
    {
        AmendedKind.Source => IdentifiedKind.Source,
        AmendedKind.Population => IdentifiedKind.Population,
        AmendedKind.Place => IdentifiedKind.Place,
        AmendedKind.Claim => IdentifiedKind.Claim,
        _ => null,
    };

    /// <summary>Whether something that can be seen changed the row then: a field of it was put right, something was added, or it
    /// was decided about it or about what it names.</summary>
    private bool HasCause(AmendedKind kind, Dictionary<string, object> row)
    {
        var (number, until) = ((long)row["id"], (DateTimeOffset)row[PastTables.Until]);
        if (_amended[(kind, number)].Contains(until))
        {
            return true;
        }

        return IdentifiedOf(kind) is { } identified && _decided[until].Where(link => link.Of == identified).Any(link =>
            _together.GroupOf(new(identified, number)) == _together.GroupOf(link.From)
            || NamedBy(kind, row).Any(named => _together.GroupOf(new(identified, named)) == _together.GroupOf(link.From)));
    }

    /// <summary>The numbers of the records of the same kind that a row names; of populations and places, what its whole is
    /// called is looked up.</summary>
    private IEnumerable<long> NamedBy(AmendedKind kind, Dictionary<string, object> row) => kind switch
    {
        AmendedKind.Source =>
        [
            .. _sourceColumns.Select(column => row.GetValueOrDefault(column)).OfType<long>(),
            .. PastColumn.Owners.In(row).Select(owner => owner.OwnerId.Value),
            .. PastColumn.Affiliations.In(row).Select(place => place.OrganizationId.Value),
            .. PastColumn.Doubts.In(row).Select(other => other.Value),
        ],
        AmendedKind.Population => row.GetValueOrDefault("part_of") is string whole
            ? _rows.Populations.Where(other => other.Key == whole).Select(other => other.Id.Value) : [],
        AmendedKind.Place => row.GetValueOrDefault("part_of") is string whole
            ? _rows.Places.Where(other => other.Key == whole).Select(other => other.Id.Value) : [],
        _ => [],
    };

    private Dictionary<string, object> Clear(AmendedKind kind, Dictionary<string, object> row)
    {
        Dictionary<string, object> cleared = new(row);
        if (kind == AmendedKind.Document)
        {
            Remove(cleared, "publisher_id", number => _hidden.Sources.Contains(new(number)));
            if (Remove(cleared, "version_of_id", number => _hidden.Documents.Contains(new(number))))
            {
                (cleared["version_kind"], cleared["version_words"]) = (null!, null!);
            }
        }
        else if (IdentifiedOf(kind) is { } identified)
        {
            var record = new Identified(identified, (long)row["id"]);
            var until = (DateTimeOffset)row[PastTables.Until];
            cleared["merged_into_id"] = _standings[record]
                .Where(stood => stood.BeganAt < until && (stood.EndedAt is null || stood.EndedAt >= until))
                .Select(stood => (object)stood.KeptId).FirstOrDefault()!;
            if (identified == IdentifiedKind.Source)
            {
                ClearSource(record, cleared);
            }
            else if (identified != IdentifiedKind.Claim)
            {
                ClearSubject(record, cleared);
            }
        }

        return cleared;
    }

    private void ClearSource(Identified record, Dictionary<string, object> row)
    {
        foreach (var column in _sourceColumns)
        {
            Remove(row, column, number =>
                _hidden.Sources.Contains(new(number)) || _foreign.Has(record, column, number.ToString("D")));
        }

        PastColumn.Owners.Change(row, owners =>
            [.. _sources.Clear(owners).Where(owner => !_foreign.Has(record, "owners", $"{owner.OwnerId.Value}"))]);
        PastColumn.Affiliations.Change(row, places =>
            [.. _sources.Clear(places).Where(place => !_foreign.Has(record, "affiliations", $"{place.OrganizationId.Value}"))]);
        PastColumn.Doubts.Change(row, doubts =>
        [
            .. doubts.Where(other => !_hidden.Sources.Contains(other)
                && !_foreign.Has(record, "possibly_same_as_ids", $"{other.Value}")),
        ]);
        PastColumn.Aliases.Change(row, aliases => [.. aliases.Where(alias => !_foreign.Has(record, "aliases", alias.Text))]);
    }

    private void ClearSubject(Identified record, Dictionary<string, object> row)
    {
        PastColumn.Names.Change(row, names => [.. names.Where(name => !_foreign.Has(record, "aliases", name))]);
        if (row.GetValueOrDefault("part_of") is string whole
            && (_foreign.Has(record, "part_of", whole) || IsHidden(record.Kind, whole)))
        {
            row["part_of"] = null!;
        }
    }

    private bool IsHidden(IdentifiedKind kind, string key) => kind == IdentifiedKind.Population
        ? _rows.Populations.Any(row => row.Key == key && _hidden.Populations.Contains(row.Id))
        : _rows.Places.Any(row => row.Key == key && _hidden.Places.Contains(row.Id));

    private static bool Remove(Dictionary<string, object> row, string column, Func<long, bool> isHidden)
    {
        if (row.GetValueOrDefault(column) is not long number || !isHidden(number))
        {
            return false;
        }

        row[column] = null!;
        return true;
    }
}
