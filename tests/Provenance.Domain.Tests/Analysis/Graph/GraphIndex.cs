using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Domain.Tests.Analysis.Graph;

/// <summary>
/// A graph held in memory, indexed for analyses. Building it costs the size of the graph, a read its answer. Its present
/// is when it was read.
/// </summary>
internal sealed class GraphIndex : ICitationGraph
{
    private readonly ProvenanceGraph _graph;
    private readonly Dictionary<StatementId, TracedStatement> _statements;
    private readonly Dictionary<ClaimId, Claim> _claims;
    private readonly Dictionary<SourceId, Source> _sources;
    private readonly ILookup<StatementId, TracedCitation> _from;
    private readonly ILookup<StatementId, TracedCitation> _to;
    private readonly ILookup<ClaimId, TracedStatement> _ofClaim;
    private readonly ILookup<ClaimId, ClaimLink> _links;
    private readonly HashSet<CitationId> _firstHand;
    private readonly IReadOnlyList<JointStatement> _joint;
    private readonly ILookup<StatementId, Withdrawal> _withdrawals;

    /// <summary>Indexes what of <paramref name="all"/> counts at a moment; by default in the present.</summary>
    internal GraphIndex(ProvenanceGraph all, AsOf? asOf = null)
    {
        _graph = all;
        var graph = GraphView.Of(all, asOf);
        ReadAt = AsOf.ReadAt(asOf, all.ReadAt);
        _joint = graph.JointStatements;
        _statements = graph.Statements.ToDictionary(statement => statement.Id, statement => Traced(all, statement));
        _claims = graph.Claims.ToDictionary(claim => claim.Id);
        _sources = graph.Sources.ToDictionary(source => source.Id);
        _from = graph.Citations.ToLookup(citation => citation.CitingId, TracedCitation.Of);
        _to = graph.Citations.ToLookup(citation => citation.CitedId, TracedCitation.Of);
        _ofClaim = graph.Statements.Where(statement => statement.ClaimId is not null)
            .ToLookup(statement => statement.ClaimId!.Value, statement => _statements[statement.Id]);
        _links = graph.ClaimLinks
            .SelectMany(link => new[] { link.FromId, link.ToId }.Distinct(), (link, end) => (link, end))
            .ToLookup(item => item.end, item => item.link);
        var statements = graph.Statements.ToDictionary(statement => statement.Id);
        var documents = graph.Citations.ToDictionary(
            citation => citation.Id, citation => statements[citation.CitingId].DocumentId);
        _firstHand = [.. graph.Evidence.Where(evidence => documents[evidence.CitationId] == evidence.DocumentId)
            .Select(evidence => evidence.CitationId)];
        var published = graph.Documents.ToDictionary(document => document.Id, document => document.PublishedAt);
        _withdrawals = graph.Citations
            .Where(citation => citation.Relation == CitationRelation.Disputes)
            .Select(citation => (
                citation.Relation, Citing: statements[citation.CitingId], Cited: statements[citation.CitedId]))
            .Where(item => Withdrawal.Is(item.Relation, item.Citing, item.Cited, Line(item.Cited.SourceId)))
            .ToLookup(item => item.Cited.Id, item => new Withdrawal(item.Citing, item.Citing.StatedAt
                ?? (item.Citing.DocumentId is { } document ? published.GetValueOrDefault(document) : null)));
    }

    /// <inheritdoc/>
    public DateTimeOffset ReadAt { get; }

    /// <inheritdoc/>
    public ICitationGraph At(AsOf? asOf) => new GraphIndex(_graph, asOf);

    /// <inheritdoc/>
    public Task<ILookup<StatementId, TracedCitation>> CitationsFromAsync(
        IReadOnlyCollection<StatementId> citing, CancellationToken cancellationToken) =>
        Task.FromResult(Only(_from, citing));

    /// <inheritdoc/>
    public Task<ILookup<StatementId, TracedCitation>> CitationsToAsync(
        IReadOnlyCollection<StatementId> cited,
        IReadOnlyCollection<CitationRelation>? relations,
        int atMost,
        CancellationToken cancellationToken) =>
        Task.FromResult(cited.Distinct()
            .SelectMany(id => _to[id].Where(citation => relations?.Contains(citation.Relation) ?? true)
                .OrderBy(citation => citation.CitingId.Value).ThenBy(citation => citation.Id.Value).Take(atMost))
            .ToLookup(citation => citation.CitedId));

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<StatementId, TracedStatement>> StatementsAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<StatementId, TracedStatement>>(Only(_statements, ids));

