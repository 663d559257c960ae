using Provenance.Domain.Claims;
using Provenance.Domain.Subjects;

namespace Provenance.Domain.Identity;

/// <summary>The records by which decisions about identity are judged: those that they are about, all that are one with
/// these, the wholes of populations and places, and those that figures name.</summary>
public sealed class JudgedRecords
{
    private readonly Dictionary<Identified, object> _records;
    private readonly ILookup<ClaimId, ClaimLink> _links;
    private readonly Dictionary<(IdentifiedKind, string), Identified> _names = [];
    private readonly Func<string, string> _fold;

    /// <summary>Makes it.</summary>
    /// <param name="records">The records, as they were recorded; each once.</param>
    /// <param name="links">The links between the claims.</param>
    /// <param name="fold">The form in which the names of populations and places are compared.</param>
    public JudgedRecords(IEnumerable<object> records, IEnumerable<ClaimLink> links, Func<string, string> fold)
    {
        _records = records.ToDictionary(Identified.Of);
        _links = links.SelectMany(link => new[] { (link.FromId, link), (link.ToId, link) })
            .ToLookup(end => end.Item1, end => end.link);
        _fold = fold;
        foreach (var (identified, subject) in _records.Where(pair => pair.Value is Subject)
            .Select(pair => (pair.Key, (Subject)pair.Value)))
        {
            foreach (var name in subject.AllNames())
            {
                _names.TryAdd((identified.Kind, fold(name)), identified);
            }
        }
    }

    /// <summary>The natural key of a record.</summary>
    public string KeyOf(Identified record) => Identified.KeyOf(_records[record]);

    internal object this[Identified record] => _records[record];

    /// <summary>The links of a claim that stand.</summary>
    internal IEnumerable<ClaimLink> LinksOf(ClaimId claim) => _links[claim].Where(link => link.SupersededAt is null);

    /// <summary>The record of a kind that has a key or a name; null for none.</summary>
    internal Identified? Named(IdentifiedKind kind, string name) =>
        _names.TryGetValue((kind, _fold(name)), out var record) ? record : null;

    /// <summary>Whether two names are one.</summary>
    internal bool IsOneName(string one, string other) => _fold(one) == _fold(other);
}
