using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Sources;
using Provenance.Domain.Analysis.Circularity;
using Provenance.Domain.Citations;
using Provenance.Domain.Sources;

namespace Provenance.Server.Circularity;

/// <summary>The records of circular reports, and their explanations.</summary>
internal sealed class CircularReportFields(SourceReader sources, CitationReader citations)
{
    public async Task<IReadOnlyList<IReadOnlyList<Source>>> Sources(
        IReadOnlyList<CircularReport> parents, CancellationToken cancellationToken)
    {
        var known = await SourcesAsync(parents, cancellationToken);
        return [.. parents.Select(parent => (IReadOnlyList<Source>)[.. parent.SourceIds.Select(id => known[id])])];
    }

    public async Task<IReadOnlyList<IReadOnlyList<Citation>>> Citations(
        IReadOnlyList<CircularReport> parents, CancellationToken cancellationToken)
    {
        var known = await citations.Ever.ByIdAsync(
            [.. parents.SelectMany(parent => parent.CitationIds).Distinct()], cancellationToken);
        return [.. parents.Select(parent => (IReadOnlyList<Citation>)[.. parent.CitationIds.Select(id => known[id])])];
    }

    public async Task<IReadOnlyList<string>> Explanation(
        IReadOnlyList<CircularReport> parents, CancellationToken cancellationToken)
    {
        var known = await SourcesAsync(parents, cancellationToken);
        return [.. parents.Select(parent => CircularExplanation.Of(parent, known))];
    }

    private Task<IReadOnlyDictionary<SourceId, Source>> SourcesAsync(
        IReadOnlyList<CircularReport> parents, CancellationToken cancellationToken) =>
        sources.ByIdAsync([.. parents.SelectMany(parent => parent.SourceIds).Distinct()], cancellationToken);
}
