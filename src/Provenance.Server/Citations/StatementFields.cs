using Provenance.Data.Readers.Assessments;
using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Rows;
using Provenance.Data.Readers.Sources;
using Provenance.Domain;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Assessments;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;
using Provenance.Server.Batching;
using Provenance.Server.Binding;
using Provenance.Server.Changes;
using Provenance.Server.Paging;
using Provenance.Server.Proposals;
using Provenance.Server.Tracing;

namespace Provenance.Server.Citations;

/// <summary>Fields of statements that are not plain columns.</summary>
internal sealed class StatementFields(
    SourceReader sources,
    ClaimReader claims,
    DocumentReader documents,
    CitationReader citations,
    AssessmentReader assessments,
    StatementReader statements,
    CitationHistories histories,
    RetractionImpacts impacts,
    Tracer tracer)
{
    [Needs]
    public static string Id(Statement statement) => new NodeId(nameof(Statement), statement.Id.Value).ToString();

    [Needs(Whole = true)]
    public Task<IReadOnlyList<IReadOnlyList<HistoryEntry>>> History(
        IReadOnlyList<Statement> parents, CancellationToken cancellationToken) =>
        histories.OfAsync(parents, cancellationToken);

    [Needs(Whole = true)]
    public async Task<IReadOnlyList<RetractionImpact>> RetractionImpact(
        IReadOnlyList<Statement> parents, CancellationToken cancellationToken)
    {
        List<RetractionImpact> found = [];
        foreach (var statement in parents)
        {
            found.Add(await impacts.OfAsync(statement, cancellationToken));
        }

        return found;
    }

    [Needs(nameof(Statement.Appearances), nameof(Statement.SupersededAt))]
    public static IEnumerable<TextSpan> Appearances(Statement statement) =>
        statement.CountingAppearances().Select(appearance => appearance.Span);

    [Follows(nameof(Statement.SourceId))]
    public Task<IReadOnlyList<Source>> Source(
        IReadOnlyList<Statement> parents, AsOf? asOf, WantedRows wanted, CancellationToken cancellationToken) =>
        parents.OneFor(
            wanted,
            statement => statement.SourceId,
            ids => LookBack.RowsAsync(
                ids, asOf, (then, asked) => sources.At(then).ByIdAsync(asked, wanted, cancellationToken)));

    [Follows(nameof(Statement.ClaimId))]
    public Task<IReadOnlyList<Claim?>> Claim(
        IReadOnlyList<Statement> parents, AsOf? asOf, WantedRows wanted, CancellationToken cancellationToken) =>
        parents.OneOrNoneFor(
            wanted,
            statement => statement.ClaimId,
            ids => LookBack.RowsAsync(
                ids, asOf, (then, asked) => claims.At(then).ByIdAsync(asked, wanted, cancellationToken)));

    [Follows(nameof(Statement.DocumentId))]
    public Task<IReadOnlyList<Document?>> Document(
        IReadOnlyList<Statement> parents, AsOf? asOf, WantedRows wanted, CancellationToken cancellationToken) =>
        parents.OneOrNoneFor(
            wanted,
            statement => statement.DocumentId,
            ids => LookBack.RowsAsync(
                ids, asOf, (then, asked) => documents.At(then).ByIdAsync(asked, wanted, cancellationToken)));

    [Needs]
    public async Task<IReadOnlyList<bool>> IsOrigin(
        IReadOnlyList<Statement> parents, AsOf? asOf, CancellationToken cancellationToken)
    {
        var origins = await citations.At(asOf).OriginsAsync(
            [.. parents.Select(statement => statement.Id)], cancellationToken);
        return [.. parents.Select(statement => origins.Contains(statement.Id))];
    }

    [Needs]
    public Task<IReadOnlyList<Connection<Citation>>> Cites(
        IReadOnlyList<Statement> parents,
        AsOf? asOf,
        PagingArguments paging,
        WantedRows wanted,
        CancellationToken cancellationToken)
    {
        var page = paging.Page();
        return parents.PageFor(
            statement => statement.Id,
            ids => citations.At(asOf).PageByCitingAsync(ids, page, wanted, cancellationToken));
    }

    [Needs]
    public Task<IReadOnlyList<Connection<Citation>>> CitedBy(
        IReadOnlyList<Statement> parents,
        AsOf? asOf,
        PagingArguments paging,
        WantedRows wanted,
        CancellationToken cancellationToken)
    {
        var page = paging.Page();
        return parents.PageFor(
            statement => statement.Id,
            ids => citations.At(asOf).PageByCitedAsync(ids, page, wanted, cancellationToken));
    }

    [Needs]
    public Task<IReadOnlyList<IReadOnlyList<Source>>> Jointly(
        IReadOnlyList<Statement> parents, CancellationToken cancellationToken) =>
        parents.AllFor(statement => statement.Id, ids => statements.OthersWhoMakeAsync(ids, cancellationToken));

    [Needs]
    public Task<IReadOnlyList<IReadOnlyList<Assessment>>> Assessments(
        IReadOnlyList<Statement> parents, CancellationToken cancellationToken) =>
        parents.AllFor(statement => statement.Id, ids => assessments.ByStatementAsync(ids, cancellationToken));

    [Needs(
        nameof(Statement.SourceId),
        nameof(Statement.DocumentId),
        nameof(Statement.ClaimId),
        nameof(Statement.Stance),
        nameof(Statement.Attestation))]
    public async Task<IReadOnlyList<IReadOnlyList<Statement>>> WithdrawnBy(
        IReadOnlyList<Statement> parents, AsOf? asOf, CancellationToken cancellationToken)
    {
        var withdrawals = await citations.At(asOf).WithdrawalsAsync(
            [.. parents.Select(parent => TracedStatement.Of(parent, isInOutlet: false)).Distinct()], cancellationToken);
        return [.. parents.Select(parent =>
            (IReadOnlyList<Statement>)[.. withdrawals[parent.Id].Select(withdrawal => withdrawal.By)])];
    }

    [Needs]
    public Task<IReadOnlyList<Trace>> Upstream(
        IReadOnlyList<Statement> parents, TraceOptions options, OriginRows origins,
        CancellationToken cancellationToken) =>
        tracer.OfStatementsAsync(parents, TraceDirection.Upstream, options, origins, cancellationToken);

    [Needs]
    public Task<IReadOnlyList<Trace>> Downstream(
        IReadOnlyList<Statement> parents, TraceOptions options, OriginRows origins,
        CancellationToken cancellationToken) =>
        tracer.OfStatementsAsync(parents, TraceDirection.Downstream, options, origins, cancellationToken);
}
