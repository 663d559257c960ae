using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Measures;
using Provenance.Data.Readers.Sources;
using Provenance.Data.Readers.Subjects;
using Provenance.Domain;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers.Claims;

/// <summary>Reads the part of the graph around claims, for analyses that need all of it at once.</summary>
public sealed class ClaimGraphReader(
    CitationReader citations,
    ClaimLinkReader claimLinks,
    ClaimReader claimReader,
    DocumentReader documents,
    EvidenceReader evidence,
    MeasureReader measures,
    PassageLinkReader passageLinks,
    SourceReader sources,
    StatementReader statements,
    KnownSubjectReader subjects,
    TimeProvider clock)
{
    /// <summary>The most records of each kind around claims that an analysis rests on, 20,000.</summary>
    public const int MaxRecords = 20_000;

    private AsOf? _asOf;

    /// <summary>The same reader at a moment; null for the present.</summary>
    public ClaimGraphReader At(AsOf? asOf) => new(
        citations.At(asOf),
        claimLinks.At(asOf),
        claimReader.At(asOf),
        documents.At(asOf?.ByRecords()),
        evidence.At(asOf),
        measures,
        passageLinks.At(asOf),
        sources.At(asOf?.ByRecords()),
        statements.At(asOf),
        subjects.At(asOf?.ByRecords()),
        clock)
    {
        _asOf = asOf,
    };

    /// <summary>Reads these claims and the claims linked to them; the statements of all of these, with their documents,
    /// their sources and the wholes of the sources; and the statements that these cite, with their claims. With
    /// evidence, it also reads the citations of these statements, the passages that show all citations, and the links
    /// between passages. Each kind is ordered by id. The number of SQL statements does not depend on the number of
    /// claims, only on the levels of parts.</summary>
    /// <remarks>Of a kind with more than <paramref name="atMost"/> records, the first by id are read, and the part is
    /// marked as cut. Every statement comes with everything that it cites: statements after the last one whose
    /// citations were all read are left out.</remarks>
    /// <param name="claims">The claims.</param>
    /// <param name="withEvidence">Whether to read what an analysis of drift needs.</param>
    /// <param name="atMost">The most claims, links, statements of claims, citations in each direction and passages, 1
    /// or more of each.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public async Task<ProvenanceGraph> AroundAsync(
        IReadOnlyCollection<Claim> claims,
        bool withEvidence,
        int atMost = MaxRecords,
        CancellationToken cancellationToken = default)
    {
        Cut cut = new(atMost);
        var known = cut.Of([.. claims.DistinctBy(claim => claim.Id).OrderBy(claim => claim.Id.Value)])
            .ToDictionary(claim => claim.Id);
        var links = cut.Of(await claimLinks.FirstByClaimAsync(known.Keys, atMost + 1, cancellationToken));
        await AddClaimsAsync(known, links.SelectMany(link => new[] { link.FromId, link.ToId }), cancellationToken);

        var members = cut.Of(await statements.FirstByClaimAsync(known.Keys, atMost + 1, cancellationToken))
            .ToDictionary(statement => statement.Id);
        var cited = await citations.FirstByCitingAsync(members.Keys, atMost + 1, cancellationToken);
        if (cut.Of(cited).Count < cited.Count)
        {
            var last = cited[^1].CitingId;
            members = members.Where(member => member.Key.Value < last.Value).ToDictionary();
            cited = [.. cited.Where(citation => citation.CitingId.Value < last.Value)];
        }
        var citing = withEvidence
            ? cut.Of(await citations.FirstOfCitedAsync(members.Keys, atMost + 1, cancellationToken))
            : [];
        List<Citation> edges = [.. cited.Concat(citing)
            .DistinctBy(citation => citation.Id).OrderBy(citation => citation.Id.Value)];
        var ends = edges.SelectMany(citation => new[] { citation.CitingId, citation.CitedId })
            .Where(id => !members.ContainsKey(id)).Distinct().ToList();
        foreach (var (id, statement) in await statements.ByIdAsync(ends, cancellationToken))
        {
            members.Add(id, statement);
        }
        await AddClaimsAsync(known, members.Values.Select(item => item.ClaimId).OfType<ClaimId>(), cancellationToken);

        var shown = withEvidence
            ? cut.Of(await evidence.FirstByCitationAsync(
                [.. edges.Select(citation => citation.Id)], atMost + 1, cancellationToken))
            : [];
        var between = cut.Of(await passageLinks.FirstByPassageAsync(
            [.. shown.Select(item => item.Passage).Distinct()], atMost + 1, cancellationToken));
        var carriers = members.Values.Select(statement => statement.DocumentId)
            .Concat(shown.Select(item => (DocumentId?)item.DocumentId));
        return new()
        {
            ReadAt = AsOf.ReadAt(_asOf, clock.GetUtcNow()),
            Measures = await measures.BroughtAsync(known.Values.Select(claim => claim.Estimate), cancellationToken),
            Subjects = await subjects.OfAsync(known.Values, cancellationToken),
            Claims = [.. known.Values.OrderBy(claim => claim.Id.Value)],
            ClaimLinks = links,
            Statements = [.. members.Values.OrderBy(statement => statement.Id.Value)],
            Citations = edges,
            Withheld = await citations.WithheldAsync(cancellationToken),
            Evidence = shown,
            PassageLinks = between,
            Documents = [.. (await documents.ByIdAsync(
                    [.. carriers.OfType<DocumentId>().Distinct()], cancellationToken))
                .Values.OrderBy(document => document.Id.Value)],
            Sources = await WithWholesAsync(
                members.Values.Select(statement => statement.SourceId).Concat(shown.Select(item => item.NamedSourceId)),
                cancellationToken),
            IsCut = cut.WasMade,
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

    /// <summary>Takes the first records of each kind, and remembers whether any were left out.</summary>
    private sealed class Cut(int atMost)
    {
        public bool WasMade { get; private set; }

        public IReadOnlyList<TRow> Of<TRow>(IReadOnlyList<TRow> rows)
        {
            WasMade |= rows.Count > atMost;
            return rows.Count > atMost ? [.. rows.Take(atMost)] : rows;
        }
    }
}
