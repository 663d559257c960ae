using System.Xml;
using System.Xml.Linq;

namespace Provenance.Reading.Files;

/// <summary>Reads XML without a document type and without anything outside the file.</summary>
internal static class SafeXml
{
    /// <summary>A reader of a text.</summary>
    public static XmlReader Reader(string xml) => XmlReader.Create(new StringReader(xml.TrimStart()), Settings());

    /// <summary>The elements of a text; an <see cref="XmlException"/> if it is not well-formed.</summary>
    public static XDocument Document(string xml)
    {
        CheckDepth(Reader(xml));
        using var reader = Reader(xml);
        return XDocument.Load(reader);
    }

    /// <summary>Throws if elements lie too deep in each other.</summary>
    public static void CheckDepth(XmlReader reader)
    {
        using (reader)
        {
            while (reader.Read())
            {
                if (reader.Depth > ReadingLimits.Depth)
                {
                    throw new TooLargeException($"has elements more than {ReadingLimits.Depth} deep in each other");
                }
            }
        }
    }

    /// <summary>The settings of every reader of XML.</summary>
    public static XmlReaderSettings Settings() => new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = ReadingLimits.PartBytes,
        CheckCharacters = false,
    };
}
