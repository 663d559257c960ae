using Provenance.Domain.Citations;

namespace Provenance.Domain.Analysis.Graph.Snapshots;

/// <summary>A citation as seen from the statement at one end: eight bytes, of which four hold the citation's number and
/// relation.</summary>
public readonly record struct CitationStep
{
    /// <summary>The highest citation number that fits, 268,435,455.</summary>
    public const int MaxCitation = (1 << RelationShift) - 1;

    private const int RelationShift = 28;

    private readonly uint _packed;

    internal CitationStep(int statement, int citation, CitationRelation relation)
    {
        Statement = statement;
        _packed = (uint)citation | ((uint)relation << RelationShift);
    }

    /// <summary>The number of the statement at the other end.</summary>
    public int Statement { get; }

    /// <summary>The number of the citation.</summary>
    public int Citation => (int)(_packed & MaxCitation);

    /// <summary>How the one statement rests on the other.</summary>
    public CitationRelation Relation => (CitationRelation)(_packed >> RelationShift);
}
