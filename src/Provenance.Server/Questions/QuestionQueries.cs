using Provenance.Data.Readers.Claims;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Claims;
using Provenance.Server.Paging;

namespace Provenance.Server.Questions;

/// <summary><c>question</c> and <c>questions</c>.</summary>
internal sealed class QuestionQueries(QuestionReader questions)
{
    public Task<Question?> Question(QuestionBy by, AsOf? asOf, CancellationToken cancellationToken) =>
        questions.At(asOf).FindAsync(by, cancellationToken);

    public async Task<Connection<Question>> Questions(
        AsOf? asOf, PagingArguments paging, CancellationToken cancellationToken) =>
        new(await questions.At(asOf).PageAsync(paging.Page(), cancellationToken));
}
