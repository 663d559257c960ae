using Provenance.Data.Readers;
using Provenance.Domain.Sources;
using Provenance.Server.Nodes;

namespace Provenance.Server.Sources;

/// <summary>Reads the sources whose ids a client gives as an argument.</summary>
internal static class SourceIds
{
    private const int MaxIds = 100;

    extension(SourceReader sources)
    {
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
}
