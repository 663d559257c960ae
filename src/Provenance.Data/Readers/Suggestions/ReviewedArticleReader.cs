using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Citations;
using Provenance.Domain.Documents;
using Provenance.Domain.Proposals;

namespace Provenance.Data.Readers.Suggestions;

/// <summary>Reads the articles on which a desk has decided what was suggested, to learn from them.</summary>
public sealed class ReviewedArticleReader(IDbContextFactory<ProvenanceContext> contexts)
{
    /// <summary>So many articles are held at once: a text may have some hundred thousand characters.</summary>
    private const int PartSize = 50;

    private static readonly Column<Document, DocumentId> _id = new(document => document.Id);
    private static readonly Column<DocumentText, DocumentId> _textOf = new(text => text.DocumentId);
    private static readonly Column<Evidence, DocumentId> _evidenceIn = new(evidence => evidence.DocumentId);
    private static readonly Column<Proposal, DocumentId> _suggestedFor = new(proposal => proposal.DocumentId!.Value);

    /// <summary>All articles of which at least one suggestion was decided, in the order in which they were recorded. Four
    /// SQL statements read fifty articles, beside one that finds them all.</summary>
    /// <param name="cancellationToken">Stops the read.</param>
    public async IAsyncEnumerable<ReviewedArticle> AllAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var part in (await IdsAsync(cancellationToken)).Chunk(PartSize))
        {
            foreach (var article in await ReadAsync(part, cancellationToken))
            {
                yield return article;
            }
        }
    }

    private async Task<IReadOnlyList<DocumentId>> IdsAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Proposals
            .Where(proposal => proposal.DocumentId != null && proposal.State != ProposalState.Pending)
            .Select(proposal => proposal.DocumentId!.Value).Distinct().OrderBy(id => id).ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<ReviewedArticle>> ReadAsync(
        IReadOnlyCollection<DocumentId> ids, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var documents = await context.Documents.OneByKeyAsync(_id, ids, cancellationToken);
        var texts = await context.DocumentTexts.OneByKeyAsync(_textOf, ids, cancellationToken);
        var evidence = await context.Evidence.Where(row => row.Span.Part == null).OrderBy(row => row.Id)
            .ManyByKeyAsync(_evidenceIn, ids, cancellationToken);
        var suggested = await context.Proposals.OrderBy(row => row.Id)
            .ManyByKeyAsync(_suggestedFor, ids, cancellationToken);
        return
        [
            .. ids.Where(texts.ContainsKey).Select(id => new ReviewedArticle(
                documents[id],
                texts[id].Text,
                PassagesOf(evidence[id]),
                [.. suggested[id].Where(proposal => proposal.State != ProposalState.Pending).Select(DecidedOf)],
                suggested[id].Count(proposal => proposal.State == ProposalState.Pending))),
        ];
    }

    /// <summary>A passage has a piece of evidence for each of its hops and claims, with the same spans.</summary>
    private static IReadOnlyList<RecordedPassage> PassagesOf(IEnumerable<Evidence> evidence) =>
    [
        .. evidence.DistinctBy(row => row.Passage)
            .OrderBy(row => row.Span.Start).ThenBy(row => row.Span.End).ThenBy(row => row.Id.Value)
            .Select(row => new RecordedPassage(
                row.Passage, row.Span, row.SourceSpans, row.CueSpans, row.ContentSpans)),
    ];

    private static DecidedSuggestion DecidedOf(Proposal proposal) => new(
        SuggestedPassage.Of(proposal)!, proposal.Tier!.Value, proposal.State == ProposalState.Accepted, proposal.Reason);
}
