using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Sources;
using Provenance.Domain.Analysis.Chains;
using Provenance.Domain.Analysis.Tracing;
using Provenance.Domain.Claims;
using Provenance.Domain.Sources;
using Provenance.Server.Nodes;
using Provenance.Server.Sources;
using Provenance.Server.Tracing;

namespace Provenance.Server.Chains;

/// <summary><c>chains</c>.</summary>
internal sealed class ChainQueries(SourceReader sources, ClaimReader claims, Tracer tracer)
{
    public async Task<ChainResult> Chains(
        string from,
        string to,
        string? claim,
        bool includeParts,
        int first,
        TraceOptions options,
        CancellationToken cancellationToken)
    {
        var ends = await sources.ByIdOrKeyAsync([from], nameof(from), cancellationToken);
        ends = [.. ends, .. await sources.ByIdOrKeyAsync([to], nameof(to), cancellationToken)];
        var starts = await PartsAsync(ends[0], includeParts, cancellationToken);
        var goals = await PartsAsync(ends[1], includeParts, cancellationToken);
        if (starts.Overlaps(goals))
        {
            throw BadInput.Because(ends[0].Id == ends[1].Id
                ? "Arguments \"from\" and \"to\" name the same source: two different ones would be accepted."
                : $"Arguments \"from\" and \"to\": of {ends[0].Name} and {ends[1].Name} one is a part of the other; "
                    + "they would be accepted with includeParts: false.");
        }

        return await tracer.BetweenAsync(
            starts, goals, await ClaimsAsync(claim, options, cancellationToken), first, options, cancellationToken);
    }

    private async Task<IReadOnlySet<SourceId>> PartsAsync(
        Source source, bool includeParts, CancellationToken cancellationToken) =>
        includeParts ? await sources.PartsAsync(source.Id, cancellationToken) : new HashSet<SourceId> { source.Id };

    private async Task<IReadOnlySet<ClaimId>?> ClaimsAsync(
        string? name, TraceOptions options, CancellationToken cancellationToken)
    {
        if (name is null)
        {
            return null;
        }

        var found = NodeId.Parse(name) is { Kind: nameof(Claim) } id
            ? (await claims.ByIdAsync([new ClaimId(id.Number)], cancellationToken)).Values.SingleOrDefault()
            : (await claims.ByKeyAsync([name], cancellationToken)).Values.SingleOrDefault();
        if (found is null)
        {
            throw BadInput.Because(
                $"Argument \"claim\": there is no claim \"{name}\"; the id or key of one would be accepted.");
        }

        HashSet<ClaimId> same = [found.Id];
        if (options.Equate == ClaimEquality.SameAs)
        {
            same.UnionWith(await tracer.SameAsAsync(found, options.AsOf, cancellationToken));
        }

        return same;
    }
}
