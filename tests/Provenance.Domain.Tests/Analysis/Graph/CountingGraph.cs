using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Domain.Tests.Analysis.Graph;

/// <summary>A graph that counts its reads.</summary>
internal sealed class CountingGraph(ICitationGraph inner) : ICitationGraph
{
    internal int Reads { get; private set; }

    public DateTimeOffset ReadAt => inner.ReadAt;

    public ICitationGraph At(AsOf? asOf) => this;

    public Task<ILookup<StatementId, TracedCitation>> CitationsFromAsync(
        IReadOnlyCollection<StatementId> citing, CancellationToken cancellationToken) =>
        Counted(inner.CitationsFromAsync(citing, cancellationToken));

    public Task<ILookup<StatementId, TracedCitation>> CitationsToAsync(
        IReadOnlyCollection<StatementId> cited,
        IReadOnlyCollection<CitationRelation>? relations,
        int atMost,
        CancellationToken cancellationToken) =>
        Counted(inner.CitationsToAsync(cited, relations, atMost, cancellationToken));

    public Task<IReadOnlyDictionary<StatementId, TracedStatement>> StatementsAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken) =>
        Counted(inner.StatementsAsync(ids, cancellationToken));

    public Task<ILookup<ClaimId, TracedStatement>> StatementsOfClaimsAsync(
        IReadOnlyCollection<ClaimId> claims, CancellationToken cancellationToken) =>
        Counted(inner.StatementsOfClaimsAsync(claims, cancellationToken));

    public Task<IReadOnlyDictionary<ClaimId, Claim>> ClaimsAsync(
        IReadOnlyCollection<ClaimId> ids, CancellationToken cancellationToken) =>
        Counted(inner.ClaimsAsync(ids, cancellationToken));

    public Task<KnownSubjects> SubjectsAsync(
        IReadOnlyCollection<Claim> claims, CancellationToken cancellationToken) =>
        Counted(inner.SubjectsAsync(claims, cancellationToken));

    public Task<ILookup<ClaimId, ClaimLink>> ClaimLinksAsync(
        IReadOnlyCollection<ClaimId> claims, CancellationToken cancellationToken) =>
        Counted(inner.ClaimLinksAsync(claims, cancellationToken));

    public Task<IReadOnlyDictionary<SourceId, Source>> SourcesAsync(
        IReadOnlyCollection<SourceId> ids, CancellationToken cancellationToken) =>
        Counted(inner.SourcesAsync(ids, cancellationToken));

    public Task<IReadOnlyList<(StatementId One, StatementId Other)>> JointStatementsAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken) =>
        Counted(inner.JointStatementsAsync(ids, cancellationToken));

    public Task<IReadOnlyList<Source>> PossiblySameAsAsync(
        IReadOnlyCollection<SourceId> ids, CancellationToken cancellationToken) =>
        Counted(inner.PossiblySameAsAsync(ids, cancellationToken));

    public Task<IReadOnlyDictionary<StatementId, FuzzyDate>> DatesAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken) =>
        Counted(inner.DatesAsync(ids, cancellationToken));

    public Task<ILookup<StatementId, string>> PassagesAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken) =>
        Counted(inner.PassagesAsync(ids, cancellationToken));

    public Task<IReadOnlySet<CitationId>> FirstHandAsync(
        IReadOnlyCollection<CitationId> ids, CancellationToken cancellationToken) =>
        Counted(inner.FirstHandAsync(ids, cancellationToken));

    public Task<ILookup<StatementId, Withdrawal>> WithdrawalsAsync(
        IReadOnlyCollection<TracedStatement> statements, CancellationToken cancellationToken) =>
        Counted(inner.WithdrawalsAsync(statements, cancellationToken));

    private Task<T> Counted<T>(Task<T> read)
    {
        Reads++;
        return read;
    }
}
