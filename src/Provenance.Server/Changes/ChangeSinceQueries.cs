using Provenance.Data.Readers.Changes;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Sources;
using Provenance.Domain;
using Provenance.Server.Claims;
using Provenance.Server.Documents;
using Provenance.Server.Nodes;
using Provenance.Server.Paging;
using Provenance.Server.Questions;
using Provenance.Server.Sources;

namespace Provenance.Server.Changes;

/// <summary><c>changesSince</c>.</summary>
internal sealed class ChangeSinceQueries(
    RecordSinceReader since,
    ChangeReader changes,
    NodeQueries nodes,
    EntriesSince entries,
    ClaimReader claims,
    QuestionReader questions,
    SourceReader sources,
    DocumentReader documents)
{
    public async Task<ChangeSinceConnection> ChangesSince(
        DateTimeOffset moment, ShownBy of, PagingArguments paging, CancellationToken cancellationToken)
    {
        var request = paging.Page(PageOrder.Since);
        var shown = await ShownAsync(of, cancellationToken);
        var (page, counts) = await since.PageAsync(shown, moment, request, cancellationToken);
        List<RecordSince> happened = [.. page.Edges.Select(edge => edge.Node)];
        var made = await changes.ByIdAsync([.. happened.Select(each => each.ChangeId).Distinct()], cancellationToken);
        var found = await nodes.ReadAsync([.. happened.Select(IdOf).Distinct()], cancellationToken);
        var told = await entries.OfAsync(happened, found, cancellationToken);
        return new(
            [.. page.Edges.Select(edge => new Edge<ChangeSince>(edge.Cursor, SinceOf(edge.Node)))],
            PageInfo.Of(page),
            counts);

        ChangeSince SinceOf(RecordSince each)
        {
            var change = made[each.ChangeId];
            List<HistoryEntry> histories =
            [
                .. (told.GetValueOrDefault(IdOf(each)) ?? [])
                    .Where(entry => entry.Event == EntriesSince.EventOf(each.Kind) && entry.RecordedAt == change.RecordedAt),
            ];
            return new(
                each.Kind,
                found[IdOf(each)],
                change,
                [.. histories.SelectMany(entry => entry.Differences)],
                histories.Select(entry => entry.Reason ?? entry.Corrections.FirstOrDefault()?.Reason).FirstOrDefault(reason => reason is not null));
        }
    }

    private async Task<ShownRecord> ShownAsync(ShownBy of, CancellationToken cancellationToken) => of switch
    {
        { Claim: { } claim } => new(ShownKind.Claim, (await claims.NamedIdAsync(claim, cancellationToken)).Value),
        { Question: { } question } => new(ShownKind.Question, (await questions.NamedAsync(question, cancellationToken)).Id.Value),
        { Source: { } source } => new(ShownKind.Source, (await sources.NamedAsync(source, "of", cancellationToken)).Id.Value),
        _ => new(ShownKind.Document, (await documents.NamedAsync(of.Document!, "of", cancellationToken)).Id.Value),
    };

    private static NodeId IdOf(RecordSince each) => new(each.Type, each.Number);
}
