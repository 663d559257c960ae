namespace Provenance.Pictures.Chains;

/// <summary>Makes the rows of the picture out of a trace: one for each statement, up to sixty; beyond that, statements on
/// which nobody rests and which rest on the same are one row with their number, and at last all that is left is.</summary>
internal static class ChainRows
{
    /// <summary>How many rows a picture has at most.</summary>
    public const int Max = 60;

    /// <summary>The rows of a trace, joined by their lines.</summary>
    public static IReadOnlyList<ChainRow> Of(ChainTrace trace)
    {
        var statements = trace.Nodes.Select(node => node.Statement).DistinctBy(statement => statement.Id).ToList();
        var ids = statements.Select(statement => statement.Id).ToHashSet();
        var citations = trace.Citations
            .Where(citation => citation.Citing.Id != citation.Cited.Id)
            .Where(citation => ids.Contains(citation.Citing.Id) && ids.Contains(citation.Cited.Id))
            .ToList();
        var origins = trace.Origins.Where(origin => origin.Statement is not null)
            .DistinctBy(origin => origin.Statement!.Id)
            .ToDictionary(origin => origin.Statement!.Id, origin => origin.Class);

        var groups = statements.Count <= Max
            ? [.. statements.Select(statement => (IReadOnlyList<ChainStatement>)[statement])]
            : Grouped(statements, citations);
        var rows = groups.ConvertAll(group => new ChainRow(group, origins.GetValueOrDefault(group[0].Id)));
        var rowOf = rows.SelectMany(row => row.Statements, (row, statement) => (row, statement.Id))
            .ToDictionary(pair => pair.Id, pair => pair.row);
        foreach (var between in citations.GroupBy(citation => (Cited: rowOf[citation.Cited.Id], Citing: rowOf[citation.Citing.Id])))
        {
            if (between.Key.Cited != between.Key.Citing)
            {
                ChainLink link = new(between.Key.Cited, between.Key.Citing, [.. between]);
                link.Cited.Down.Add(link);
                link.Citing.Up.Add(link);
            }
        }

        return rows;
    }

    private static List<IReadOnlyList<ChainStatement>> Grouped(List<ChainStatement> statements, List<ChainCitation> citations)
    {
        var cited = citations.Select(citation => citation.Cited.Id).ToHashSet();
        var up = citations.ToLookup(citation => citation.Citing.Id);
        var groups = statements
            .GroupBy(statement => cited.Contains(statement.Id) ? statement.Id : Likeness(statement))
            .Select(group => (IReadOnlyList<ChainStatement>)[.. group])
            .ToList();
        return groups.Count <= Max
            ? groups
            : [.. groups.Take(Max - 1), [.. groups.Skip(Max - 1).SelectMany(group => group)]];

        string Likeness(ChainStatement statement) => string.Join(
            '\n',
            up[statement.Id].Select(citation => citation.Cited.Id).Distinct().Order(StringComparer.Ordinal)
                .Append(statement.WithdrawnBy.Count > 0 ? "withdrawn" : "stands")
                .Append(statement.Source.Type));
    }
}
