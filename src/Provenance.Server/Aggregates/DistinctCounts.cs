namespace Provenance.Server.Aggregates;

/// <summary>How many different ones there are in a group. Each kind of record has some of these; counted are those that the
/// request asks for.</summary>
internal sealed class DistinctCounts<TRow>(IReadOnlyDictionary<string, int> counts)
{
    public int CitingSource => counts["citingSource"];

    public int CitedSource => counts["citedSource"];

    public int Source => counts["source"];

    public int NamedSource => counts["namedSource"];

    public int Publisher => counts["publisher"];

    public int Document => counts["document"];

    public int Claim => counts["claim"];

    public int Question => counts["question"];

    public int Measure => counts["measure"];

    public int Country => counts["country"];

    public int Subject => counts["subject"];

    public int RecordedBy => counts["recordedBy"];

    public int ProposedBy => counts["proposedBy"];
}
