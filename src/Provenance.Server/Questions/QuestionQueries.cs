using Provenance.Data.Readers.Claims;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Claims;
using Provenance.GraphQL.Execution;
using Provenance.Server.Paging;

namespace Provenance.Server.Questions;

/// <summary><c>question</c> and <c>questions</c>.</summary>
internal sealed class QuestionQueries(QuestionReader questions)
{
    public Task<Question?> Question(QuestionBy by, CancellationToken cancellationToken) =>
        questions.FindAsync(by, cancellationToken);

    public async Task<Connection<Question>> Questions(
        AsOf? asOf, FieldCall call, CancellationToken cancellationToken) =>
        new(await questions.At(asOf).PageAsync(call.Page(), cancellationToken));
}
