using Provenance.Data.Readers.Sources;
using Provenance.Domain.Sources;
using Provenance.Server.Nodes;

namespace Provenance.Server.Sources;

/// <summary>Reads the sources whose ids a client gives as an argument.</summary>
internal static class SourceIds
{
    private const int MaxIds = 100;

    extension(SourceReader sources)
    {
        /// <summary>The sources of these ids or keys, in their order; what is neither is an error that names it.</summary>
        public async Task<IReadOnlyList<Source>> ByIdOrKeyAsync(
            IReadOnlyList<string> parties, string argument, CancellationToken cancellationToken)
        {
            var ids = parties.Distinct().ToDictionary(party => party, IdOf);
            var byId = await sources.ByIdAsync([.. ids.Values.OfType<SourceId>().Distinct()], cancellationToken);
            var byKey = await sources.ByKeyAsync(
                [.. ids.Where(entry => entry.Value is null).Select(entry => entry.Key)], cancellationToken);
            return
            [
                .. parties.Select(party =>
                    (ids[party] is { } id ? byId.GetValueOrDefault(id) : byKey.GetValueOrDefault(party))
                        ?? throw BadInput.Because($"Argument \"{argument}\": there is no source \"{party}\"; "
                            + "the id or key of one would be accepted.")),
            ];
        }

        /// <summary>The sources of these ids, in their order; an id that is none is an error that names it.</summary>
        public async Task<IReadOnlyList<Source>> ByNodeIdAsync(
            IReadOnlyList<string> ids, string argument, CancellationToken cancellationToken)
        {
            if (ids.Count > MaxIds)
            {
                throw BadInput.Because($"Argument \"{argument}\" has {ids.Count} ids: at most {MaxIds} are accepted.");
            }

            var keys = ids.Select(id =>
                NodeId.Parse(id) is { Kind: nameof(Source) } known ? new SourceId(known.Number) : default).ToList();
            var found = await sources.ByIdAsync([.. keys.Distinct()], cancellationToken);
            return [.. ids.Zip(keys, (id, key) => found.GetValueOrDefault(key)
                ?? throw BadInput.Because($"Argument \"{argument}\" has \"{id}\", which is not the id of a source."))];
        }
    }
    private static SourceId? IdOf(string party) =>
        NodeId.Parse(party) is { Kind: nameof(Source) } id ? new SourceId(id.Number) : null;
}
