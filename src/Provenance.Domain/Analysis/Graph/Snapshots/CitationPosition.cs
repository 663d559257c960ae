namespace Provenance.Domain.Analysis.Graph.Snapshots;

/// <summary>A state of the store: all records up to these numbers. Numbers grow in the order in which imports are
/// committed, and records are only added, so a position identifies one state exactly.</summary>
/// <param name="Source">The highest number of a source, 0 if there is none.</param>
/// <param name="Statement">The highest number of a statement.</param>
/// <param name="Citation">The highest number of a citation.</param>
/// <param name="Supersession">The highest number in the log of supersessions.</param>
public readonly record struct CitationPosition(long Source, long Statement, long Citation, long Supersession)
{
    /// <summary>Whether this state includes everything in the other.</summary>
    public bool Covers(CitationPosition other) => Source >= other.Source
        && Statement >= other.Statement && Citation >= other.Citation && Supersession >= other.Supersession;
}
