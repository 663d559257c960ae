using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Filtering;
using Provenance.Data.Readers.Reliance;
using Provenance.Data.Readers.Rows;
using Provenance.Data.Readers.Sorting;
using Provenance.Domain;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Claims;
using Provenance.Server.Errors;
using Provenance.Server.Paging;
using Provenance.Server.Questions;

namespace Provenance.Server.Claims;

/// <summary><c>claim</c>, <c>claims</c> and <c>claimsRestingOn</c>.</summary>
internal sealed class ClaimQueries(ClaimReader claims, QuestionReader questions, RestingClaimReader resting)
{
    private const int MaxOrigins = 100;

    public async Task<Claim?> Claim(ClaimBy by, AsOf? asOf, WantedRows wanted, CancellationToken cancellationToken) => by switch
    {
        { Id: { } id } => NodeId.Parse(id) is { Kind: nameof(Domain.Claims.Claim) } known
            ? (await claims.At(asOf).ByIdAsync([new ClaimId(known.Number)], wanted, cancellationToken))
                .Values.SingleOrDefault()
            : null,
        _ => (await claims.At(asOf).ByKeyAsync([by.Key!], wanted, cancellationToken)).Values.SingleOrDefault(),
    };

    public async Task<Connection<Claim>> Claims(
        ClaimFilterInput? where,
        IReadOnlyList<ClaimSortInput>? order,
        AsOf? asOf,
        PagingArguments paging,
        WantedRows wanted,
        CancellationToken cancellationToken) =>
        new(await claims.At(asOf).PageAsync(paging.ListingOf(where, order), wanted, cancellationToken));

    public async Task<Connection<Claim>> ClaimsRestingOn(
        OriginClass originClass,
        int atMost,
        ClaimEquality equate,
        bool? jointly,
        QuestionBy? question,
        AsOf? asOf,
        PagingArguments paging,
        CancellationToken cancellationToken)
    {
        if (atMost is < 1 or > MaxOrigins)
        {
            throw BadInput.Because($"Argument \"atMost\" is {atMost}: 1 to {MaxOrigins} origins can be asked for.");
        }

        var page = paging.Page();
        var asked = question is null ? null : await questions.NamedAsync(question, cancellationToken);
        return new(await resting.At(asOf).PageAsync(
            originClass, atMost, equate, jointly is true, asked?.Id, page, cancellationToken));
    }
}
