using Provenance.Domain.Analysis.Graph;

namespace Provenance.Domain.Documents;

/// <summary>The versions of one article.</summary>
public static class DocumentVersions
{
    /// <summary>The versions in their order, the oldest first. Each comes after the one that it is a version of, whatever
    /// the dates say; otherwise the first possible time of publication decides, a version without a date comes after
    /// those with one, and what is equal stays in the order of recording.</summary>
    /// <param name="versions">All versions of one article, each once.</param>
    /// <remarks>Cost: quadratic in the versions.</remarks>
    public static IReadOnlyList<Document> InOrder(IEnumerable<Document> versions)
    {
        List<Document> waiting =
        [
            .. versions
                .OrderBy(document => document.PublishedAt is { Earliest: not null } or { Latest: not null } ? 0 : 1)
                .ThenBy(document => document.PublishedAt?.Earliest ?? document.PublishedAt?.Latest)
                .ThenBy(document => document.PublishedAt?.EarliestTime)
                .ThenBy(document => document.Id.Value),
        ];
        List<Document> ordered = new(waiting.Count);
        while (waiting.Count > 0)
        {
            var next = waiting.Find(document =>
                !waiting.Exists(other => other.Id == document.VersionOfId && other.Id != document.Id)) ?? waiting[0];
            waiting.Remove(next);
            ordered.Add(next);
        }
        return ordered;
    }

    /// <summary>The newest of the versions that certainly came after one of them, by their links or their times; itself
    /// if none did.</summary>
    /// <param name="version">One of the versions.</param>
    /// <param name="inOrder">All of them, in their order.</param>
    public static Document NewestAfter(Document version, IReadOnlyList<Document> inOrder)
    {
        return inOrder.LastOrDefault(other => IsAfter(other) || IsLinkedAfter(other)) ?? version;

        bool IsAfter(Document other) => version.PublishedAt is { } before && other.PublishedAt is { } after
            && before.ToBounds().IsBefore(after.ToBounds());

        bool IsLinkedAfter(Document other)
        {
            HashSet<DocumentId> seen = [];
            var at = other;
            while (at?.VersionOfId is { } before && before != version.Id && seen.Add(before))
            {
                at = inOrder.FirstOrDefault(document => document.Id == before);
            }
            return at?.VersionOfId == version.Id;
        }
    }

    /// <summary>Of each of these documents the first that it is linked to as a version, directly or through others of
    /// these; itself if it is linked to none.</summary>
    public static IReadOnlyDictionary<DocumentId, DocumentId> Linked(IReadOnlyList<Document> documents)
    {
        var places = documents.Index().ToDictionary(document => document.Item.Id, document => document.Index);
        DisjointSets sets = new(documents.Count);
        foreach (var (place, document) in documents.Index())
        {
            if (document.VersionOfId is { } before && places.TryGetValue(before, out var earlier))
            {
                sets.Join(earlier, place);
            }
        }
        return places.ToDictionary(place => place.Key, place => documents[sets.FirstOf(place.Value)].Id);
    }
}
