namespace Provenance.Reading;

/// <summary>The result of reading one article: the article, or why there is none.</summary>
/// <param name="Article">The article; null when there is an error.</param>
/// <param name="Error">The error; null when there is an article.</param>
public sealed record ArticleReading(ReadArticle? Article, ReadingError? Error);
