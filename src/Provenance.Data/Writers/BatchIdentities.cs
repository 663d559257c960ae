using Provenance.Corpora;
using Provenance.Domain;
using Provenance.Domain.Identity;
using Provenance.Domain.Sources;

namespace Provenance.Data.Writers;

/// <summary>The decisions of a batch about the identity of sources, beside those of the store.</summary>
/// <param name="Ended">Stored decisions that the batch takes back.</param>
/// <param name="Errors">Decisions that do not go together with others.</param>
internal sealed record BatchIdentities(IReadOnlyList<IdentityLink> Ended, IReadOnlyList<CorpusError> Errors)
{
    /// <summary>Works them out.</summary>
    /// <param name="records">The store.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="graph">What it is projected to.</param>
    /// <param name="matches">The stored records with the same keys.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<BatchIdentities> ReadAsync(
        StoredRecords records,
        CorpusBatch batch,
        ProvenanceGraph graph,
        ProvenanceGraph matches,
        CancellationToken cancellationToken)
    {
        if (graph.Identities.Count == 0)
        {
            return new([], []);
        }

        var stored = matches.Identities.ToDictionary(link => link.Id);
        List<IdentityLink> ended =
        [
            .. from link in graph.Identities
               where link.EndedAt is not null && stored.TryGetValue(link.Id, out var before) && before.EndedAt is null
               select stored[link.Id] with
               {
                   EndedAt = link.EndedAt,
                   EndedBy = link.EndedBy,
                   EndReason = link.EndReason,
               },
        ];
        var gone = ended.Select(link => link.Id).ToHashSet();
        List<IdentityLink> standing =
            [.. (await records.IdentitiesAsync(cancellationToken)).Links.Where(link => !gone.Contains(link.Id))];
        var sources = await SourcesAsync(records, graph, new(standing), cancellationToken);
        List<CorpusError> errors = [];
        foreach (var link in graph.Identities.Where(link => link.EndedAt is null && !stored.ContainsKey(link.Id)))
        {
            if (new KnownIdentities(standing).Against(link, id => sources[id]) is { } fault)
            {
                errors.Add(batch.Refusal(CorpusLineKind.Identity, link.Key, fault));
            }
            else
            {
                standing.Add(link);
            }
        }

        return new(ended, errors);
    }

    /// <summary>The sources of the batch's decisions, and those that stand for them.</summary>
    private static async Task<Dictionary<SourceId, Source>> SourcesAsync(
        StoredRecords records, ProvenanceGraph graph, KnownIdentities known, CancellationToken cancellationToken)
    {
        var own = graph.Sources.ToDictionary(source => source.Id);
        var ends = graph.Identities.SelectMany(link => new[] { link.FromId, link.ToId }).Distinct().ToList();
        var wanted = ends.Concat(ends.SelectMany(known.Line)).Where(id => !own.ContainsKey(id)).Distinct();
        foreach (var source in await records.ReadAsync(RecordColumns.SourceId, wanted, cancellationToken))
        {
            own[source.Id] = source;
        }

        return own;
    }
}
