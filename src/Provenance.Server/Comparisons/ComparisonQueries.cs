using Provenance.Data.Readers.Claims;
using Provenance.Domain.Analysis.Comparisons;
using Provenance.Domain.Analysis.Graph;
using Provenance.Server.Questions;

namespace Provenance.Server.Comparisons;

/// <summary><c>compare</c>.</summary>
internal sealed class ComparisonQueries(QuestionReader questions, Comparer comparer)
{
    public async Task<Comparison> Compare(
        string question,
        IReadOnlyList<string> sources,
        bool includeParts,
        AsOf? asOf,
        CancellationToken cancellationToken)
    {
        var found = await questions.NamedAsync(question, cancellationToken);
        return (await comparer.CompareAsync([found], sources, includeParts, asOf, cancellationToken))[0];
    }
}
