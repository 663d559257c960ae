using System.Globalization;
using Npgsql;
using Provenance.Data.Tests;
using Provenance.Data.Writers;

namespace Provenance.Data.Postgres.Tests.Writers;

public sealed class CopiedValuesTests
{
    public static TheoryData<string> Numbers =>
    [
        "0", "0.00", "1", "-1.50", "0.0001", "0.00012", "9999", "10000", "100000000", "-123456789.123", "4500.5",
        "0.0000000000000000000000000001", "79228162514264337593543950335", "-7922816251426433759354395033.5",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task A_decimal_number_is_read_as_it_was_written_with_all_its_places(string number) => Assert.Equal(
        number,
        await CopyAsync("numeric", values => values.Add(decimal.Parse(number, CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("")]
    [InlineData("Kursk – “4 000” 😀")]
    public async Task A_text_is_read_as_it_was_written(string text) =>
        Assert.Equal(text, await CopyAsync("text", values => values.Add(text)));

    [Fact]
    public async Task A_text_longer_than_the_buffer_is_read_as_it_was_written()
    {
        var text = string.Concat(Enumerable.Repeat("тысяча ", 100_000));
        Assert.Equal(text, await CopyAsync("text", values => values.Add(text)));
    }

    [Fact]
    public async Task Times_numbers_and_truths_are_read_as_they_were_written()
    {
        Assert.Equal("1970-01-02", await CopyAsync("date", values => values.Add(new DateOnly(1970, 1, 2))));
        Assert.Equal(
            "1999-12-31 23:59:59.123456+00",
            await CopyAsync(
                "timestamptz",
                values => values.Add(new DateTimeOffset(2000, 1, 1, 1, 59, 59, 123, 456, TimeSpan.FromHours(2)))));
        Assert.Equal("-9223372036854775808", await CopyAsync("bigint", values => values.Add(long.MinValue)));
        Assert.Equal("-7", await CopyAsync("integer", values => values.Add((int?)-7)));
        Assert.Equal("true", await CopyAsync("boolean", values => values.Add((bool?)true)));
        Assert.Null(await CopyAsync("boolean", values => values.Add((bool?)null)));
        Assert.Null(await CopyAsync("numeric", values => values.Add((decimal?)null)));
        Assert.Null(await CopyAsync("text", values => values.Add((string?)null)));
    }

    /// <summary>What PostgreSQL says of a value that was copied into a column of a type.</summary>
    private static async Task<string?> CopyAsync(string type, Action<CopiedValues> add)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using NpgsqlConnection connection = new(database.ConnectionString);
        await connection.OpenAsync(Cancellation);
        await using NpgsqlCommand command = new(
            $"SET TIME ZONE 'UTC'; CREATE TEMPORARY TABLE copied (value {type})", connection);
        await command.ExecuteNonQueryAsync(Cancellation);
        await using (var copy = await connection.BeginRawBinaryCopyAsync(
            "COPY copied FROM STDIN (FORMAT BINARY)", Cancellation))
        {
            CopiedValues values = new(columns: 1);
            values.Begin();
            values.StartRow();
            add(values);
            values.End();
            await copy.WriteAsync(values.Take(), Cancellation);
        }

        command.CommandText = "SELECT value::text FROM copied";
        return await command.ExecuteScalarAsync(Cancellation) as string;
    }
}
