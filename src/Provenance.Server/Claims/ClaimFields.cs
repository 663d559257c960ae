using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Filtering;
using Provenance.Data.Readers.Identity;
using Provenance.Data.Readers.Rows;
using Provenance.Data.Readers.Sorting;
using Provenance.Data.Readers.Sources;
using Provenance.Domain;
using Provenance.Domain.Amendments;
using Provenance.Domain.Analysis;
using Provenance.Domain.Analysis.Briefs;
using Provenance.Domain.Analysis.Drift;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Independence;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Identity;
using Provenance.Domain.Sources;
using Provenance.Server.Batching;
using Provenance.Server.Binding;
using Provenance.Server.Briefs;
using Provenance.Server.Changes;
using Provenance.Server.Drift;
using Provenance.Server.Errors;
using Provenance.Server.Identity;
using Provenance.Server.Independence;
using Provenance.Server.Paging;
using Provenance.Server.Sources;
using Provenance.Server.Tracing;

namespace Provenance.Server.Claims;

/// <summary>Fields of claims that are not plain columns.</summary>
internal sealed class ClaimFields(
    QuestionReader questions,
    StatementReader statements,
    ClaimLinkReader links,
    RecordHistories histories,
    DecidedIdentities identities,
    Tracer tracer,
    DriftFinder drift)
{
    private const int MaxStruck = 100;

    [Needs]
    public static string Id(Claim claim) => new NodeId(nameof(Claim), claim.Id.Value).ToString();

    [Needs(nameof(Domain.Claims.Claim.RecordedAt))]
    public Task<IReadOnlyList<IReadOnlyList<HistoryEntry>>> History(
        IReadOnlyList<Claim> parents, CancellationToken cancellationToken) =>
        histories.OfAsync(
            AmendedKind.Claim,
            [.. parents.Select(claim => (claim.Id.Value, claim.RecordedAt))],
            additions: null,
            cancellationToken);

    [Needs]
    public Task<IReadOnlyList<int>> Revision(IReadOnlyList<Claim> parents, CancellationToken cancellationToken) =>
        histories.RevisionsAsync(
            AmendedKind.Claim, [.. parents.Select(claim => claim.Id.Value)], cancellationToken);

    [Needs]
    public Task<IReadOnlyList<IReadOnlyList<AbsorbedRecord>>> Absorbed(
        IReadOnlyList<Claim> parents, CancellationToken cancellationToken) =>
        identities.AbsorbedAsync(
            IdentifiedKind.Claim, [.. parents.Select(claim => claim.Id.Value)], cancellationToken);

    [Needs]
    public Task<IReadOnlyList<IReadOnlyList<NotTheSame>>> NotTheSameAs(
        IReadOnlyList<Claim> parents, CancellationToken cancellationToken) =>
        identities.NotTheSameAsAsync(
            IdentifiedKind.Claim, [.. parents.Select(claim => claim.Id.Value)], cancellationToken);

    [Needs(nameof(Domain.Claims.Claim.QuestionId))]
    public Task<IReadOnlyList<Question>> Question(
        IReadOnlyList<Claim> parents, AsOf? asOf, CancellationToken cancellationToken) =>
        parents.OneFor(claim => claim.QuestionId, ids => LookBack.RowsAsync(
            ids, asOf, (then, asked) => questions.At(then).ByIdAsync(asked, cancellationToken)));

    [Needs]
    public Task<IReadOnlyList<Connection<Statement>>> Statements(
        IReadOnlyList<Claim> parents,
        StatementFilterInput? where,
        IReadOnlyList<StatementSortInput>? order,
        AsOf? asOf,
        PagingArguments paging,
        WantedRows wanted,
        CancellationToken cancellationToken)
    {
        var listing = paging.ListingOf(where, order);
        return parents.PageFor(
            claim => claim.Id,
            ids => statements.At(asOf).PageByClaimAsync(ids, listing, wanted, cancellationToken));
    }

    [Needs]
    public Task<IReadOnlyList<IReadOnlyList<ClaimLink>>> Links(
        IReadOnlyList<Claim> parents, AsOf? asOf, CancellationToken cancellationToken) =>
        parents.AllFor(claim => claim.Id, ids => links.At(asOf).ByClaimAsync(ids, cancellationToken));

    [Needs]
    public Task<IReadOnlyList<Trace>> Upstream(
        IReadOnlyList<Claim> parents, TraceOptions options, OriginRows origins, CancellationToken cancellationToken) =>
        tracer.OfClaimsAsync(parents, TraceDirection.Upstream, options, origins, cancellationToken);

    [Needs]
    public Task<IReadOnlyList<Trace>> Downstream(
        IReadOnlyList<Claim> parents, TraceOptions options, OriginRows origins, CancellationToken cancellationToken) =>
        tracer.OfClaimsAsync(parents, TraceDirection.Downstream, options, origins, cancellationToken);

    [Needs(Whole = true)]
    public Task<IReadOnlyList<IReadOnlyList<DriftStep>>> Drift(
        IReadOnlyList<Claim> parents, TraceOptions options, CancellationToken cancellationToken) =>
        drift.OfClaimsAsync(parents, options, cancellationToken);

    [Needs(Whole = true)]
    public static Task<IReadOnlyList<IReadOnlyList<BriefSentence>>> Brief(
        IReadOnlyList<Claim> parents, TraceOptions options, Briefer briefer, CancellationToken cancellationToken) =>
        briefer.OfClaimsAsync(parents, options, cancellationToken);

    [Needs]
    public static async Task<IReadOnlyList<IndependenceResult>> Independence(
        IReadOnlyList<Claim> parents,
        TraceOptions options,
        ClaimSupport support,
        CancellationToken cancellationToken) =>
        [
            .. (await support.OfAsync(parents, options, cancellationToken))
                .Select(graph => IndependenceResult.Of(graph, cancellationToken)),
        ];

    [Needs]
    public static async Task<IReadOnlyList<IReadOnlyList<Bottleneck>>> Bottlenecks(
        IReadOnlyList<Claim> parents,
        TraceOptions options,
        ClaimSupport support,
        CancellationToken cancellationToken) =>
        [.. (await support.OfAsync(parents, options, cancellationToken)).Until(cancellationToken).Select(Bottleneck.Of)];

    [Needs]
    public static async Task<IReadOnlyList<IReadOnlyList<Source>>> MinimumRefutation(
        IReadOnlyList<Claim> parents,
        TraceOptions options,
        ClaimSupport support,
        CancellationToken cancellationToken) =>
        [
            .. (await support.OfAsync(parents, options, cancellationToken))
                .Select(graph => Domain.Analysis.Independence.MinimumRefutation.Of(graph, cancellationToken)),
        ];

    [Needs]
    public static async Task<IReadOnlyList<IndependenceResult>> Without(
        IReadOnlyList<Claim> parents,
        IReadOnlyList<SourceBy> sources,
        TraceOptions options,
        ClaimSupport support,
        SourceReader reader,
        CancellationToken cancellationToken)
    {
        if (sources.Count > MaxStruck)
        {
            throw BadInput.Because(
                $"Argument \"sources\" has {sources.Count} sources: at most {MaxStruck} are struck at once.");
        }

        var struck = await reader.NamedAsync(sources, nameof(sources), cancellationToken);
        var graphs = await support.OfAsync(parents, options, cancellationToken);
        return [.. graphs.Until(cancellationToken).Select(graph => IndependenceResult.Of(graph.Without(struck), cancellationToken))];
    }
}
