using Provenance.Data.Configurations;
using Provenance.Domain.Identity;

namespace Provenance.Data.Clearances;

/// <summary>Works out anew what stood for what, and from when until when, from the decisions that can be seen.</summary>
internal static class Standings
{
    /// <summary>The periods, as <see cref="Writers.Identity.ShownIdentities"/> keeps them.</summary>
    public static IReadOnlyList<PastIdentity> Of(IReadOnlyList<IdentityLink> links)
    {
        var merges = links.Where(link => link.Kind == IdentityLinkKind.Merged).ToList();
        LinkedRecords together = new(merges);
        return [.. merges.GroupBy(link => together.GroupOf(link.From)).SelectMany(group => PeriodsOf([.. group]))];
    }

    private static IEnumerable<PastIdentity> PeriodsOf(IReadOnlyList<IdentityLink> merges)
    {
        Dictionary<long, PastIdentity> standing = [];
        List<PastIdentity> ended = [];
        var times = merges.Select(link => link.RecordedAt).Concat(merges.Select(link => link.EndedAt).OfType<DateTimeOffset>());
        foreach (var time in times.Distinct().Order())
        {
            KnownIdentities known = new(merges
                .Where(link => link.RecordedAt <= time && (link.EndedAt is null || link.EndedAt > time))
                .Select(link => link with { EndedAt = null }));
            var now = known.Absorbed.ToDictionary(record => record.Number, record => known.Resolve(record).Number);
            foreach (var number in standing.Keys.Union(now.Keys).Order().ToList())
            {
                var was = standing.GetValueOrDefault(number);
                long? kept = now.TryGetValue(number, out var into) ? into : null;
                if (was?.KeptId == kept)
                {
                    continue;
                }

                standing.Remove(number);
                ended.AddRange(was is null ? [] : [was with { EndedAt = time }]);
                if (kept is { } by)
                {
                    standing[number] = new() { Kind = merges[0].Of, RecordId = number, KeptId = by, BeganAt = time };
                }
            }
        }

        return ended.Concat(standing.Values);
    }
}
