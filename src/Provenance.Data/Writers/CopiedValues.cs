using Npgsql;
using NpgsqlTypes;

namespace Provenance.Data.Writers;

/// <summary>Adds values to a row of a binary COPY. Not awaited, as most go to its buffer only.</summary>
internal sealed class CopiedValues(NpgsqlBinaryImporter copy) : RowValues
{
    public override void Add(string? value)
    {
        if (value is null)
        {
            copy.WriteNull();
        }
        else
        {
            copy.Write(value, NpgsqlDbType.Text);
        }
    }

    public override void Add(long? value) => Add(value, NpgsqlDbType.Bigint);

    public override void Add(int? value) => Add(value, NpgsqlDbType.Integer);

    public override void Add(bool? value) => Add(value, NpgsqlDbType.Boolean);

    public override void Add(DateOnly? value) => Add(value, NpgsqlDbType.Date);

    public override void Add(DateTimeOffset? value) => Add(value, NpgsqlDbType.TimestampTz);

    public override void Add(decimal? value) => Add(value, NpgsqlDbType.Numeric);

    private void Add<T>(T? value, NpgsqlDbType type) where T : struct
    {
        if (value is { } known)
        {
            copy.Write(known, type);
        }
        else
        {
            copy.WriteNull();
        }
    }
}
