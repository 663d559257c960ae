using System.Text;
using CsvHelper;

namespace Provenance.Exports.Tests.Formats.Csv;

public sealed class CsvFormatTests
{
    [Fact]
    public async Task No_text_begins_as_a_formula_and_numbers_stay_numbers()
    {
        var file = await OtherReaders.WriteAsync(Invented.Content(Invented.Formulas.Select(Invented.Citation)), "csv");

        using var reader = CsvReader.Create(new MemoryStream(file));
        reader.ReadHeader();
        var rows = 0;
        while (reader.Read())
        {
            rows++;
            for (var column = 0; column < reader.FieldCount; column++)
            {
                var cell = reader.GetString(column);
                Assert.False(
                    cell.Length > 0 && "=+-@\t\r\n＝＋－＠".Contains(cell[0], StringComparison.Ordinal) && cell != "-4.2",
                    $"The cell begins as a formula: {cell}");
            }
        }

        Assert.Equal(2 * Invented.Formulas.Length, rows);
    }

    [Fact]
    public async Task Begins_with_the_mark_of_UTF_8_and_ends_lines_as_RFC_4180_says()
    {
        var file = await OtherReaders.WriteAsync(Invented.Content(), "csv");

        Assert.Equal(Encoding.UTF8.GetPreamble(), file[..3]);
        Assert.EndsWith("\r\n", Encoding.UTF8.GetString(file), StringComparison.Ordinal);
    }
}
