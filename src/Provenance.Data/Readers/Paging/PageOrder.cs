namespace Provenance.Data.Readers.Paging;

/// <summary>The order of a connection; a cursor belongs to one order and is refused by every other.</summary>
public enum PageOrder : byte
{
    /// <summary>By id, ascending: the order in which records were added.</summary>
    Id = 1,

    /// <summary>By start, end and id of the span, ascending: the order of a document's text.</summary>
    Text = 2,

    /// <summary>By count of citations, descending, then by id of the source.</summary>
    Citations = 3,
}
