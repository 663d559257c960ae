using Provenance.Data.Readers.Claims;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Claims;
using Provenance.GraphQL.Execution;
using Provenance.Server.Nodes;
using Provenance.Server.Paging;

namespace Provenance.Server.Questions;

/// <summary>How a client names one question: exactly one of these.</summary>
internal sealed class QuestionBy
{
    public string? Id { get; init; }

    public string? Key { get; init; }
}

/// <summary><c>question</c> and <c>questions</c>.</summary>
internal sealed class QuestionQueries(QuestionReader questions)
{
    public async Task<Question?> Question(QuestionBy by, CancellationToken cancellationToken) => by switch
    {
        { Id: { } id } => NodeId.Parse(id) is { Kind: nameof(Domain.Claims.Question) } known
            ? (await questions.ByIdAsync([new QuestionId(known.Number)], cancellationToken)).Values.SingleOrDefault()
            : null,
        _ => (await questions.ByKeyAsync([by.Key!], cancellationToken)).Values.SingleOrDefault(),
    };

    public async Task<Connection<Question>> Questions(
        AsOf? asOf, FieldCall call, CancellationToken cancellationToken) =>
        new(await questions.At(asOf).PageAsync(call.Page(), cancellationToken));
}
