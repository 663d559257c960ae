using Provenance.Data.Readers;
using Provenance.Domain.Analysis;
using Provenance.Domain.Claims;
using Provenance.Server.Nodes;

namespace Provenance.Server.Comparisons;

/// <summary><c>compare</c>.</summary>
internal sealed class ComparisonQueries(QuestionReader questions, Comparer comparer)
{
    public async Task<Comparison> Compare(
        string question, IReadOnlyList<string> sources, bool includeParts, CancellationToken cancellationToken)
    {
        var found = NodeId.Parse(question) is { Kind: nameof(Question) } id
            ? (await questions.ByIdAsync([new QuestionId(id.Number)], cancellationToken)).Values.SingleOrDefault()
            : (await questions.ByKeyAsync([question], cancellationToken)).Values.SingleOrDefault();
        return found is null
            ? throw BadInput.Because(
                $"Argument \"question\": there is no question \"{question}\"; the id or key of one would be accepted.")
            : (await comparer.CompareAsync([found], sources, includeParts, cancellationToken))[0];
    }
}
