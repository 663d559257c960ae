namespace Provenance.Domain.Subjects;

/// <summary>How one population or place stands to another.</summary>
public enum SubjectRelation
{
    /// <summary>They are one: one record, or one name that no record has.</summary>
    Same,

    /// <summary>The first is a part of the second, or of a part of it.</summary>
    Part,

    /// <summary>The second is a part of the first, or of a part of it.</summary>
    Whole,

    /// <summary>They are two records, and neither is a part of the other.</summary>
    Different,

    /// <summary>They have two names, of which at least one is that of no record, so that nobody has said what they are to
    /// each other.</summary>
    NotKnown,
}
