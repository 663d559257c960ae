namespace Provenance.Exports.Formats.Csv;

/// <summary>A column.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="ValueIn">Its cell: a text, a number, a truth value, or null for none.</param>
internal sealed record CsvColumn(string Name, Func<CsvRow, object?> ValueIn);
