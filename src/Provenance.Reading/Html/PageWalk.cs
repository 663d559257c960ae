using AngleSharp.Dom;

namespace Provenance.Reading.Html;

/// <summary>Goes through a page in the order of reading and takes it apart into paragraphs and sections.</summary>
internal sealed class PageWalk
{
    /// <summary>Half of a page so short that a box may be more than the article.</summary>
    private const int ShortPage = 150;

    private readonly List<PagePart> _parts = [];
    private readonly TextLengths _lengths;
    private readonly int _half;
    private readonly Lines _lines;
    private readonly List<IElement> _sections = [];
    private readonly InlineElements _inline = new();
    private readonly HashSet<IElement> _withHeadline;
    private bool _isAfterReadAlso;

    private PageWalk(IElement root)
    {
        _lengths = TextLengths.Of(root);
        _half = _lengths[root] / 2;
        _lines = new(AddParagraph);
        _withHeadline = [.. root.QuerySelectorAll("h1").SelectMany(headline => headline.Ancestors<IElement>())];
    }

    /// <summary>The parts of an element.</summary>
    /// <param name="root">The element, such as the body of a page.</param>
    /// <param name="sections">The elements that are sections.</param>
    public static IReadOnlyList<PagePart> Parts(IElement root, out IReadOnlyList<IElement> sections)
    {
        PageWalk walk = new(root);
        walk.Enter(root);
        walk._lines.End(root);
        sections = walk._sections;
        return walk._parts;
    }

    private void Enter(IElement element)
    {
        foreach (var node in element.ChildNodes)
        {
            switch (node)
            {
                case IElement { LocalName: "br" }:
                    _lines.Add(node, element);
                    break;
                case IElement child when ElementKinds.IsUnread(child) && !SectionMarkup.IsEmbed(child):
                    break;
                case IElement child when SectionOf(child) is { } kind:
                    _lines.End(element);
                    AddSection(child, kind);
                    break;
                case IElement child when !_inline.Contains(child):
                    _lines.End(element);
                    Enter(child);
                    _lines.End(child);
                    break;
                case IElement or IText:
                    _lines.Add(node, element);
                    break;
            }
        }
    }

    /// <summary>What an element is if it is a section. One that holds the headline or most of the page is none,
    /// whatever its name: pages wrap themselves in forms and in boxes called "paywall".</summary>
    private ReadSectionKind? SectionOf(IElement element)
    {
        var kind = SectionMarkup.KindOf(element) ?? SectionLabels.KindOf(element, _lengths[element]);
        var isSure = kind is null or ReadSectionKind.Comments || element.LocalName is "nav" or "footer" or "figure";
        return isSure || (!_withHeadline.Contains(element) && (_lengths[element] <= _half || _half < ShortPage))
            ? kind
            : null;
    }

    private void AddSection(IElement element, ReadSectionKind kind)
    {
        _sections.Add(element);
        List<string> texts = [];
        Lines lines = new(paragraph => texts.Add(paragraph.Text));
        AddAll(element, lines);
        lines.End(element);
        if (texts.Count > 0)
        {
            _parts.Add(new(null, new(kind, string.Join('\n', texts))));
        }
    }

    private void AddAll(IElement element, Lines lines)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IElement child && !_inline.Contains(child))
            {
                if (!ElementKinds.IsUnread(child))
                {
                    lines.End(element);
                    AddAll(child, lines);
                    lines.End(child);
                }
            }
            else
            {
                lines.Add(node, element);
            }
        }
    }

    private void AddParagraph(Paragraph paragraph)
    {
        var kind = SectionWords.KindOf(paragraph);
        // The links after "Read also" belong to it, whatever they are about.
        var isLink = paragraph.LinkLength >= paragraph.Text.Length * 4 / 5;
        kind ??= _isAfterReadAlso && isLink ? ReadSectionKind.ReadAlso : null;
        _isAfterReadAlso = kind == ReadSectionKind.ReadAlso;
        _parts.Add(kind is { } section ? new(null, new(section, paragraph.Text)) : new(paragraph, null));
    }
}
