using Provenance.Data.Readers.Sources;
using Provenance.Domain;
using Provenance.Domain.Sources;
using Provenance.Server.Errors;
using Provenance.Server.Nodes;

namespace Provenance.Server.Sources;

/// <summary>Reads the sources that a client names in an argument.</summary>
internal static class NamedSources
{
    extension(SourceReader sources)
    {
        /// <summary>The named source; an error that says so if there is none.</summary>
        public async Task<Source> NamedAsync(SourceBy by, string argument, CancellationToken cancellationToken) =>
            (await sources.NamedAsync([by], argument, cancellationToken))[0];

        /// <summary>The named sources, in order; an error names one that does not exist.</summary>
        public async Task<IReadOnlyList<Source>> NamedAsync(
            IReadOnlyList<SourceBy> named, string argument, CancellationToken cancellationToken)
        {
            var byId = await sources.ByIdAsync(
                [.. named.Select(IdOf).OfType<SourceId>().Distinct()], cancellationToken);
            var byKey = await sources.ByKeyAsync(
                [.. named.Select(by => by.Key).OfType<string>().Distinct()], cancellationToken);
            var byName = await sources.ByNameAsync(
                [.. named.Select(by => by.Name).OfType<string>().Distinct()], cancellationToken);
            return
            [
                .. named.Select(by => by switch
                {
                    { Key: { } key } => byKey.GetValueOrDefault(key),
                    { Name: { } name } => OnlyOne(name, [.. byName[name]]),
                    _ => IdOf(by) is { } id ? byId.GetValueOrDefault(id) : null,
                } ?? throw NamedRecord.IsMissing(argument, "source", by)),
            ];
        }
    }

    /// <summary>The source with a name, if there is exactly one.</summary>
    public static Source? OnlyOne(string name, IReadOnlyList<Source> found) => found.Count < 2
        ? found.SingleOrDefault()
        : throw BadInput.Because($"\"{name}\" is the name of {found.Count} sources: "
            + $"{string.Join(", ", found.Select(source => $"{source.Name} (key \"{source.Key}\")"))}. Ask by key.");

    private static SourceId? IdOf(SourceBy by) => by.Id is { } text && NodeId.Parse(text) is { Kind: nameof(Source) } id
        ? new SourceId(id.Number)
        : null;
}
