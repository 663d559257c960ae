using System.Text.Json.Nodes;

namespace Provenance.Exports;

/// <summary>Gives a part of the store in the project's own corpus format: these passages and records, and all that they rest
/// on.</summary>
/// <param name="passages">The names of passages.</param>
/// <param name="records">The keys of sources, documents and claims.</param>
/// <param name="meta">What the corpus says of itself.</param>
/// <param name="recordedUntil">The moment of the data.</param>
/// <param name="cancellationToken">Ends the reading.</param>
/// <returns>The lines of a corpus in JSON Lines.</returns>
public delegate IAsyncEnumerable<string> CorpusCall(
    IReadOnlySet<string> passages,
    IReadOnlySet<string> records,
    JsonObject meta,
    DateTimeOffset recordedUntil,
    CancellationToken cancellationToken);
