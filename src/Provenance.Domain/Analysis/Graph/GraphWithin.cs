using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Domain.Analysis.Graph;

/// <summary>A graph without the statements and citations that were recorded after some: what it was in the midst of a long
/// import, all of whose records have one time.</summary>
/// <param name="inner">The graph.</param>
/// <param name="lastStatement">The number of the last statement that counts.</param>
/// <param name="lastCitation">The number of the last citation that counts.</param>
public sealed class GraphWithin(ICitationGraph inner, long lastStatement, long lastCitation) : ICitationGraph
{
    /// <inheritdoc/>
    public DateTimeOffset ReadAt => inner.ReadAt;

    /// <inheritdoc/>
    public ICitationGraph At(AsOf? asOf) => new GraphWithin(inner.At(asOf), lastStatement, lastCitation);

    /// <inheritdoc/>
    public async Task<ILookup<StatementId, TracedCitation>> CitationsFromAsync(
        IReadOnlyCollection<StatementId> citing, CancellationToken cancellationToken) =>
        Within(await inner.CitationsFromAsync(citing, cancellationToken));

    /// <inheritdoc/>
    public async Task<ILookup<StatementId, TracedCitation>> CitationsToAsync(
        IReadOnlyCollection<StatementId> cited,
        IReadOnlyCollection<CitationRelation>? relations,
        int atMost,
        CancellationToken cancellationToken) =>
        Within(await inner.CitationsToAsync(cited, relations, atMost, cancellationToken));

    /// <inheritdoc/>
    public Task<IReadOnlySet<StatementId>> WithheldAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken) =>
        inner.WithheldAsync(ids, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyDictionary<StatementId, TracedStatement>> StatementsAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken) =>
        await inner.StatementsAsync([.. ids.Where(IsWithin)], cancellationToken);

    /// <inheritdoc/>
    public async Task<ILookup<ClaimId, TracedStatement>> StatementsOfClaimsAsync(
        IReadOnlyCollection<ClaimId> claims, CancellationToken cancellationToken) =>
        Only(await inner.StatementsOfClaimsAsync(claims, cancellationToken), statement => IsWithin(statement.Id));

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<ClaimId, Claim>> ClaimsAsync(
        IReadOnlyCollection<ClaimId> ids, CancellationToken cancellationToken) =>
        inner.ClaimsAsync(ids, cancellationToken);

    /// <inheritdoc/>
    public Task<KnownSubjects> SubjectsAsync(IReadOnlyCollection<Claim> claims, CancellationToken cancellationToken) =>
        inner.SubjectsAsync(claims, cancellationToken);

    /// <inheritdoc/>
    public Task<ILookup<ClaimId, ClaimLink>> ClaimLinksAsync(
        IReadOnlyCollection<ClaimId> claims, CancellationToken cancellationToken) =>
        inner.ClaimLinksAsync(claims, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<SourceId, Source>> SourcesAsync(
        IReadOnlyCollection<SourceId> ids, CancellationToken cancellationToken) =>
        inner.SourcesAsync(ids, cancellationToken);

    /// <inheritdoc/>
    public async Task<ILookup<StatementId, Withdrawal>> WithdrawalsAsync(
        IReadOnlyCollection<TracedStatement> statements, CancellationToken cancellationToken) =>
        Only(await inner.WithdrawalsAsync(statements, cancellationToken), withdrawal => IsWithin(withdrawal.By.Id));

    /// <inheritdoc/>
    public async Task<IReadOnlyList<(StatementId One, StatementId Other)>> JointStatementsAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken) =>
    [
        .. (await inner.JointStatementsAsync(ids, cancellationToken))
            .Where(pair => IsWithin(pair.One) && IsWithin(pair.Other)),
    ];

    /// <inheritdoc/>
    public Task<IReadOnlyList<Source>> PossiblySameAsAsync(
        IReadOnlyCollection<SourceId> ids, CancellationToken cancellationToken) =>
        inner.PossiblySameAsAsync(ids, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<StatementId, FuzzyDate>> DatesAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken) =>
        inner.DatesAsync(ids, cancellationToken);

    /// <inheritdoc/>
    public Task<ILookup<StatementId, string>> PassagesAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken) =>
        inner.PassagesAsync(ids, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlySet<CitationId>> FirstHandAsync(
        IReadOnlyCollection<CitationId> ids, CancellationToken cancellationToken) =>
        inner.FirstHandAsync(ids, cancellationToken);

    private bool IsWithin(StatementId id) => id.Value <= lastStatement;

    private ILookup<StatementId, TracedCitation> Within(ILookup<StatementId, TracedCitation> citations) =>
        Only(citations, citation => citation.Id.Value <= lastCitation);

    private static ILookup<TKey, TItem> Only<TKey, TItem>(ILookup<TKey, TItem> all, Func<TItem, bool> isWithin) => all
        .SelectMany(group => group.Where(isWithin), (group, item) => (group.Key, Item: item))
        .ToLookup(pair => pair.Key, pair => pair.Item);
}
