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

    private static int LeadingWhiteSpace(string line)
    {
        var length = line.AsSpan().IndexOfAnyExcept('\t', ' ');
        return length < 0 ? line.Length : length;
    }
}
