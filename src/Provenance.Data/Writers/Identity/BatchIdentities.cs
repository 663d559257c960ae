using Provenance.Corpora;
using Provenance.Domain;
using Provenance.Domain.Amendments;
using Provenance.Domain.Claims;
using Provenance.Domain.Identity;

namespace Provenance.Data.Writers.Identity;

/// <summary>The decisions of a batch about identity, beside those of the store.</summary>
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
        var apart = await LinkedAsync(records, batch, graph, matches, cancellationToken);
        if (graph.Identities.Count == 0)
        {
            return new([], apart);
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
        List<IdentityLink> added =
            [.. graph.Identities.Where(link => link.EndedAt is null && !stored.ContainsKey(link.Id))];
        JudgedReader reader = new(records, graph, new(standing.Concat(added)), cancellationToken);
        var judged = await reader.ReadAsync(added.SelectMany(link => new[] { link.From, link.To }));
        List<CorpusError> errors =
            [.. apart, .. await ConflictsAsync(records, batch, [.. added, .. ended], cancellationToken)];
        foreach (var link in added)
        {
            if (new KnownIdentities(standing).Against(link, judged) is { } fault)
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

    /// <summary>An error for each new link that says that claims are two which are one.</summary>
    private static async Task<IReadOnlyList<CorpusError>> LinkedAsync(
        StoredRecords records,
        CorpusBatch batch,
        ProvenanceGraph graph,
        ProvenanceGraph matches,
        CancellationToken cancellationToken)
    {
        var stored = matches.ClaimLinks.Select(link => link.Id).ToHashSet();
        List<ClaimLink> added =
            [.. graph.ClaimLinks.Where(link => link.Kind != ClaimLinkKind.SameAs && !stored.Contains(link.Id))];
        if (added.Count == 0)
        {
            return [];
        }

        var known = await records.IdentitiesAsync(cancellationToken);
        return
        [
            .. added.Where(link => known.Resolve(link.FromId) == known.Resolve(link.ToId)).Select(link => batch.Refusal(
                CorpusLineKind.ClaimLink,
                link.Key,
                $"the two claims are merged, so no {Token.Of(link.Kind)} is between them; take the merge back first")),
        ];
    }

    /// <summary>An error for each record that has another revision than a decision expects.</summary>
    private static async Task<IReadOnlyList<CorpusError>> ConflictsAsync(
        StoredRecords records, CorpusBatch batch, List<IdentityLink> decided, CancellationToken cancellationToken)
    {
        var expecting = batch.Records<CorpusIdentity>(CorpusLineKind.Identity)
            .Where(record => !batch.IsJudged
                && (record.ExpectedRevision is not null || record.ExpectedKeptRevision is not null))
            .ToDictionary(record => record.Id);
        List<CorpusError> errors = [];
        foreach (var link in decided.Where(link => expecting.ContainsKey(link.Key)))
        {
            var record = expecting[link.Key];
            var revisions = await records.RevisionsAsync(
                AmendedKey.KindOf(link.Of), [link.FromId, link.ToId], cancellationToken);
            Check(link.FromId, record.From, record.ExpectedRevision, "expectedRevision");
            Check(link.ToId, record.To, record.ExpectedKeptRevision, "expectedKeptRevision");

            void Check(long number, string of, int? expected, string member)
            {
                if (expected is not null && revisions[number] != expected)
                {
                    errors.Add(RevisionConflict.Of(
                        batch, CorpusLineKind.Identity, link.Key, of, revisions[number], member));
                }
            }
        }

        return errors;
    }
}
