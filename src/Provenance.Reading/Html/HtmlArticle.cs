using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Provenance.Reading.Characters;
using Provenance.Reading.Files;
using Provenance.Reading.Html.Metadata;

namespace Provenance.Reading.Html;

/// <summary>Reads the article of a page.</summary>
internal static class HtmlArticle
{
    private const string Accepted = "a page with an article";

    /// <summary>Reads a page.</summary>
    /// <param name="file">The file.</param>
    /// <param name="html">Its words.</param>
    /// <param name="address">Where it was found; null if that is not known.</param>
    /// <param name="remarks">What is to be said of its encoding.</param>
    public static ArticlesReading Read(InputFile file, string html, string? address, IReadOnlyList<string> remarks) => Guarded.Read(
        file, "is no page that can be read", Accepted, () => HtmlPages.Parse(html) switch
        {
            ({ Body: { } body } page, _) => Read(file, page, body, address, remarks),
            var (_, fault) => file.Refused(fault ?? "has no body", Accepted),
        });

    /// <summary>The words of a piece of HTML without a page around it, and the sections in it.</summary>
    public static (string Text, IReadOnlyList<ReadSection> Sections) Fragment(string html)
    {
        if (HtmlPages.Parse(html).Page?.Body is not { } body)
        {
            return ("", []);
        }

        var parts = PageWalk.Parts(body, out _);
        return (
            Clean.Joined(parts.Select(part => part.Paragraph?.Text).OfType<string>()),
            [.. parts.Select(part => part.Section).OfType<ReadSection>()]);
    }

    private static ArticlesReading Read(InputFile file, IHtmlDocument page, IElement body, string? address, IReadOnlyList<string> remarks)
    {
        PageMetadata metadata = new(page, address);
        var standfirst = Printed.Standfirst(page, metadata.Headline, metadata.Description);
        var byline = Printed.Byline(page);
        var (published, modified) = (metadata.Published, metadata.Modified);
        ReadArticle article = new()
        {
            Title = metadata.Title,
            Standfirst = Clean.Line(standfirst?.TextContent),
            Byline = Clean.Line(byline?.TextContent) ?? metadata.Author,
            Publisher = metadata.Publisher,
            PublishedAt = published.Count > 0 ? published[0] : null,
            ModifiedAt = modified.Count > 0 ? modified[0] : null,
            Language = metadata.Language,
            Address = metadata.Address,
            Text = "",
            Remarks = [.. PageRemarks.Of(page, metadata, published), .. remarks],
        };
        article = WithText(article, page, body, new([metadata.Headline, standfirst, byline]));
        if (article.Text.Length > 0)
        {
            return new([article], null);
        }

        var said = metadata.Data.Text("articleBody");
        return string.IsNullOrWhiteSpace(said)
            ? file.Refused("has no paragraphs of an article", Accepted)
            : new([article with
            {
                Text = Clean.Joined(Clean.Characters(said).Split('\n').Select(Clean.Line).OfType<string>()),
                Remarks = [.. article.Remarks, "The page shows no text; it was taken from the JSON-LD articleBody."],
            }], null);
    }

    private static ReadArticle WithText(ReadArticle article, IHtmlDocument page, IElement body, PrintedElements printed)
    {
        var parts = PageWalk.Parts(body, out var sections);
        var paragraphs = parts.Select(part => part.Paragraph).OfType<Paragraph>()
            .Where(paragraph => !printed.Has(paragraph) && paragraph.Text != article.Title).ToList();
        var ofArticle = paragraphs.Count == 0 ? [] : MainText.Of(page, paragraphs, sections);
        return article with
        {
            Text = Clean.Joined(paragraphs.Where(ofArticle.Contains).Select(paragraph => paragraph.Text)),
            Sections = Sections(parts, ofArticle, printed, article.Title),
        };
    }

    /// <summary>The sections in the order of the page, each once. Paragraphs beside the article are one as long as nothing
    /// else comes between.</summary>
    private static List<ReadSection> Sections(
        IReadOnlyList<PagePart> parts, HashSet<Paragraph> ofArticle, PrintedElements printed, string? title)
    {
        List<(ReadSectionKind Kind, List<string> Texts)> runs = [];
        var isOpen = false;
        foreach (var part in parts)
        {
            if (part.Paragraph is { } paragraph
                && (ofArticle.Contains(paragraph) || printed.Has(paragraph) || paragraph.Text == title))
            {
                isOpen = false;
                continue;
            }

            var section = part.Section ?? new(ReadSectionKind.Furniture, part.Paragraph!.Text);
            if (!isOpen || section.Kind != ReadSectionKind.Furniture || runs[^1].Kind != ReadSectionKind.Furniture)
            {
                runs.Add((section.Kind, []));
            }

            runs[^1].Texts.Add(section.Text);
            isOpen = true;
        }

        return [.. runs.Select(run => new ReadSection(run.Kind, string.Join('\n', run.Texts))).Distinct()];
    }
}
