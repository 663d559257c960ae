namespace Provenance.Reading.Duplicates;

/// <summary>What a reprint did with a passage.</summary>
public enum ChangeKind
{
    /// <summary>The reprint has words of its own there.</summary>
    Added,

    /// <summary>The reprint does not have it.</summary>
    LeftOut,

    /// <summary>The reprint has other words in its place.</summary>
    Reworded,
}
