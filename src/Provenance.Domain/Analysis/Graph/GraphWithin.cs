using Provenance.Domain.Citations;
using Provenance.Domain.Claims;

namespace Provenance.Domain.Analysis.Graph;

/// <summary>A graph without the statements and citations that were recorded after some: what it was in the midst of a long
/// import, all of whose records have one time.</summary>
/// <param name="inner">The graph.</param>
/// <param name="lastStatement">The number of the last statement that counts.</param>
/// <param name="lastCitation">The number of the last citation that counts.</param>
public sealed class GraphWithin(ICitationGraph inner, long lastStatement, long lastCitation) : LayeredGraph(inner)
{
    /// <inheritdoc/>
    public override ICitationGraph At(AsOf? asOf) => new GraphWithin(Below.At(asOf), lastStatement, lastCitation);

    /// <inheritdoc/>
    public override async Task<ILookup<StatementId, TracedCitation>> CitationsFromAsync(
        IReadOnlyCollection<StatementId> citing, CancellationToken cancellationToken) =>
        Within(await Below.CitationsFromAsync(citing, cancellationToken));

    /// <inheritdoc/>
    public override async Task<ILookup<StatementId, TracedCitation>> CitationsToAsync(
        IReadOnlyCollection<StatementId> cited,
        IReadOnlyCollection<CitationRelation>? relations,
        int atMost,
        CancellationToken cancellationToken) =>
        Within(await Below.CitationsToAsync(cited, relations, atMost, cancellationToken));

    /// <inheritdoc/>
    public override async Task<IReadOnlyDictionary<StatementId, TracedStatement>> StatementsAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken) =>
        await Below.StatementsAsync([.. ids.Where(IsWithin)], cancellationToken);

    /// <inheritdoc/>
    public override async Task<ILookup<ClaimId, TracedStatement>> StatementsOfClaimsAsync(
        IReadOnlyCollection<ClaimId> claims, CancellationToken cancellationToken) =>
        Only(await Below.StatementsOfClaimsAsync(claims, cancellationToken), statement => IsWithin(statement.Id));

    /// <inheritdoc/>
    public override async Task<ILookup<StatementId, Withdrawal>> WithdrawalsAsync(
        IReadOnlyCollection<TracedStatement> statements, CancellationToken cancellationToken) =>
        Only(await Below.WithdrawalsAsync(statements, cancellationToken), withdrawal => IsWithin(withdrawal.By.Id));

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<(StatementId One, StatementId Other)>> JointStatementsAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken) =>
    [
        .. (await Below.JointStatementsAsync(ids, cancellationToken))
            .Where(pair => IsWithin(pair.One) && IsWithin(pair.Other)),
    ];

    private bool IsWithin(StatementId id) => id.Value <= lastStatement;

    private ILookup<StatementId, TracedCitation> Within(ILookup<StatementId, TracedCitation> citations) =>
        Only(citations, citation => citation.Id.Value <= lastCitation);

    private static ILookup<TKey, TItem> Only<TKey, TItem>(ILookup<TKey, TItem> all, Func<TItem, bool> isWithin) => all
        .SelectMany(group => group.Where(isWithin), (group, item) => (group.Key, Item: item))
        .ToLookup(pair => pair.Key, pair => pair.Item);
}
