namespace Provenance.Attribution.Further;

/// <summary>Finds passages of a text beside the rules, as a language model does.</summary>
public interface IFurtherSuggester
{
    /// <summary>Reads a text. What goes wrong is told in the result, so that a reading is never lost by it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public Task<FurtherReading> ReadAsync(string text, CancellationToken cancellationToken);
}
