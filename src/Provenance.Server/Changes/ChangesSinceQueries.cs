using Provenance.Data.Readers.Changes;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Documents;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Sources;
using Provenance.Server.Claims;
using Provenance.Server.Documents;
using Provenance.Server.Paging;
using Provenance.Server.Questions;
using Provenance.Server.Sources;

namespace Provenance.Server.Changes;

/// <summary><c>changesSince</c>.</summary>
internal sealed class ChangesSinceQueries(
    RecordEventReader reader,
    RecordEvents events,
    ClaimReader claims,
    QuestionReader questions,
    SourceReader sources,
    DocumentReader documents)
{
    public async Task<RecordEventConnection> ChangesSince(
        DateTimeOffset moment, ShownBy of, PagingArguments paging, CancellationToken cancellationToken)
    {
        var request = paging.Page(PageOrder.Events);
        var shown = await ShownAsync(of, cancellationToken);
        return (await events.OfAsync([await reader.SinceAsync(shown, moment, request, cancellationToken)], cancellationToken))[0];
    }

    private async Task<ShownRecord> ShownAsync(ShownBy of, CancellationToken cancellationToken) => of switch
    {
        { Claim: { } claim } => new(ShownKind.Claim, (await claims.NamedIdAsync(claim, cancellationToken)).Value),
        { Question: { } question } => new(ShownKind.Question, (await questions.NamedAsync(question, cancellationToken)).Id.Value),
        { Source: { } source } => new(ShownKind.Source, (await sources.NamedAsync(source, "of", cancellationToken)).Id.Value),
        _ => new(ShownKind.Document, (await documents.NamedAsync(of.Document!, "of", cancellationToken)).Id.Value),
    };
}
