using Provenance.Corpora;
using Provenance.Data.Writers;

namespace Provenance.Data.Clearances;

/// <summary>Records for someone who sees a part of the store: what the part would take is recorded in the whole store, so
/// that nothing which is hidden decides what is said of a mistake.</summary>
/// <param name="part">The importer of the part.</param>
/// <param name="whole">The importer of the whole store.</param>
/// <param name="store">The part.</param>
internal sealed class PartRecording(CorpusImporter part, CorpusImporter whole, StorePart store)
{
    private const string AtOdds = "this cannot be recorded beside what is on record; another key would be accepted";

    private const string Lines = "a corpus in JSON Lines is imported by those alone who may see everything on record; "
        + "one in JSON would be accepted";

    /// <summary>Imports a corpus of one batch.</summary>
    public async Task<ImportOutcome> RunAsync(
        ImportSource source, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        if (source is not SingleSource)
        {
            return new([], [new("corpus", "", "$", Lines)]);
        }

        var found = await part.CheckAsync(source, cancellationToken);
        if (found.Errors.Count > 0)
        {
            return found;
        }

        var recorded = await whole.RunAsync(source, progress, cancellationToken);
        await store.CatchUpAsync(cancellationToken);
        return found with { Errors = [.. recorded.Errors.Select(Told)], Position = recorded.Position };
    }

    /// <summary>An error without a word about what the record is at odds with.</summary>
    private static CorpusError Told(CorpusError error) => new(error.File, error.Record, error.Path, AtOdds) { IsConflict = true };
}
