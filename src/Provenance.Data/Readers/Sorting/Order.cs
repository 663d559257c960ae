namespace Provenance.Data.Readers.Sorting;

/// <summary>One column to sort records by: exactly one property is set.</summary>
public abstract record Order<TRow>
    where TRow : class
{
    private protected Order()
    {
    }

    internal abstract void Read(SortColumns<TRow> columns);
}
