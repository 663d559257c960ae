using Provenance.Data.Readers.Amendments;
using Provenance.Data.Readers.Assessments;
using Provenance.Data.Readers.Changes;
using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Corrections;
using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Proposals;
using Provenance.Data.Readers.Sources;
using Provenance.Data.Readers.Subjects;
using Provenance.Domain;
using Provenance.Domain.Amendments;
using Provenance.Domain.Assessments;
using Provenance.Domain.Changes;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Corrections;
using Provenance.Domain.Documents;
using Provenance.Domain.Proposals;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;
using Provenance.Server.Errors;

namespace Provenance.Server.Nodes;

/// <summary><c>node</c> and <c>nodes</c>: records of every kind by id, with one read for each kind.</summary>
internal sealed class NodeQueries(
    AmendmentReader amendments,
    AssessmentReader assessments,
    ChangeReader changes,
    CitationReader citations,
    ClaimLinkReader claimLinks,
    ClaimReader claims,
    CorrectionReader corrections,
    DocumentReader documents,
    EvidenceReader evidence,
    PassageLinkReader passageLinks,
    PlaceReader places,
    PopulationReader populations,
    ProposalReader proposals,
    QuestionReader questions,
    SourceReader sources,
    StatementReader statements)
{
    private const int MaxIds = 100;

    public async Task<object?> Node(string id, CancellationToken cancellationToken) =>
        (await Nodes([id], cancellationToken))[0];

    public async Task<IReadOnlyList<object?>> Nodes(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        if (ids.Count > MaxIds)
        {
            throw BadInput.Because($"Argument \"ids\" has {ids.Count} ids: at most {MaxIds} are answered at once.");
        }

        var parsed = ids.Select(NodeId.Parse).ToList();
        var found = await ReadAsync([.. parsed.OfType<NodeId>()], cancellationToken);
        return [.. parsed.Select(id => id is { } known ? found.GetValueOrDefault(known) : null)];
    }

    /// <summary>The records of these ids, with one read for each kind; a missing one is absent.</summary>
    internal async Task<IReadOnlyDictionary<NodeId, object>> ReadAsync(
        IReadOnlyCollection<NodeId> ids, CancellationToken cancellationToken)
    {
        var found = new Dictionary<NodeId, object>();
        foreach (var kind in ids.GroupBy(id => id.Kind))
        {
            foreach (var (number, record) in await ReadAsync(kind.Key, [.. kind.Select(id => id.Number)], cancellationToken))
            {
                found.Add(new NodeId(kind.Key, number), record);
            }
        }

        return found;
    }

    private Task<IEnumerable<(long Number, object Record)>> ReadAsync(
        string kind,
        IReadOnlyList<long> numbers,
        CancellationToken cancellation) => kind switch
        {
            nameof(Amendment) => Read(numbers, n => new AmendmentId(n), ids => amendments.ByIdAsync(ids, cancellation)),
            nameof(Assessment) => Read(numbers, n => new AssessmentId(n), ids => assessments.ByIdAsync(ids, cancellation)),
            nameof(Change) => Read(numbers, n => new ChangeId(n), ids => changes.ByIdAsync(ids, cancellation)),
            nameof(Citation) => Read(numbers, n => new CitationId(n), ids => citations.Ever.ByIdAsync(ids, cancellation)),
            nameof(Claim) => Read(numbers, n => new ClaimId(n), ids => claims.ByIdAsync(ids, cancellation)),
            nameof(ClaimLink) => Read(numbers, n => new ClaimLinkId(n), ids => claimLinks.Ever.ByIdAsync(ids, cancellation)),
            nameof(Correction) => Read(numbers, n => new CorrectionId(n), ids => corrections.ByIdAsync(ids, cancellation)),
            nameof(Document) => Read(numbers, n => new DocumentId(n), ids => documents.ByIdAsync(ids, cancellation)),
            nameof(Evidence) => Read(numbers, n => new EvidenceId(n), ids => evidence.Ever.ByIdAsync(ids, cancellation)),
            nameof(PassageLink) =>
                Read(numbers, n => new PassageLinkId(n), ids => passageLinks.Ever.ByIdAsync(ids, cancellation)),
            nameof(Place) => Read(numbers, n => new PlaceId(n), ids => places.ByIdAsync(ids, cancellation)),
            nameof(Population) => Read(numbers, n => new PopulationId(n), ids => populations.ByIdAsync(ids, cancellation)),
            nameof(Proposal) => Read(numbers, n => new ProposalId(n), ids => proposals.ByIdAsync(ids, cancellation)),
            nameof(Question) => Read(numbers, n => new QuestionId(n), ids => questions.ByIdAsync(ids, cancellation)),
            nameof(Source) => Read(numbers, n => new SourceId(n), ids => sources.ByIdAsync(ids, cancellation)),
            nameof(Statement) => Read(numbers, n => new StatementId(n), ids => statements.Ever.ByIdAsync(ids, cancellation)),
            _ => Task.FromResult(Enumerable.Empty<(long, object)>()),
        };

    private static async Task<IEnumerable<(long Number, object Record)>> Read<TId, TRecord>(
        IReadOnlyList<long> numbers,
        Func<long, TId> idOf,
        Func<IReadOnlyCollection<TId>, Task<IReadOnlyDictionary<TId, TRecord>>> read)
        where TId : notnull
        where TRecord : class
    {
        var records = await read([.. numbers.Distinct().Select(idOf)]);
        return numbers.Distinct()
            .Select(number => (number, (object?)records.GetValueOrDefault(idOf(number))))
            .Where(entry => entry.Item2 is not null)
            .Select(entry => (entry.number, entry.Item2!));
    }
}
