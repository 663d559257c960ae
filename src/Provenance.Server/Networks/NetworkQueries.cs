using System.Globalization;
using Provenance.Data.Readers.Aggregates;
using Provenance.Data.Readers.Filtering;
using Provenance.Data.Readers.Networks;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Readers.Sources;
using Provenance.Domain.Analysis.Graph;
using Provenance.Server.Errors;

namespace Provenance.Server.Networks;

/// <summary><c>network</c>.</summary>
internal sealed class NetworkQueries(NetworkReader networks, SourceReader sources)
{
    public async Task<Network> Network(
        CitationFilterInput? where, int first, AsOf? asOf, WantedNetwork wanted, CancellationToken cancellationToken)
    {
        if (first is < 1 or > Grouping.MaxGroups)
        {
            throw BadInput.Because(string.Create(
                CultureInfo.InvariantCulture,
                $"Argument \"first\" is {first}: 1 to {Grouping.MaxGroups:N0} edges are answered."));
        }

        if (!Listing.TryCreate(where, null, null, null, null, null, countTotal: false, out var citations, out var error))
        {
            throw BadInput.Because(error);
        }

        var (links, total) = await networks.LinksAsync(
            new(citations, asOf, wanted.Text), first, wanted.Parts, cancellationToken);
        var ends = await sources.At(asOf).ByIdAsync(
            [.. links.SelectMany(link => (Domain.Sources.SourceId[])[link.Key.CitingId, link.Key.CitedId]).Distinct()],
            cancellationToken);
        return new([.. links.Select(link => new NetworkEdge(link, ends[link.Key.CitingId], ends[link.Key.CitedId]))], total);
    }
}
