using Provenance.Data.Configurations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Identity;
using Provenance.Domain.Measures;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;
using Provenance.Text;

namespace Provenance.Data.Clearances;

/// <summary>All that is hidden from someone: what is restricted to groups that they are not in, and what is known from that
/// alone.</summary>
internal sealed class HiddenRecords
{
    private HiddenRecords(StoreRows rows, IReadOnlySet<string> groups)
    {
        var documents = rows.Documents.Where(row => IsRestricted(row.RestrictedTo, groups)).Select(row => row.Id).ToHashSet();
        var sources = SourcesOf(rows, documents, groups);
        Graph = HiddenGraph.Of(rows, documents, sources);
        Claims = Reachable.Hidden(
            [.. rows.Claims.Select(row => row.Id)],
            [],
            [.. rows.Statements.Where(row => row.ClaimId is not null)
                .Select(row => (row.ClaimId!.Value, Graph.Statements.Contains(row.Id)))],
            _ => []);
        Questions = Reachable.Hidden(
            [.. rows.Questions.Select(row => row.Id)],
            [],
            [.. rows.Claims.Select(row => (row.QuestionId, Claims.Contains(row.Id)))],
            _ => []);
        Documents = DocumentsOf(rows, documents);
        Sources = SourcesOf(rows, sources);
        Measures = MeasuresOf(rows);
        Populations = SubjectsOf(
            rows.Populations,
            row => row.Id,
            rows.Claims.Where(row => row.Estimate is not null)
                .Select(row => (row.Estimate!.Population, Claims.Contains(row.Id))));
        Places = SubjectsOf(
            rows.Places,
            row => row.Id,
            rows.Claims.Where(row => row.Estimate?.Place is not null)
                .Select(row => (row.Estimate!.Place!, Claims.Contains(row.Id)))
                .Concat(rows.Questions.Where(row => row.Place is not null)
                    .Select(row => (row.Place!, Questions.Contains(row.Id)))));
    }

    public HiddenGraph Graph { get; }

    public HashSet<DocumentId> Documents { get; }

    public HashSet<SourceId> Sources { get; }

    public HashSet<ClaimId> Claims { get; }

    public HashSet<QuestionId> Questions { get; }

    public HashSet<MeasureId> Measures { get; }

    public HashSet<PopulationId> Populations { get; }

    public HashSet<PlaceId> Places { get; }

    /// <summary>What is hidden from those who are in these groups alone.</summary>
    public static HiddenRecords Of(StoreRows rows, IReadOnlySet<string> groups) => new(rows, groups);

    /// <summary>Whether those who are in these groups alone may not see what is restricted to others.</summary>
    public static bool IsRestricted(IReadOnlyList<string> restrictedTo, IReadOnlySet<string> groups) =>
        restrictedTo.Count > 0 && !restrictedTo.Any(groups.Contains);

    /// <summary>The sources that are restricted, with those for which they stood when they became so, and nobody whom a
    /// restricted document does not name.</summary>
    private static HashSet<SourceId> SourcesOf(
        StoreRows rows, HashSet<DocumentId> documents, IReadOnlySet<string> groups)
    {
        var restricted = rows.Sources.Where(row => IsRestricted(row.RestrictedTo, groups)).Select(row => row.Id).ToHashSet();
        RestrictedMerges merges = new(rows, restricted, groups);
        return
        [
            .. rows.Sources.Where(row => restricted.Contains(row.Id) || merges.Hide(row.Id)
                || (row is UnspecifiedSource { DocumentId: var document } && documents.Contains(document)))
                .Select(row => row.Id),
        ];
    }

    /// <summary>The restricted documents, and those that only passages which are hidden tell of.</summary>
    private HashSet<DocumentId> DocumentsOf(StoreRows rows, IReadOnlySet<DocumentId> restricted)
    {
        var versionOf = rows.Documents.ToDictionary(row => row.Id, row => row.VersionOfId);
        var held = rows.Documents.Where(row => row.Held).Select(row => (row.Id, false));
        return Reachable.Hidden(
            [.. versionOf.Keys],
            restricted,
            [
                .. held,
                .. rows.Statements.Where(row => row.DocumentId is not null)
                    .Select(row => (row.DocumentId!.Value, Graph.Statements.Contains(row.Id))),
            ],
            id => versionOf[id] is { } earlier ? [earlier] : []);
    }

    private HashSet<SourceId> SourcesOf(StoreRows rows, IReadOnlySet<SourceId> restricted)
    {
        var sources = rows.Sources.ToDictionary(row => row.Id);
        return Reachable.Hidden(
            [.. sources.Keys],
            restricted,
            [
                .. rows.Statements.Select(row => (row.SourceId, Graph.Statements.Contains(row.Id))),
                .. rows.Evidence.Select(row => (row.NamedSourceId, Graph.Evidence.Contains(row.Id))),
                .. rows.Documents.Where(row => row.PublisherId is not null)
                    .Select(row => (row.PublisherId!.Value, Documents.Contains(row.Id))),
            ],
            id => NamedBy(sources[id]));
    }

    /// <summary>Whether a record is hidden.</summary>
    public bool Hide(Identified record) => record.Kind switch
    {
        IdentifiedKind.Source => Sources.Contains(new(record.Number)),
        IdentifiedKind.Claim => Claims.Contains(new(record.Number)),
        IdentifiedKind.Population => Populations.Contains(new(record.Number)),
        _ => Places.Contains(new(record.Number)),
    };

    /// <summary>The sources that a source names.</summary>
    public static IEnumerable<SourceId> NamedBy(Source source) =>
    [
        .. SourceTie.Of(source).Select(tie => tie.OtherId),
        .. new[] { source.PartOfId, (source as AnonymousSource)?.BrokeredById }.OfType<SourceId>(),
    ];

    private HashSet<MeasureId> MeasuresOf(StoreRows rows)
    {
        var byKey = rows.Measures.ToDictionary(row => row.Key, row => row.Id);
        var parts = rows.Measures.ToDictionary(row => row.Id, row => row.Parts);
        return Reachable.Hidden(
            [.. byKey.Values],
            [],
            [
                .. rows.Claims.Where(row => row.Estimate is not null).SelectMany(row =>
                    row.Estimate!.Components.Append(row.Estimate.Measure).Where(byKey.ContainsKey)
                        .Select(key => (byKey[key], Claims.Contains(row.Id)))),
            ],
            id => parts[id].Where(byKey.ContainsKey).Select(key => byKey[key]));
    }

    private static HashSet<TId> SubjectsOf<TSubject, TId>(
        IReadOnlyList<TSubject> subjects, Func<TSubject, TId> idOf, IEnumerable<(string Name, bool IsHidden)> used)
        where TSubject : Subject
        where TId : notnull
    {
        Dictionary<string, TId> byName = [];
        foreach (var (name, id) in subjects.SelectMany(row => row.AllNames().Select(name => (Names.Fold(name), idOf(row)))))
        {
            byName.TryAdd(name, id);
        }

        var byKey = subjects.ToDictionary(row => row.Key, idOf);
        var whole = subjects.ToDictionary(idOf, row => row.PartOf);
        return Reachable.Hidden(
            [.. whole.Keys],
            [],
            [
                .. used.Select(use => (Name: Names.Fold(use.Name), use.IsHidden)).Where(use => byName.ContainsKey(use.Name))
                    .Select(use => (byName[use.Name], use.IsHidden)),
            ],
            id => whole[id] is { } key && byKey.TryGetValue(key, out var part) ? [part] : []);
    }
}
