namespace Provenance.Data.Readers.Paging;

/// <summary>The kind of order of a connection; it says what cursors hold.</summary>
public enum PageOrder : byte
{
    /// <summary>By id, ascending: the order in which records were added.</summary>
    Id = 1,

    /// <summary>By start, end and id of the span, ascending: the order of a document's text.</summary>
    Text = 2,

    /// <summary>By count of citations, descending, then by id of the source.</summary>
    Citations = 3,

    /// <summary>By columns that the client names, then by id.</summary>
    Columns = 4,

    /// <summary>By how well a text matches, best first, then by record.</summary>
    Rank = 5,

    /// <summary>By count of outlets, descending, then by kind and number: the order of circular reports.</summary>
    Outlets = 6,

    /// <summary>By count of claims, descending, then by count of statements and id: the order of sources relied
    /// upon.</summary>
    Reliance = 7,

    /// <summary>By kind, then by number: the order of the records that a change made.</summary>
    Records = 8,

    /// <summary>By how alike two sources are, most first, then by their ids.</summary>
    Likeness = 9,

    /// <summary>By change, then by what happened and to what kind of record, then by number.</summary>
    Events = 10,

    /// <summary>By how much questions moved, most first, then by id.</summary>
    Movement = 11,
}
