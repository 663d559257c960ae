namespace Provenance.Reading;

/// <summary>The result of reading a file that may have several articles.</summary>
/// <param name="Articles">The articles in the order of the file, at least one; none when there is an error.</param>
/// <param name="Error">The error; null when there are articles.</param>
public sealed record ArticlesReading(IReadOnlyList<ReadArticle> Articles, ReadingError? Error);
