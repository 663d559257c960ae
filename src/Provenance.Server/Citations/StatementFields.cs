using Provenance.Data.Readers;
using Provenance.Domain.Analysis;
using Provenance.Domain.Assessments;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;
using Provenance.GraphQL.Execution;
using Provenance.Server.Nodes;
using Provenance.Server.Paging;
using Provenance.Server.Tracing;

namespace Provenance.Server.Citations;

/// <summary>Fields of statements that are not plain columns.</summary>
internal sealed class StatementFields(
    SourceReader sources,
    ClaimReader claims,
    DocumentReader documents,
    CitationReader citations,
    AssessmentReader assessments,
    Tracer tracer)
{
    public static string Id(Statement statement) => new NodeId(nameof(Statement), statement.Id.Value).ToString();

    public static IEnumerable<TextSpan> Appearances(Statement statement) =>
        statement.Appearances.Select(appearance => appearance.Span);

    public Task<IReadOnlyList<Source>> Source(IReadOnlyList<Statement> parents, CancellationToken cancellationToken) =>
        parents.OneFor(statement => statement.SourceId, ids => sources.ByIdAsync(ids, cancellationToken));

    public Task<IReadOnlyList<Claim?>> Claim(IReadOnlyList<Statement> parents, CancellationToken cancellationToken) =>
        parents.OneOrNoneFor(statement => statement.ClaimId, ids => claims.ByIdAsync(ids, cancellationToken));

    public Task<IReadOnlyList<Document?>> Document(
        IReadOnlyList<Statement> parents, CancellationToken cancellationToken) =>
        parents.OneOrNoneFor(statement => statement.DocumentId, ids => documents.ByIdAsync(ids, cancellationToken));

    public async Task<IReadOnlyList<bool>> IsOrigin(
        IReadOnlyList<Statement> parents, AsOf? asOf, CancellationToken cancellationToken)
    {
        var origins = await citations.At(asOf).OriginsAsync(
            [.. parents.Select(statement => statement.Id)], cancellationToken);
        return [.. parents.Select(statement => origins.Contains(statement.Id))];
    }

    public Task<IReadOnlyList<Connection<Citation>>> Cites(
        IReadOnlyList<Statement> parents, AsOf? asOf, FieldCall call, CancellationToken cancellationToken)
    {
        var page = call.Page();
        return parents.PageFor(
            statement => statement.Id, ids => citations.At(asOf).PageByCitingAsync(ids, page, cancellationToken));
    }

    public Task<IReadOnlyList<Connection<Citation>>> CitedBy(
        IReadOnlyList<Statement> parents, AsOf? asOf, FieldCall call, CancellationToken cancellationToken)
    {
        var page = call.Page();
        return parents.PageFor(
            statement => statement.Id, ids => citations.At(asOf).PageByCitedAsync(ids, page, cancellationToken));
    }

    public Task<IReadOnlyList<IReadOnlyList<Assessment>>> Assessments(
        IReadOnlyList<Statement> parents, CancellationToken cancellationToken) =>
        parents.AllFor(statement => statement.Id, ids => assessments.ByStatementAsync(ids, cancellationToken));

    public async Task<IReadOnlyList<IReadOnlyList<Statement>>> WithdrawnBy(
        IReadOnlyList<Statement> parents, CancellationToken cancellationToken)
    {
        var withdrawals = await citations.WithdrawalsAsync(
            [.. parents.Select(TracedStatement.Of).Distinct()], cancellationToken);
        return [.. parents.Select(parent =>
            (IReadOnlyList<Statement>)[.. withdrawals[parent.Id].Select(withdrawal => withdrawal.By)])];
    }

    public Task<IReadOnlyList<Trace>> Upstream(
        IReadOnlyList<Statement> parents, TraceOptions options, CancellationToken cancellationToken) =>
        tracer.OfStatementsAsync(parents, Direction.Upstream, options, cancellationToken);

    public Task<IReadOnlyList<Trace>> Downstream(
        IReadOnlyList<Statement> parents, TraceOptions options, CancellationToken cancellationToken) =>
        tracer.OfStatementsAsync(parents, Direction.Downstream, options, cancellationToken);
}