    /// <inheritdoc/>
    public Task<ILookup<ClaimId, TracedStatement>> StatementsOfClaimsAsync(
        IReadOnlyCollection<ClaimId> claims, CancellationToken cancellationToken) =>
        Task.FromResult(Only(_ofClaim, claims));

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<ClaimId, Claim>> ClaimsAsync(
        IReadOnlyCollection<ClaimId> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<ClaimId, Claim>>(Only(_claims, ids));

    /// <inheritdoc/>
    public Task<KnownSubjects> SubjectsAsync(
        IReadOnlyCollection<Claim> claims, CancellationToken cancellationToken) =>
        Task.FromResult(_graph.Subjects);

    /// <inheritdoc/>
    public Task<ILookup<ClaimId, ClaimLink>> ClaimLinksAsync(
        IReadOnlyCollection<ClaimId> claims, CancellationToken cancellationToken) =>
        Task.FromResult(Only(_links, claims));

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<SourceId, Source>> SourcesAsync(
        IReadOnlyCollection<SourceId> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<SourceId, Source>>(Only(_sources, ids));

    /// <inheritdoc/>
    public Task<IReadOnlyList<(StatementId One, StatementId Other)>> JointStatementsAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<(StatementId, StatementId)>>([.. _joint
            .Where(pair => ids.Contains(pair.OneId) || ids.Contains(pair.OtherId)).Select(pair => (pair.OneId, pair.OtherId))]);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Source>> PossiblySameAsAsync(
        IReadOnlyCollection<SourceId> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Source>>(
            [.. _sources.Values.Where(source => source.PossiblySameAsIds.Any(ids.Contains))]);

    /// <inheritdoc/>
    public Task<IReadOnlyDictionary<StatementId, FuzzyDate>> DatesAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<StatementId, FuzzyDate>>(_graph.Statements
            .Where(statement => ids.Contains(statement.Id))
            .Select(statement => (statement.Id, Date: statement.StatedAt
                ?? _graph.Documents.SingleOrDefault(document => document.Id == statement.DocumentId)?.PublishedAt))
            .Where(item => item.Date is not null)
            .ToDictionary(item => item.Id, item => item.Date!));

    /// <inheritdoc/>
    public Task<ILookup<StatementId, string>> PassagesAsync(
        IReadOnlyCollection<StatementId> ids, CancellationToken cancellationToken)
    {
        var shown =
            from evidence in _graph.Evidence
            join citation in _graph.Citations on evidence.CitationId equals citation.Id
            join statement in _graph.Statements on citation.CitingId equals statement.Id
            where statement.DocumentId == evidence.DocumentId && ids.Contains(statement.Id)
            select (statement.Id, evidence.Span.Text);
        var said = _graph.Statements.Where(statement => ids.Contains(statement.Id))
            .SelectMany(statement => statement.Appearances, (statement, appearance) => (statement.Id, appearance.Span.Text));
        return Task.FromResult(shown.Concat(said).ToLookup(item => item.Id, item => item.Text));
    }

    /// <inheritdoc/>
    public Task<IReadOnlySet<CitationId>> FirstHandAsync(
        IReadOnlyCollection<CitationId> ids, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlySet<CitationId>>(ids.Where(_firstHand.Contains).ToHashSet());

    /// <inheritdoc/>
    public Task<ILookup<StatementId, Withdrawal>> WithdrawalsAsync(
        IReadOnlyCollection<TracedStatement> statements, CancellationToken cancellationToken) =>
        Task.FromResult(Only(_withdrawals, [.. statements.Select(statement => statement.Id)]));

    /// <summary>A statement, with what its document says.</summary>
    internal static TracedStatement Traced(ProvenanceGraph graph, Statement statement)
    {
        var publisher = graph.Documents.SingleOrDefault(document => document.Id == statement.DocumentId)?.PublisherId;
        return TracedStatement.Of(
            statement, isInOutlet: graph.Sources.Any(source => source.Id == publisher && source is Outlet));
    }

    private List<SourceId> Line(SourceId id)
    {
        List<SourceId> line = [id];
        while (_sources.GetValueOrDefault(line[^1])?.PartOfId is { } whole && !line.Contains(whole))
        {
            line.Add(whole);
        }
        return line;
    }

    private static ILookup<TKey, T> Only<TKey, T>(ILookup<TKey, T> all, IReadOnlyCollection<TKey> keys)
        where TKey : notnull =>
        keys.Distinct().SelectMany(key => all[key], (key, item) => (key, item))
            .ToLookup(pair => pair.key, pair => pair.item);

    private static Dictionary<TKey, T> Only<TKey, T>(Dictionary<TKey, T> all, IReadOnlyCollection<TKey> keys)
        where TKey : notnull =>
        keys.Distinct().Where(all.ContainsKey).ToDictionary(key => key, key => all[key]);
}
