using Provenance.Data.Readers;
using Provenance.Domain.Claims;
using Provenance.GraphQL.Execution;
using Provenance.Server.Nodes;
using Provenance.Server.Paging;

namespace Provenance.Server.Questions;

/// <summary>Fields of questions that are not plain columns.</summary>
internal sealed class QuestionFields(ClaimReader claims)
{
    public static string Id(Question question) => new NodeId(nameof(Question), question.Id.Value).ToString();

    public Task<IReadOnlyList<Connection<Claim>>> Claims(
        IReadOnlyList<Question> parents, FieldCall call, CancellationToken cancellationToken)
    {
        var page = call.Page();
        return parents.PageFor(question => question.Id, ids => claims.PageByQuestionAsync(ids, page, cancellationToken));
    }
}
