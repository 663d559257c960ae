using Provenance.Corpora;

namespace Provenance.Server.Desk;

/// <summary>The records that a request asks for.</summary>
/// <param name="Key">The key of the one that it stands for; empty for a corpus.</param>
/// <param name="Batch">The records, to be imported.</param>
/// <param name="Records">The same, each with its place in the request; null for a corpus.</param>
/// <param name="Path">The place of the request's input.</param>
internal sealed record ComposedRequest(string Key, CorpusBatch Batch, DeskRecords? Records, string Path)
{
    /// <summary>Whether something that it refers to could not be looked up, so that nothing can be recorded.</summary>
    public bool IsLost => Records is { Errors.Count: > 0 };

    /// <summary>What is wrong with the request, given what is wrong with the batch.</summary>
    public IReadOnlyList<IRecordingError> ErrorsOf(IReadOnlyList<CorpusError> errors) => Records is null
        ? [.. errors.Select(error => DeskRecords.Of(error, Path == "input" ? error.Path : $"{Path}: {error.Path}"))]
        : Records.And(errors);
}
