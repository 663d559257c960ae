namespace Provenance.Pages.Asking;

/// <summary>What a page asks while its beginning is already on the way to the reader.</summary>
/// <param name="Query">The operation with its variables.</param>
/// <param name="Asked">What comes of it.</param>
public sealed record LaterAnswer<TData>(PageQuery Query, Task<Asked<TData>> Asked)
    where TData : class;
