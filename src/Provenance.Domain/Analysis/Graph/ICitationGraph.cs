using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Domain.Analysis.Graph;

/// <summary>The graph as analyses read it, in batches: each call is one read of the store whatever the number of keys.
/// A key without a result is absent from the answer or has an empty list; it is never an error.</summary>
public interface ICitationGraph
{
    /// <summary>The moment whose records are read.</summary>
    public DateTimeOffset ReadAt { get; }

    /// <summary>The same graph at another moment; null for the present.</summary>
    public ICitationGraph At(AsOf? asOf);

    /// <summary>The citations by which each of these statements cites others.</summary>
    public Task<ILookup<StatementId, TracedCitation>> CitationsFromAsync(
        IReadOnlyCollection<StatementId> citing, CancellationToken cancellationToken);

    /// <summary>The citations by which others cite each of these statements. Thousands may cite one statement, so only
    /// this many of each are returned: those by the citing statements with the lowest ids.</summary>
    /// <param name="cited">The statements.</param>
    /// <param name="relations">The wanted relations; null for all.</param>
    /// <param name="atMost">How many citations of each statement, 1 or more.</param>
    /// <param name="cancellationToken">Stops the read.</param>
    public Task<ILookup<StatementId, TracedCitation>> CitationsToAsync(
        IReadOnlyCollection<StatementId> cited,
        IReadOnlyCollection<CitationRelation>? relations,
        int atMost,
        CancellationToken cancellationToken);

    /// <summary>The subset of these statements that rest on something that is kept from those who ask, beside what is
    /// returned here.</summary>
    public Task<IReadOnlySet<StatementId>> WithheldAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlySet<StatementId>>(new HashSet<StatementId>());

    /// <summary>The statements of these ids.</summary>
    public Task<IReadOnlyDictionary<StatementId, TracedStatement>> StatementsAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken);

    /// <summary>The statements that make each of these claims.</summary>
    public Task<ILookup<ClaimId, TracedStatement>> StatementsOfClaimsAsync(
        IReadOnlyCollection<ClaimId> claims, CancellationToken cancellationToken);

    /// <summary>The claims of these ids.</summary>
    public Task<IReadOnlyDictionary<ClaimId, Claim>> ClaimsAsync(
        IReadOnlyCollection<ClaimId> ids, CancellationToken cancellationToken);

    /// <summary>The populations and places that these claims name, with all that they are parts of. Where all claims
    /// name one, there is nothing to read.</summary>
    public Task<KnownSubjects> SubjectsAsync(
        IReadOnlyCollection<Claim> claims, CancellationToken cancellationToken);

    /// <summary>The links from or to each of these claims, each listed under every one of the claims that it
    /// touches.</summary>
    public Task<ILookup<ClaimId, ClaimLink>> ClaimLinksAsync(
        IReadOnlyCollection<ClaimId> claims, CancellationToken cancellationToken);

    /// <summary>The sources of these ids.</summary>
    public Task<IReadOnlyDictionary<SourceId, Source>> SourcesAsync(
        IReadOnlyCollection<SourceId> ids, CancellationToken cancellationToken);

    /// <summary>The withdrawals of each of these statements; see <see cref="Withdrawal.Is"/>.</summary>
    public Task<ILookup<StatementId, Withdrawal>> WithdrawalsAsync(
        IReadOnlyCollection<TracedStatement> statements, CancellationToken cancellationToken);

    /// <summary>The pairs of statements that are one according to the record, of which at least one is among
    /// these.</summary>
    public Task<IReadOnlyList<(StatementId One, StatementId Other)>> JointStatementsAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken);

    /// <summary>The sources whose records name at least one of these as possibly the same.</summary>
    public Task<IReadOnlyList<Source>> PossiblySameAsAsync(
        IReadOnlyCollection<SourceId> ids, CancellationToken cancellationToken);

    /// <summary>When each of these statements was made or, if that is not said, when its document appeared; one without
    /// a date is absent.</summary>
    public Task<IReadOnlyDictionary<StatementId, FuzzyDate>> DatesAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken);

    /// <summary>The passages of each of these statements' own documents that make it or show what it cites, folded:
    /// what readers take for the same letters is the same.</summary>
    public Task<ILookup<StatementId, string>> PassagesAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken);

    /// <summary>The subset of these citations that have evidence in the citing statement's own document.</summary>
    public Task<IReadOnlySet<CitationId>> FirstHandAsync(
        IReadOnlyCollection<CitationId> ids, CancellationToken cancellationToken);
}
