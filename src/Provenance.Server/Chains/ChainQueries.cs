using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Sources;
using Provenance.Domain.Analysis.Chains;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;
using Provenance.Server.Claims;
using Provenance.Server.Errors;
using Provenance.Server.Sources;
using Provenance.Server.Tracing;

namespace Provenance.Server.Chains;

/// <summary><c>chains</c>.</summary>
internal sealed class ChainQueries(SourceReader sources, ClaimReader claims, Tracer tracer)
{
    public async Task<ChainResult> Chains(
        SourceBy from,
        SourceBy to,
        ClaimBy? claim,
        bool includeParts,
        int first,
        TraceOptions options,
        CancellationToken cancellationToken)
    {
        var citing = await sources.NamedAsync(from, nameof(from), cancellationToken);
        var cited = await sources.NamedAsync(to, nameof(to), cancellationToken);
        var starts = await PartsAsync(citing, includeParts, cancellationToken);
        var goals = await PartsAsync(cited, includeParts, cancellationToken);
        if (starts.Overlaps(goals))
        {
            throw BadInput.Because(citing.Id == cited.Id
                ? "Arguments \"from\" and \"to\" name the same source: two different ones would be accepted."
                : $"Arguments \"from\" and \"to\": of {citing.Name} and {cited.Name} one is a part of the other; "
                    + "they would be accepted with includeParts: false.");
        }

        return await tracer.BetweenAsync(
            starts, goals, await ClaimsAsync(claim, options, cancellationToken), first, options, cancellationToken);
    }

    private async Task<IReadOnlySet<SourceId>> PartsAsync(
        Source source, bool includeParts, CancellationToken cancellationToken) =>
        includeParts ? await sources.PartsAsync(source.Id, cancellationToken) : new HashSet<SourceId> { source.Id };

    private async Task<IReadOnlySet<ClaimId>?> ClaimsAsync(
        ClaimBy? by, TraceOptions options, CancellationToken cancellationToken)
    {
        if (by is null)
        {
            return null;
        }

        var found = await claims.NamedIdAsync(by, cancellationToken);
        HashSet<ClaimId> same = [found];
        if (options.Equate == ClaimEquality.SameAs)
        {
            same.UnionWith(await tracer.SameAsAsync(found, options.AsOf, cancellationToken));
        }

        return same;
    }
}
