namespace Provenance.Exports.Records;

/// <summary>Records of which the first was read, to see whether it can be.</summary>
/// <param name="reading">Stands at the first of them.</param>
/// <param name="isEmpty">Whether there is none.</param>
internal sealed class StartedReading(IAsyncEnumerator<ExportRecord> reading, bool isEmpty) : IAsyncDisposable
{
    public async IAsyncEnumerable<ExportRecord> ReadAsync()
    {
        for (var goesOn = !isEmpty; goesOn; goesOn = await reading.MoveNextAsync())
        {
            yield return reading.Current;
        }
    }

    public ValueTask DisposeAsync() => reading.DisposeAsync();
}
