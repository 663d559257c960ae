using System.Text;

namespace Provenance.Reading.Pdf;

/// <summary>Joins lines to paragraphs: over line ends, with the halves of words that were parted there, and over the
/// ends of columns and pages.</summary>
internal static class PdfParagraphs
{
    /// <summary>How far a first line is indented and how much farther apart paragraphs are than lines, at least, in
    /// letter sizes.</summary>
    private const double Indent = 0.7, Gap = 0.6;

    public static List<string> Of(List<PdfBlock> blocks)
    {
        var all = string.Join('\n', blocks.Select(block => block.OneLine));
        List<string> paragraphs = [];
        StringBuilder paragraph = new();
        PdfBlock? before = null;
        foreach (var block in blocks)
        {
            var left = block.Lines.Min(line => line.Left);
            var usual = UsualStep(block);
            for (var at = 0; at < block.Lines.Count; at++)
            {
                var line = block.Lines[at];
                var begins = at == 0
                    ? before is null || Math.Abs(before.LetterSize - block.LetterSize) > 0.5 || !Continues(paragraph, line.Text)
                    : line.Left - left > Indent * block.LetterSize
                        || block.Lines[at - 1].Base - line.Base > usual + (Gap * block.LetterSize);
                if (begins && paragraph.Length > 0)
                {
                    paragraphs.Add(paragraph.ToString());
                    paragraph.Clear();
                }

                Append(paragraph, line.Text, all);
            }

            before = block;
        }

        return paragraph.Length > 0 ? [.. paragraphs, paragraph.ToString()] : paragraphs;
    }

    /// <summary>Whether a block goes on with the sentence that the one before did not end.</summary>
    private static bool Continues(StringBuilder paragraph, string next) => paragraph.Length > 0
        && (char.IsLower(next[0]) || paragraph[^1] is ',' or '-' or '‐'
            || (char.IsLetterOrDigit(paragraph[^1]) && char.IsDigit(next[0])));

    /// <summary>How far apart neighbouring lines of a block are as a rule: the median, or 0 for one line.</summary>
    private static double UsualStep(PdfBlock block)
    {
        var steps = block.Lines.Skip(1).Zip(block.Lines, (lower, upper) => upper.Base - lower.Base).Order().ToList();
        return steps.Count == 0 ? 0 : steps[steps.Count / 2];
    }

    /// <summary>Appends a line. A hyphen at the end of the one before goes, unless the word is printed with it
    /// elsewhere or what follows does not begin in small letters.</summary>
    private static void Append(StringBuilder paragraph, string line, string all)
    {
        var endsInHyphen = paragraph.Length > 1 && paragraph[^1] is '-' or '‐' && char.IsLetter(paragraph[^2]);
        if (!endsInHyphen)
        {
            paragraph.Append(paragraph.Length > 0 ? " " : "").Append(line);
            return;
        }

        var start = paragraph.Length - 1;
        while (start > 0 && char.IsLetter(paragraph[start - 1]))
        {
            start--;
        }

        var rest = new string([.. line.TakeWhile(char.IsLetter)]);
        var hyphened = paragraph.ToString(start, paragraph.Length - start) + rest;
        if (char.IsLower(line[0]) && !all.Contains(hyphened, StringComparison.OrdinalIgnoreCase))
        {
            paragraph.Length--;
        }

        paragraph.Append(line);
    }
}
