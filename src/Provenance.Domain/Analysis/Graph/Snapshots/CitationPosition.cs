namespace Provenance.Domain.Analysis.Graph.Snapshots;

/// <summary>
/// How much of the store has been seen: all records up to these numbers. Numbers grow in the order in which imports
/// are committed, and records are only added, so that a position tells exactly which state of the store it is.
/// </summary>
/// <param name="Source">The highest number of a source, 0 if there is none.</param>
/// <param name="Statement">The highest number of a statement.</param>
/// <param name="Citation">The highest number of a citation.</param>
/// <param name="Supersession">The highest number of a record of what was superseded.</param>
public readonly record struct CitationPosition(long Source, long Statement, long Citation, long Supersession)
{
    /// <summary>Whether all that the other has seen was seen here.</summary>
    public bool Covers(CitationPosition other) => Source >= other.Source
        && Statement >= other.Statement && Citation >= other.Citation && Supersession >= other.Supersession;
}
