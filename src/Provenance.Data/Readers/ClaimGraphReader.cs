using Provenance.Domain;
using Provenance.Domain.Analysis;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers;

/// <summary>Reads the part of the graph around claims, for analyses that need all of it at once.</summary>
public sealed class ClaimGraphReader(
    CitationReader citations,
    ClaimLinkReader claimLinks,
    ClaimReader claimReader,
    DocumentReader documents,
    EvidenceReader evidence,
    PassageLinkReader passageLinks,
    SourceReader sources,
    StatementReader statements,
    TimeProvider clock)
{
    private AsOf? _asOf;

    /// <summary>The same reader at a moment; null for the present.</summary>
    public ClaimGraphReader At(AsOf? asOf) => new(
        citations.At(asOf),
        claimLinks.At(asOf),
        claimReader.At(asOf),
        documents.At(asOf?.RecordedOnly),
        evidence.At(asOf),
        passageLinks,
        sources.At(asOf?.RecordedOnly),
        statements.At(asOf),
        clock)
    {
        _asOf = asOf,
    };

    /// <summary>
    /// These claims and those they are linked with; the statements of all of them, with their documents, their sources
    /// and the wholes of these; the citations from and to these statements, with the statements at the other end and
    /// their claims; and with evidence, the passages that show these citations and the links between passages. Each
    /// kind by id. As many SQL statements for many claims as for one, but for one more per level of parts.
    /// </summary>
    public async Task<ProvenanceGraph> AroundAsync(
        IReadOnlyCollection<Claim> claims, bool withEvidence, CancellationToken cancellationToken = default)
    {
        var known = claims.DistinctBy(claim => claim.Id).ToDictionary(claim => claim.Id);
        var links = (await claimLinks.ByClaimAsync(known.Keys, cancellationToken))
            .SelectMany(group => group).DistinctBy(link => link.Id).OrderBy(link => link.Id.Value).ToList();
        await AddClaimsAsync(known, links.SelectMany(link => new[] { link.FromId, link.ToId }), cancellationToken);

        var members = (await statements.ByClaimAsync(known.Keys, cancellationToken))
            .SelectMany(group => group).ToDictionary(statement => statement.Id);
        var cited = await citations.ByCitingAsync(members.Keys, cancellationToken);
        var citing = await citations.ByCitedAsync(members.Keys, cancellationToken);
        List<Citation> edges = [.. cited.Concat(citing).SelectMany(group => group)
            .DistinctBy(citation => citation.Id).OrderBy(citation => citation.Id.Value)];
        var ends = edges.SelectMany(citation => new[] { citation.CitingId, citation.CitedId })
            .Where(id => !members.ContainsKey(id)).Distinct().ToList();
        foreach (var (id, statement) in await statements.ByIdAsync(ends, cancellationToken))
        {
            members.Add(id, statement);
        }
        await AddClaimsAsync(known, members.Values.Select(item => item.ClaimId).OfType<ClaimId>(), cancellationToken);

        var shown = withEvidence
            ? (await evidence.ByCitationAsync([.. edges.Select(citation => citation.Id)], cancellationToken))
                .SelectMany(group => group).OrderBy(item => item.Id.Value).ToList()
            : [];
        var carriers = members.Values.Select(statement => statement.DocumentId)
            .Concat(shown.Select(item => (DocumentId?)item.DocumentId));
        return new()
        {
            ReadAt = AsOf.ReadAt(_asOf, clock.GetUtcNow()),
            Claims = [.. known.Values.OrderBy(claim => claim.Id.Value)],
            ClaimLinks = links,
            Statements = [.. members.Values.OrderBy(statement => statement.Id.Value)],
            Citations = edges,
            Evidence = shown,
            PassageLinks = await passageLinks.ByPassageAsync(
                [.. shown.Select(item => item.Passage).Distinct()], cancellationToken),
            Documents = [.. (await documents.ByIdAsync(
                    [.. carriers.OfType<DocumentId>().Distinct()], cancellationToken))
                .Values.OrderBy(document => document.Id.Value)],
            Sources = await WithWholesAsync(
                members.Values.Select(statement => statement.SourceId).Concat(shown.Select(item => item.NamedSourceId)),
                cancellationToken),
        };
    }

    private async Task AddClaimsAsync(
        Dictionary<ClaimId, Claim> known, IEnumerable<ClaimId> ids, CancellationToken cancellationToken)
    {
        foreach (var (id, claim) in await claimReader.ByIdAsync(
            [.. ids.Where(id => !known.ContainsKey(id)).Distinct()], cancellationToken))
        {
            known.Add(id, claim);
        }
    }

    private async Task<IReadOnlyList<Source>> WithWholesAsync(
        IEnumerable<SourceId> ids, CancellationToken cancellationToken)
    {
        Dictionary<SourceId, Source> found = [];
        for (var wanted = ids.Distinct().ToList(); wanted.Count > 0;)
        {
            foreach (var (id, source) in await sources.ByIdAsync(wanted, cancellationToken))
            {
                found.Add(id, source);
            }
            wanted = [.. wanted.Select(id => found[id].PartOfId).OfType<SourceId>()
                .Where(id => !found.ContainsKey(id)).Distinct()];
        }
        return [.. found.Values.OrderBy(source => source.Id.Value)];
    }
}
