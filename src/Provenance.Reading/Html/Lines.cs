using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Provenance.Reading.Characters;

namespace Provenance.Reading.Html;

/// <summary>The paragraph that is being read: words of one line after another, until a block or two line breaks end
/// it.</summary>
internal sealed class Lines(Action<Paragraph> add)
{
    private readonly StringBuilder _text = new();
    private List<IElement> _links = [];
    private int _linked, _times, _breaks;

    /// <summary>Adds the words of a node within a line.</summary>
    public void Add(INode node, IElement container)
    {
        switch (node)
        {
            case IText text:
                _breaks = string.IsNullOrWhiteSpace(text.Data) ? _breaks : 0;
                _text.Append(text.Data);
                break;
            case IHtmlBreakRowElement:
                Break(container);
                break;
            case IElement element when !ElementKinds.IsUnread(element):
                var start = _text.Length;
                // Browsers print the marks of a quotation that has none in its text.
                var isQuotation = element is IHtmlQuoteElement && element.LocalName == "q";
                _text.Append(isQuotation ? "“" : "");
                foreach (var child in element.ChildNodes)
                {
                    Add(child, container);
                }

                _text.Append(isQuotation ? "”" : "");
                var length = Math.Max(0, _text.Length - start);
                _times += element.LocalName == "time" ? length : 0;
                if (element.LocalName == "a")
                {
                    _links.Add(element);
                    _linked += length;
                }

                break;
        }
    }

    /// <summary>Ends the paragraph, if there is one.</summary>
    public void End(IElement container)
    {
        if (Clean.Line(_text.ToString()) is { } line)
        {
            add(new(line, container, _links, Math.Min(_linked, line.Length), Math.Min(_times, line.Length)));
            _links = [];
        }

        _text.Clear();
        _links.Clear();
        (_linked, _times, _breaks) = (0, 0, 0);
    }

    private void Break(IElement container)
    {
        if (++_breaks == 2)
        {
            End(container);
        }
        else
        {
            _text.Append(' ');
        }
    }
}
