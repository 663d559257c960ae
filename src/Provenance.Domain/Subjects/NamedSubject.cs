namespace Provenance.Domain.Subjects;

/// <summary>A population or place as a figure names it.</summary>
/// <param name="Printed">The name, as the figure has it.</param>
/// <param name="Folded">The name in the form in which names are compared.</param>
/// <param name="Line">The record that has the name, and its wholes from the inside out; empty when no record has
/// it.</param>
public sealed record NamedSubject(string Printed, string Folded, IReadOnlyList<Subject> Line)
{
    /// <summary>The record that has the name; null when none has it.</summary>
    public Subject? Record => Line.Count > 0 ? Line[0] : null;

    /// <summary>What it is told apart by: the key of the record, or the folded name when no record has it.</summary>
    public (bool HasRecord, string Key) Identity => (Record is not null, Record?.Key ?? Folded);

    /// <summary>Whether it names something: "Kursk" does, "the war", which begins with a small letter and is the name of no
    /// record, does not. In scripts without small letters every name does.</summary>
    public bool IsName => Record is not null || (Printed is [var first, ..] && !char.IsLower(first));

    /// <summary>How this stands to another of its kind. Symmetric, with Part and Whole exchanged; costs the length of the
    /// two lines.</summary>
    public SubjectRelation To(NamedSubject other)
    {
        if (Identity == other.Identity)
        {
            return SubjectRelation.Same;
        }
        if (Record is not { } one || other.Record is not { } another)
        {
            return SubjectRelation.NotKnown;
        }
        return Line.Any(whole => whole.Key == another.Key) ? SubjectRelation.Part
            : other.Line.Any(whole => whole.Key == one.Key) ? SubjectRelation.Whole
            : SubjectRelation.Different;
    }
}
