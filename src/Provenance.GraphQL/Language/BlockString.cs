namespace Provenance.GraphQL.Language;

/// <summary>Semantics and printing of block strings (section 2.10.4.2).</summary>
internal static class BlockString
{
    /// <summary>BlockStringValue(): removes the common indentation of all lines but the first, and blank lines at both
    /// ends. Cost is linear in the text.</summary>
    public static string Unindent(IReadOnlyList<string> lines)
    {
        var commonIndent = int.MaxValue;
        var first = lines.Count;
        var last = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            var indent = LeadingWhiteSpace(lines[i]);
            if (indent == lines[i].Length)
            {
                continue;
            }

            first = Math.Min(first, i);
            last = i;
            if (i > 0)
            {
                commonIndent = Math.Min(commonIndent, indent);
            }
        }

        return string.Join('\n', Enumerable.Range(first, Math.Max(0, last - first + 1)).Select(Line));

        string Line(int i) => i is 0 ? lines[0] : lines[i][Math.Min(commonIndent, lines[i].Length)..];
    }

    /// <summary>Whether a text reads back as itself when printed as a block string, and is readable in that form: it
    /// has no carriage return or other control character up to U+000F, no blank line at either end, and no indentation
    /// common to all of its lines.</summary>
    public static bool IsPrintable(string value)
    {
        if (value.Any(c => c <= '\u000F' && c is not ('\t' or '\n')))
        {
            return false;
        }

        var lines = value.Split('\n');
        return value is ""
            || (!IsBlank(lines[0]) && !IsBlank(lines[^1]) && (lines.Length is 1 || !lines.All(StartsIndented)));

        static bool IsBlank(string line) => LeadingWhiteSpace(line) == line.Length;
        static bool StartsIndented(string line) => IsBlank(line) || line[0] is '\t' or ' ';
    }

    /// <summary>Prints a text as a block string. The text is on its own lines when it has several lines, more than 70
    /// characters, or an end that would run into the closing quotes.</summary>
    public static string Print(string value)
    {
        var escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var lines = escaped.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r');
        var startsIndented = value is ['\t' or ' ', ..];
        var needsFirstLineBreak = lines.Length > 1 && lines.Skip(1).All(line => line is "" or ['\t' or ' ', ..]);
        var endsInQuotes = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);
        var needsLastLineBreak = (value is [.., '"'] && !endsInQuotes) || value is [.., '\\'];
        var isMultiline = lines.Length > 1 || value.Length > 70 || needsLastLineBreak || endsInQuotes;

        var opening = needsFirstLineBreak || (isMultiline && !(lines.Length is 1 && startsIndented)) ? "\n" : "";
        var closing = isMultiline ? "\n" : "";
        return $"\"\"\"{opening}{escaped}{closing}\"\"\"";
    }

    private static int LeadingWhiteSpace(string line)
    {
        var length = line.AsSpan().IndexOfAnyExcept('\t', ' ');
        return length < 0 ? line.Length : length;
    }
}
