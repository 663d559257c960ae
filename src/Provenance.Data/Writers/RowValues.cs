namespace Provenance.Data.Writers;

/// <summary>Receives the values of a row in the order and types of its columns.</summary>
internal abstract class RowValues
{
    public abstract void Add(string? value);

    public abstract void Add(long? value);

    public abstract void Add(int? value);

    public abstract void Add(bool? value);

    public abstract void Add(DateOnly? value);

    public abstract void Add(DateTimeOffset? value);

    public abstract void Add(decimal? value);

    public abstract void Add(byte[]? value);
}
