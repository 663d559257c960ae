namespace Provenance.Domain.Analysis;

/// <summary>Work that is done piece by piece, and may have to end between two pieces.</summary>
public static class Stoppable
{
    /// <summary>The same items, until the work is to stop.</summary>
    /// <param name="items">The items.</param>
    /// <param name="cancellationToken">Stops the work before the next item.</param>
    public static IEnumerable<T> Until<T>(this IEnumerable<T> items, CancellationToken cancellationToken)
    {
        foreach (var item in items)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return item;
        }
    }
}
