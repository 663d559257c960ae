using Provenance.Domain.Analysis;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;

namespace Provenance.Data.Readers;

/// <summary>Lets analyses read the stored graph: one statement for each call, however many keys.</summary>
public sealed class CitationGraphReader(
    CitationReader citations,
    StatementReader statements,
    ClaimReader claimReader,
    ClaimLinkReader claimLinks,
    SourceReader sources,
    TimeProvider clock) : ICitationGraph
{
    private AsOf? _asOf;

    /// <inheritdoc/>
    public DateTimeOffset ReadAt => AsOf.ReadAt(_asOf, clock.GetUtcNow());

    /// <inheritdoc/>
    public ICitationGraph At(AsOf? asOf) => new CitationGraphReader(
        citations.At(asOf),
        statements.At(asOf),
        claimReader.At(asOf),
        claimLinks.At(asOf),
        sources.At(asOf?.RecordedOnly),
        clock)
    {
        _asOf = asOf,
    };

    /// <inheritdoc/>
    public Task<ILookup<StatementId, Citation>> CitationsFromAsync(
        IReadOnlyCollection<StatementId> citing, CancellationToken cancellationToken) =>
        citations.ByCitingAsync(citing, cancellationToken);

    /// <inheritdoc/>
    public Task<ILookup<StatementId, Citation>> CitationsToAsync(
        IReadOnlyCollection<StatementId> cited,
        IReadOnlyCollection<CitationRelation>? relations,
        int atMost,
        CancellationToken cancellationToken) =>
        citations.FirstByCitedAsync(cited, relations, atMost, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<StatementId, Statement>> StatementsAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken) =>
        statements.ByIdAsync(ids, cancellationToken);

    /// <inheritdoc/>
    public Task<ILookup<ClaimId, Statement>> StatementsOfClaimsAsync(
        IReadOnlyCollection<ClaimId> claims, CancellationToken cancellationToken) =>
        statements.ByClaimAsync(claims, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<ClaimId, Claim>> ClaimsAsync(
        IReadOnlyCollection<ClaimId> ids, CancellationToken cancellationToken) =>
        claimReader.ByIdAsync(ids, cancellationToken);

    /// <inheritdoc/>
    public Task<ILookup<ClaimId, ClaimLink>> ClaimLinksAsync(
        IReadOnlyCollection<ClaimId> claims, CancellationToken cancellationToken) =>
        claimLinks.ByClaimAsync(claims, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<SourceId, Source>> SourcesAsync(
        IReadOnlyCollection<SourceId> ids, CancellationToken cancellationToken) =>
        sources.ByIdAsync(ids, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlySet<CitationId>> FirstHandAsync(
        IReadOnlyCollection<CitationId> ids, CancellationToken cancellationToken) =>
        citations.FirstHandAsync(ids, cancellationToken);

    /// <inheritdoc/>
    public Task<ILookup<StatementId, Withdrawal>> WithdrawalsAsync(
        IReadOnlyCollection<Statement> statements, CancellationToken cancellationToken) =>
        citations.WithdrawalsAsync(statements, cancellationToken);
}
