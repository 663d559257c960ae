namespace Provenance.Reading.Fetching;

/// <summary>What was fetched, or why nothing was.</summary>
/// <param name="Content">The bytes; null when there is an error.</param>
/// <param name="MediaType">The media type with its parameters, if the server says one.</param>
/// <param name="Address">Where it was found, after redirects.</param>
/// <param name="Error">The error; null when there is content.</param>
public sealed record FetchedPage(byte[]? Content, string? MediaType, string Address, ReadingError? Error);
