using Microsoft.EntityFrameworkCore;
using Provenance.Domain.Analysis;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers;

/// <summary>Reads of the whole store what analyses of every claim need: a fixed number of statements, no words.</summary>
public sealed class SupportGraphReader(
    IDbContextFactory<ProvenanceContext> contexts, ClaimReader claims, CitationIndex index, TimeProvider clock)
{
    private AsOf? _asOf;

    /// <summary>The same reader at a moment; null for the present.</summary>
    public SupportGraphReader At(AsOf? asOf) =>
        new(new MomentContextFactory(contexts, asOf), claims.At(asOf), index, clock) { _asOf = asOf };

    /// <summary>All statements and citations: from memory while the graph is held there, else in three SQL
    /// statements.</summary>
    public async Task<SupportGraph> ReadAsync(CancellationToken cancellationToken = default) =>
        _asOf is null && index.Current is { } snapshot
            ? snapshot.Whole(clock.GetUtcNow())
            : await ReadStoreAsync(cancellationToken);

    /// <summary>All statements and citations, in three SQL statements.</summary>
    internal async Task<SupportGraph> ReadStoreAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var sources = await context.Sources
            .Select(row => new
            {
                row.Id,
                row.PartOfId,
                Class = row is AnonymousSource ? OriginClass.Anonymous
                    : row is UnspecifiedSource ? OriginClass.Unspecified
                    : row is Outlet ? OriginClass.UndisclosedRelay
                    : OriginClass.Named,
            })
            .ToListAsync(cancellationToken);
        return new SupportGraph
        {
            ReadAt = AsOf.ReadAt(_asOf, clock.GetUtcNow()),
            Statements = await (
                from row in context.Statements
                join document in context.Documents on row.DocumentId equals document.Id into documents
                from carrier in documents.DefaultIfEmpty()
                let isDated = row.StatedAt!.Earliest != null || row.StatedAt!.Latest != null
                orderby row.Id
                select new SupportStatement(row.Id, row.SourceId, row.ClaimId, row.Stance)
                {
                    IsFirstHand = row.Attestation == Attestation.FirstHand,
                    Earliest = isDated ? row.StatedAt!.Earliest : carrier!.PublishedAt!.Earliest,
                    Latest = isDated ? row.StatedAt!.Latest : carrier!.PublishedAt!.Latest,
                })
                .ToListAsync(cancellationToken),
            Citations = await context.Citations
                .OrderBy(row => row.Id)
                .Select(row => new SupportCitation(row.CitingId, row.CitedId, row.Relation) { Id = row.Id })
                .ToListAsync(cancellationToken),
            OriginClasses = sources.ToDictionary(row => row.Id, row => row.Class),
            Wholes = sources.Where(row => row.PartOfId is not null)
                .ToDictionary(row => row.Id, row => row.PartOfId!.Value),
        };
    }

    /// <summary>For each claim those that count as the same, by SAME_AS links and <see cref="Equivalence"/>, in two SQL
    /// statements.</summary>
    public async Task<ILookup<ClaimId, ClaimId>> EquatedClaimsAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var links = await context.ClaimLinks
            .Where(link => link.Kind == ClaimLinkKind.SameAs)
            .Select(link => new { link.FromId, link.ToId })
            .ToListAsync(cancellationToken);
        var linked = await claims.ByIdAsync(
            [.. links.SelectMany(link => new[] { link.FromId, link.ToId }).Distinct()], cancellationToken);
        return links
            .Where(link => Equivalence.MayEquate(linked[link.FromId], linked[link.ToId]))
            .SelectMany(link => new[] { (Claim: link.FromId, Other: link.ToId), (Claim: link.ToId, Other: link.FromId) })
            .ToLookup(pair => pair.Claim, pair => pair.Other);
    }
}
