using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Sources;
using Provenance.Domain;
using Provenance.Domain.Assessments;
using Provenance.Server.Batching;
using Provenance.Server.Binding;

namespace Provenance.Server.Assessments;

/// <summary>Fields of assessments that are not plain columns.</summary>
internal sealed class AssessmentFields(SourceReader sources, StatementReader statements)
{
    [Needs]
    public static string Id(Assessment assessment) => new NodeId(nameof(Assessment), assessment.Id.Value).ToString();

    [Needs(nameof(Assessment.StatementId), nameof(Assessment.SourceId))]
    public async Task<IReadOnlyList<object>> Of(
        IReadOnlyList<Assessment> parents, CancellationToken cancellationToken)
    {
        var rated = await parents.OneOrNoneFor(
            assessment => assessment.StatementId, ids => statements.Ever.ByIdAsync(ids, cancellationToken));
        var ratedSources = await parents.OneOrNoneFor(
            assessment => assessment.SourceId, ids => sources.ByIdAsync(ids, cancellationToken));
        return [.. rated.Zip(ratedSources, (statement, source) => (object?)statement ?? source!)];
    }
}
