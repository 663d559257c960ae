using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Sources;
using Provenance.Data.Writers;
using Provenance.Domain;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;
using Provenance.Server.Desk.Inputs;
using Provenance.Server.Independence;
using Provenance.Server.Tracing;

namespace Provenance.Server.Proposals;

/// <summary>Finds out what taking a document or a statement back would do, by recording a notice that does and rolling
/// back.</summary>
internal sealed class RetractionImpacts(
    Desk.Desk desk,
    CorpusImporter importer,
    Tracer tracer,
    MovedVerdicts verdicts,
    DocumentReader documents,
    StatementReader statements,
    SourceReader sources,
    TimeProvider clock)
{
    /// <summary>The most documents that are given.</summary>
    private const int MostDocuments = 100;

    /// <summary>The words of the notice, which nobody sees.</summary>
    private const string Words = "This is taken back.";

    /// <summary>What rests on a document, and what taking it back would change.</summary>
    public async Task<RetractionImpact> OfAsync(Document document, CancellationToken cancellationToken)
    {
        var trace = (await tracer.OfDocumentsAsync(
            [document], TraceDirection.Downstream, IndependenceOptions.Default, OriginRows.None, cancellationToken))[0];
        return await OfAsync(
            trace,
            document.Id,
            document.PublisherId,
            notice => new RetractDocumentInput { Document = new() { Key = document.Key }, Notice = notice },
            cancellationToken);
    }

    /// <summary>What rests on a statement, and what taking it back would change.</summary>
    public async Task<RetractionImpact> OfAsync(Statement statement, CancellationToken cancellationToken)
    {
        var trace = (await tracer.OfStatementsAsync(
            [statement], TraceDirection.Downstream, IndependenceOptions.Default, OriginRows.None, cancellationToken))[0];
        return await OfAsync(
            trace,
            statement.DocumentId,
            statement.SourceId,
            notice => new RetractStatementInput
            {
                Statement = new NodeId(nameof(Statement), statement.Id.Value).ToString(),
                Notice = notice,
            },
            cancellationToken);
    }

    private async Task<RetractionImpact> OfAsync(
        Trace trace,
        DocumentId? of,
        SourceId? speaker,
        Func<NoticeInput, MutationInput> retraction,
        CancellationToken cancellationToken)
    {
        var resting = (await statements.ByIdAsync(
            [.. trace.Nodes.Select(node => node.Statement.Id)], cancellationToken)).Values;
        var found = await documents.ByIdAsync(
            [.. resting.Select(statement => statement.DocumentId).OfType<DocumentId>().Distinct()], cancellationToken);
        List<Document> others =
            [.. found.Values.Where(document => document.Id != of).OrderBy(document => document.Id.Value)];
        List<ClaimId> claims =
        [
            .. resting.Select(statement => statement.ClaimId).OfType<ClaimId>().Distinct().OrderBy(claim => claim.Value),
        ];
        IReadOnlyList<VerdictChange> moved = [];
        if (speaker is { } id)
        {
            var by = (await sources.ByIdAsync([id], cancellationToken))[id];
            var composed = await desk.ComposeAsync(
                retraction(NoticeBy(by)), clock.GetUtcNow(), "input", cancellationToken);
            if (!composed.IsLost)
            {
                await importer.CheckAsync(
                    composed.Batch,
                    clock.GetUtcNow(),
                    async (then, touched) => moved = await verdicts.OfAsync(
                        then, [.. touched.Union(claims).Take(CorpusImporter.MostClaims)], cancellationToken),
                    cancellationToken);
            }
        }

        return new(
            [.. others.Take(MostDocuments)],
            moved,
            others.Count <= MostDocuments && claims.Count <= CorpusImporter.MostClaims && trace.Coverage.Complete);
    }

    private static NoticeInput NoticeBy(Source source) => new()
    {
        Document = new()
        {
            New = new()
            {
                Kind = DocumentKind.Statement,
                Text = Words,
                Publisher = new() { Key = source.Key },
            },
        },
        Span = new() { Text = Words },
    };
}

/// <summary>What taking something back would do.</summary>
/// <param name="Documents">The other documents that rest on it.</param>
/// <param name="Verdicts">The claims whose verdict would be another.</param>
/// <param name="Complete">Whether that is all.</param>
internal sealed record RetractionImpact(
    IReadOnlyList<Document> Documents, IReadOnlyList<VerdictChange> Verdicts, bool Complete);
