using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Provenance.Data.Readers.Filtering;
using Provenance.Data.Readers.Sources;
using Provenance.Reading;
using Provenance.Server.Desk.Inputs;

namespace Provenance.Server.Suggestions;

/// <summary>Makes a document of an article that was read out of a file.</summary>
internal sealed partial class ArticleDocuments(SourceReader sources)
{
    private const int LongestAddress = 2_500;

    /// <summary>The document that an article is.</summary>
    /// <param name="article">The article; its text is the document's.</param>
    /// <param name="told">What someone says of it, which goes before what the file says.</param>
    /// <param name="cancellationToken">Stops the reads.</param>
    public async Task<NewDocumentInput> OfAsync(
        ReadArticle article, NewDocumentInput told, CancellationToken cancellationToken)
    {
        var read = Of(article);
        return told with
        {
            Text = article.Text,
            Title = told.Title ?? read.Title,
            Standfirst = told.Standfirst ?? read.Standfirst,
            Byline = told.Byline ?? read.Byline,
            Captions = told.Captions ?? read.Captions,
            Publisher = told.Publisher ?? await PublisherAsync(article.Publisher, cancellationToken),
            PublishedAt = told.PublishedAt ?? read.PublishedAt,
            Url = told.Url ?? read.Url,
            Language = told.Language ?? read.Language,
        };
    }

    /// <summary>An outlet: the one on record that has the name, or else a new one; one that nobody names if there is
    /// none.</summary>
    private async Task<SourceInput> PublisherAsync(string? name, CancellationToken cancellationToken) =>
        name is not null && (await sources.ByNameAsync([name], cancellationToken))[name].Any()
            ? new() { Name = name }
            : new() { New = new() { Type = SourceType.Outlet, Name = name } };

    /// <summary>What a file says of an article that does not need the store.</summary>
    private static NewDocumentInput Of(ReadArticle article)
    {
        string[] captions =
        [
            .. article.Sections.Where(section => section.Kind == ReadSectionKind.Caption)
                .Select(section => section.Text.Replace('\n', ' ')).Distinct(),
        ];
        return new()
        {
            Title = article.Title,
            Standfirst = article.Standfirst,
            Byline = article.Byline,
            Language = article.Language,
            Url = article.Address is { } address && Encoding.UTF8.GetByteCount(address) <= LongestAddress ? address : null,
            Captions = captions.Length == 0 ? null : captions,
            PublishedAt = article.PublishedAt is { Day: { } day } published
                ? new()
                {
                    On = Moment().IsMatch(published.Value)
                        ? published.Value : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    Text = published.Value,
                    Derivation = $"Given by the file: {published.Basis}.",
                }
                : null,
        };
    }

    /// <summary>A time of day with its offset, as records take it.</summary>
    [GeneratedRegex(@"\A\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})\z")]
    private static partial Regex Moment();
}
