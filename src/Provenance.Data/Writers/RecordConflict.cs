using Provenance.Corpora;

namespace Provenance.Data.Writers;

/// <summary>A record that is stored under the same natural key with other content.</summary>
/// <param name="Kind">The kind of record, in the plural: claims.</param>
/// <param name="Key">The natural key.</param>
/// <param name="Fields">The fields that differ, at least one.</param>
/// <param name="LineKind">The kind of the corpus record that conflicts with it.</param>
/// <param name="LineKey">The key of that record; empty when no single record conflicts.</param>
internal sealed record RecordConflict(
    string Kind, string Key, IReadOnlyList<string> Fields, CorpusLineKind LineKind, string LineKey)
{
    /// <summary>The conflict as an error of its batch.</summary>
    public CorpusError In(CorpusBatch batch)
    {
        var error = batch.Refusal(
            LineKind,
            LineKey,
            $"The store has \"{Key}\" among its {Kind} with other content ({string.Join(", ", Fields)}): "
            + "import the same content, or give it another key"
            + (LineKind is CorpusLineKind.Source or CorpusLineKind.Document
                ? "; what it lacks is added by a record of \"additions\"."
                : "."));
        return error with { IsConflict = true };
    }
}
