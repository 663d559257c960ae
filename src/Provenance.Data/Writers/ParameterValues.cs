using Microsoft.Data.Sqlite;

namespace Provenance.Data.Writers;

/// <summary>Sets the parameters of a prepared statement, one after the other.</summary>
internal sealed class ParameterValues(IReadOnlyList<SqliteParameter> parameters) : RowValues
{
    private int _next;

    /// <summary>Starts again with the first parameter.</summary>
    public void Start() => _next = 0;

    public override void Add(string? value) => Set(value);

    public override void Add(long? value) => Set(value);

    public override void Add(int? value) => Set(value);

    public override void Add(bool? value) => Set(value);

    public override void Add(DateOnly? value) => Set(value);

    public override void Add(DateTimeOffset? value) => Set(value);

    public override void Add(decimal? value) => Set(value);

    public override void Add(byte[]? value) => Set(value);

    private void Set(object? value) => parameters[_next++].Value = value ?? DBNull.Value;
}
