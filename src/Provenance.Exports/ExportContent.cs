using Provenance.Exports.Records;

namespace Provenance.Exports;

/// <summary>What a file is made of.</summary>
/// <param name="Header">What it says of itself.</param>
/// <param name="Records">The records that it holds; they are read once.</param>
/// <param name="Corpus">Gives the store in the project's own format.</param>
internal sealed record ExportContent(ExportHeader Header, IAsyncEnumerable<ExportRecord> Records, CorpusCall Corpus);
