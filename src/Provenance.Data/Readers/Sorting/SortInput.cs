namespace Provenance.Data.Readers.Sorting;

/// <summary>One column to sort records by: exactly one property is set.</summary>
public abstract record SortInput<TRow>
    where TRow : class
{
    private protected SortInput()
    {
    }

    internal abstract void Read(SortColumns<TRow> columns);
}
