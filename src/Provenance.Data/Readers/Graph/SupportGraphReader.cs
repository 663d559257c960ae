using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Wholes;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers.Graph;

/// <summary>Reads the data of the whole store that analyses of every claim need, without texts, in a fixed number of
/// SQL statements.</summary>
public sealed class SupportGraphReader(
    IDbContextFactory<ProvenanceContext> contexts,
    ClaimReader claims,
    CitationIndex index,
    KeptAnswers kept,
    TimeProvider clock)
{
    private AsOf? _asOf;

    /// <summary>The same reader at a moment; null for the present.</summary>
    public SupportGraphReader At(AsOf? asOf) =>
        new(new MomentContextFactory(contexts, asOf), claims.At(asOf), index, kept, clock) { _asOf = asOf };

    /// <summary>The moment whose records are read.</summary>
    internal DateTimeOffset ReadAt => AsOf.ReadAt(_asOf, clock.GetUtcNow());

    /// <summary>Runs an analysis of all statements and citations. While the graph is held in memory, the analysis runs
    /// there and its answer is kept for the same request until the graph changes. Otherwise the graph is read for it,
    /// in three SQL statements.</summary>
    /// <param name="key">The analysis with all its arguments: equal keys have equal answers.</param>
    /// <param name="analyse">The analysis, which its token stops.</param>
    /// <param name="bytes">Estimates the memory of an answer.</param>
    /// <param name="cancellationToken">Stops the read or the wait; an analysis for which nobody waits stops too.</param>
    /// <exception cref="OverloadedException">Too many analyses wait already.</exception>
    internal Task<TAnswer> AnswerAsync<TAnswer>(
        object key,
        Func<SupportGraph, CancellationToken, TAnswer> analyse,
        Func<TAnswer, long> bytes,
        CancellationToken cancellationToken) =>
        index.Access.ReadAsync(
            _asOf,
            snapshot => kept.OfAsync(snapshot, ReadAt, key, analyse, bytes, cancellationToken),
            async () => analyse(await ReadStoreAsync(cancellationToken), cancellationToken),
            cancellationToken);

    /// <summary>All statements and citations, in three SQL statements.</summary>
    internal async Task<SupportGraph> ReadStoreAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var sources = await (context.AsOf is null ? context.EverySource : context.Sources)
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
            ReadAt = ReadAt,
            Statements = await (
                from row in context.Statements
                join document in context.Documents on row.DocumentId equals document.Id into documents
                from carrier in documents.DefaultIfEmpty()
                let isDated = row.StatedAt!.Earliest != null || row.StatedAt!.Latest != null
                orderby row.Id
                select new SupportStatement(row.Id, row.SourceId, row.ClaimId, row.Stance)
                {
                    JointIn = context.Set<Outlet>().Any(outlet => outlet.Id == carrier!.PublisherId)
                        ? null : row.DocumentId,
                    IsFirstHand = row.Attestation == Attestation.FirstHand,
                    At = new(
                        isDated ? row.StatedAt!.Earliest : carrier!.PublishedAt!.Earliest,
                        isDated ? row.StatedAt!.Latest : carrier!.PublishedAt!.Latest,
                        isDated ? row.StatedAt!.EarliestTime : carrier!.PublishedAt!.EarliestTime,
                        isDated ? row.StatedAt!.LatestTime : carrier!.PublishedAt!.LatestTime),
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

    /// <summary>The pairs of statements that are one according to the record, in one SQL statement, and those that rest on
    /// something hidden, in one more where anything may be hidden.</summary>
    internal async Task<JointPairs> JointStatementsAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var pairs = await context.JointStatements.OrderBy(row => row.Id)
            .Select(row => new { row.OneId, row.OtherId })
            .ToListAsync(cancellationToken);
        return new(
            pairs.ConvertAll(pair => (pair.OneId, pair.OtherId)), await context.WithheldAsync(cancellationToken));
    }

    /// <summary>The claims that answer a question, in one SQL statement.</summary>
    internal async Task<HashSet<ClaimId>> ClaimsAsync(QuestionId question, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return [.. await context.Claims.Where(claim => claim.QuestionId == question).Select(claim => claim.Id)
            .ToListAsync(cancellationToken)];
    }

    /// <summary>The claims that count as the same, by SAME_AS links and <see cref="Equivalence"/>, in two SQL
    /// statements.</summary>
    internal async Task<EquatedClaims> EquatedClaimsAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var links = await context.ClaimLinks
            .Where(link => link.Kind == ClaimLinkKind.SameAs)
            .OrderBy(link => link.Id)
            .Select(link => new { link.FromId, link.ToId })
            .ToListAsync(cancellationToken);
        var linked = await claims.ByIdAsync(
            [.. links.SelectMany(link => new[] { link.FromId, link.ToId }).Distinct()], cancellationToken);
        return new([.. links
            .Where(link => Equivalence.MayEquate(linked[link.FromId], linked[link.ToId]))
            .SelectMany(link => new[] { (link.FromId, link.ToId), (link.ToId, link.FromId) })]);
    }
}
