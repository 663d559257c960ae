using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Domain.Analysis.Graph;

/// <summary>A graph over another: whatever it does not read itself is read from that one.</summary>
/// <param name="below">The other graph.</param>
public abstract class LayeredGraph(ICitationGraph below) : ICitationGraph
{
    /// <inheritdoc/>
    public virtual DateTimeOffset ReadAt => Below.ReadAt;

    /// <summary>The graph below.</summary>
    protected ICitationGraph Below { get; } = below;

    /// <inheritdoc/>
    public virtual ICitationGraph At(AsOf? asOf) => asOf is null ? this : Below.At(asOf);

    /// <inheritdoc/>
    public virtual Task<ILookup<StatementId, TracedCitation>> CitationsFromAsync(
        IReadOnlyCollection<StatementId> citing, CancellationToken cancellationToken) =>
        Below.CitationsFromAsync(citing, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ILookup<StatementId, TracedCitation>> CitationsToAsync(
        IReadOnlyCollection<StatementId> cited,
        IReadOnlyCollection<CitationRelation>? relations,
        int atMost,
        CancellationToken cancellationToken) =>
        Below.CitationsToAsync(cited, relations, atMost, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<IReadOnlySet<StatementId>> WithheldAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken) =>
        Below.WithheldAsync(ids, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<IReadOnlyDictionary<StatementId, TracedStatement>> StatementsAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken) =>
        Below.StatementsAsync(ids, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ILookup<ClaimId, TracedStatement>> StatementsOfClaimsAsync(
        IReadOnlyCollection<ClaimId> claims, CancellationToken cancellationToken) =>
        Below.StatementsOfClaimsAsync(claims, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<ILookup<StatementId, Withdrawal>> WithdrawalsAsync(
        IReadOnlyCollection<TracedStatement> statements, CancellationToken cancellationToken) =>
        Below.WithdrawalsAsync(statements, cancellationToken);

    /// <inheritdoc/>
    public virtual Task<IReadOnlyList<(StatementId One, StatementId Other)>> JointStatementsAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken) =>
        Below.JointStatementsAsync(ids, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<ClaimId, Claim>> ClaimsAsync(
        IReadOnlyCollection<ClaimId> ids, CancellationToken cancellationToken) =>
        Below.ClaimsAsync(ids, cancellationToken);

    /// <inheritdoc/>
    public Task<KnownSubjects> SubjectsAsync(IReadOnlyCollection<Claim> claims, CancellationToken cancellationToken) =>
        Below.SubjectsAsync(claims, cancellationToken);

    /// <inheritdoc/>
    public Task<ILookup<ClaimId, ClaimLink>> ClaimLinksAsync(
        IReadOnlyCollection<ClaimId> claims, CancellationToken cancellationToken) =>
        Below.ClaimLinksAsync(claims, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<SourceId, Source>> SourcesAsync(
        IReadOnlyCollection<SourceId> ids, CancellationToken cancellationToken) =>
        Below.SourcesAsync(ids, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Source>> PossiblySameAsAsync(
        IReadOnlyCollection<SourceId> ids, CancellationToken cancellationToken) =>
        Below.PossiblySameAsAsync(ids, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<StatementId, FuzzyDate>> DatesAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken) =>
        Below.DatesAsync(ids, cancellationToken);

    /// <inheritdoc/>
    public Task<ILookup<StatementId, string>> PassagesAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken) =>
        Below.PassagesAsync(ids, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlySet<CitationId>> FirstHandAsync(
        IReadOnlyCollection<CitationId> ids, CancellationToken cancellationToken) =>
        Below.FirstHandAsync(ids, cancellationToken);
}
