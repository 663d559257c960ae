using Provenance.Domain.Amendments;
using Provenance.Domain.Identity;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Data.Clearances;

/// <summary>What past rows of a record may show of another because the two were merged by a decision that cannot be seen: its
/// names, its owners, and whatever else the one that is kept takes from those that it absorbs.</summary>
internal sealed class ForeignNames
{
    private readonly StoreRows _rows;
    private readonly LinkedRecords _all;
    private readonly LinkedRecords _seen;
    private readonly KnownIdentities _known;
    private readonly Dictionary<Identified, object> _records;
    private readonly Dictionary<Identified, HashSet<(string Column, string Value)>> _foreign = [];

    /// <summary>Takes the decisions.</summary>
    /// <param name="rows">The rows of the records, with all decisions.</param>
    /// <param name="cleared">The decisions that can be seen.</param>
    /// <param name="seen">What these were about.</param>
    public ForeignNames(StoreRows rows, StoreRows cleared, LinkedRecords seen)
    {
        (_rows, _seen) = (rows, seen);
        _all = new(rows.Identities);
        _known = new(rows.Identities);
        var concerned = rows.Identities.Count == cleared.Identities.Count
            ? []
            : rows.Identities.SelectMany(link => new[] { link.From, link.To }).ToHashSet();
        _records = rows.Sources.Cast<object>().Concat(rows.Populations).Concat(rows.Places)
            .Where(row => concerned.Contains(Identified.Of(row))).ToDictionary(Identified.Of);
    }

    /// <summary>Whether a past row of a record may have a value of a column from another record only.</summary>
    public bool Has(Identified record, string column, string value)
    {
        if (!_records.ContainsKey(record))
        {
            return false;
        }

        if (!_foreign.TryGetValue(record, out var foreign))
        {
            var own = _seen.With(record).ToHashSet();
            _foreign[record] = foreign = [.. _all.With(record).Where(other => !own.Contains(other)).SelectMany(ValuesOf)];
            foreign.ExceptWith(own.Where(_records.ContainsKey).SelectMany(one => Of(_records[one])));
        }

        return foreign.Contains((column, value));
    }

    /// <summary>What a record gives to another that is kept for it, now or at any time.</summary>
    private IEnumerable<(string Column, string Value)> ValuesOf(Identified record) =>
        Of(_records[record]).Concat(PastOf(record).SelectMany(row => Of(record.Kind, row)));

    private IEnumerable<Dictionary<string, object>> PastOf(Identified record) => _rows.Past
        .GetValueOrDefault(
            record.Kind switch
            {
                IdentifiedKind.Source => AmendedKind.Source,
                IdentifiedKind.Population => AmendedKind.Population,
                _ => AmendedKind.Place,
            },
            [])
        .Where(row => (long)row["id"] == record.Number);

    private IEnumerable<(string Column, string Value)> Of(object record) => record switch
    {
        Source source =>
        [
            ("aliases", source.Name),
            .. source.Aliases.Select(alias => ("aliases", alias.Text)),
            .. Each("part_of_id", source.PartOfId is { } whole ? [whole] : []),
            .. Each("owners", source.Owners.Select(owner => owner.OwnerId)),
            .. Each("possibly_same_as_ids", source.PossiblySameAsIds),
            .. Each("affiliations", source switch
            {
                Official official => official.Affiliations.Select(place => place.OrganizationId),
                Person person => person.Affiliations.Select(place => place.OrganizationId),
                _ => [],
            }),
        ],
        _ =>
        [
            .. ((Subject)record).AllNames().Select(name => ("aliases", name)),
            .. ((Subject)record).PartOf is { } whole ? new[] { ("part_of", whole) } : [],
        ],
    };

    private IEnumerable<(string Column, string Value)> Of(IdentifiedKind kind, Dictionary<string, object> row) =>
        kind == IdentifiedKind.Source
            ?
            [
                .. row["name"] is string name ? new[] { ("aliases", name) } : [],
                .. PastColumn.Aliases.In(row).Select(alias => ("aliases", alias.Text)),
                .. Each("part_of_id", row.GetValueOrDefault("part_of_id") is long whole ? [new(whole)] : []),
                .. Each("owners", PastColumn.Owners.In(row).Select(owner => owner.OwnerId)),
                .. Each("possibly_same_as_ids", PastColumn.Doubts.In(row)),
                .. Each("affiliations", PastColumn.Affiliations.In(row).Select(place => place.OrganizationId)),
            ]
            :
            [
                ("aliases", (string)row["key"]), ("aliases", (string)row["name"]),
                .. PastColumn.Names.In(row).Select(text => ("aliases", text)),
                .. row.GetValueOrDefault("part_of") is string part ? new[] { ("part_of", part) } : [],
            ];

    /// <summary>Sources, each also as the one that stands for it.</summary>
    private IEnumerable<(string Column, string Value)> Each(string column, IEnumerable<SourceId> sources) =>
        sources.SelectMany(id => new[] { id, _known.Resolve(id) }).Select(id => (column, $"{id.Value}"));
}
