using Provenance.Data.Readers.Claims;
using Provenance.Domain.Analysis.Comparisons;
using Provenance.Domain.Analysis.Graph;
using Provenance.Server.Questions;
using Provenance.Server.Sources;

namespace Provenance.Server.Comparisons;

/// <summary><c>compare</c>.</summary>
internal sealed class ComparisonQueries(QuestionReader questions, Comparer comparer)
{
    public async Task<Comparison> Compare(
        QuestionBy question,
        IReadOnlyList<SourceBy> sources,
        bool includeParts,
        AsOf? asOf,
        CancellationToken cancellationToken)
    {
        var found = await questions.NamedAsync(question, cancellationToken);
        return (await comparer.CompareAsync([found], sources, includeParts, asOf, cancellationToken))[0];
    }
}
