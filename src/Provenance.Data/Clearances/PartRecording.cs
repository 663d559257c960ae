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
    /// <summary>How often a request is judged anew because others recorded something meanwhile.</summary>
    private const int MostAttempts = 10;

    private const string AtOdds = "this cannot be recorded beside what is on record; another key would be accepted";

    private const string NotUndone = "this change cannot be taken back beside what is on record; "
        + "a correction of what you made would be accepted";

    private const string Lines = "a corpus in JSON Lines is imported by those alone who may see everything on record; "
        + "one in JSON would be accepted";

    private const string TooMany = "others record so much at the moment that it cannot be said what this would be beside; "
        + "the same again would be accepted";

    /// <summary>Imports a corpus of one batch.</summary>
    public async Task<ImportOutcome> RunAsync(
        ImportSource source, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        if (source is not SingleSource { Batch: var batch })
        {
            return Refused(Lines);
        }

        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            await store.CatchUpAsync(cancellationToken);
            var at = batch.ExpectsRevisions ? store.Position : null;
            batch.IsJudged = false;
            var found = await part.CheckAsync(source, cancellationToken);
            if (found.Errors.Count > 0)
            {
                return found;
            }

            if (source.Undoes is { } undone && !await store.HasWholeAsync(undone, cancellationToken))
            {
                return Refused(NotUndone);
            }

            batch.IsJudged = true;
            try
            {
                var recorded = await whole.RunAsync(source, progress, cancellationToken, at);
                if (!recorded.IsOutdated)
                {
                    await store.CatchUpAsync(cancellationToken);
                    return await ToldAsync(source, found, recorded, cancellationToken);
                }
            }
            catch (ReversalOutdatedException)
            {
                return Refused(NotUndone);
            }
        }

        return Refused(TooMany);
    }

    private async Task<ImportOutcome> ToldAsync(
        ImportSource source, ImportOutcome found, ImportOutcome recorded, CancellationToken cancellationToken)
    {
        if (recorded.Errors.Count == 0 && recorded.Added < found.Added
            && (await part.CheckAsync(source, cancellationToken)) is { Added: > 0 })
        {
            // It is what is on record already, and hidden.
            return new([], [Told(new("", "", "$", AtOdds))]);
        }

        return found with { Errors = [.. recorded.Errors.Select(Told)], Position = recorded.Position };
    }

    /// <summary>An error without a word about what the record is at odds with.</summary>
    private static CorpusError Told(CorpusError error) => new(error.File, error.Record, error.Path, AtOdds) { IsConflict = true };

    private static ImportOutcome Refused(string reason) => new([], [new("", "", "$", reason)]);
}
