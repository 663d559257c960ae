using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Provenance.Data.Readers.Rows;

namespace Provenance.Data.Verification;

/// <summary>Reads one column of a row, by itself, as the records are made of it.</summary>
internal sealed class VerifiedColumn
{
    private static readonly ParameterExpression _reader = Expression.Parameter(typeof(DbDataReader), "reader");
    private static readonly ParameterExpression _place = Expression.Parameter(typeof(int), "place");

    private readonly Func<DbDataReader, int, object?> _read;
    private readonly bool _mayBeNull;
    private readonly string _storeType;

    /// <summary>Reads the column of a property.</summary>
    /// <param name="property">The property.</param>
    /// <param name="mayBeNull">Whether it may have no value, by itself or since a part of the record may be absent.</param>
    public VerifiedColumn(IProperty property, bool mayBeNull)
    {
        var mapping = property.GetRelationalTypeMapping();
        Name = property.GetColumnName();
        Converter = mapping.Converter?.GetType();
        _mayBeNull = mayBeNull || property.IsNullable;
        _storeType = mapping.StoreType;
        var method = mapping.GetDataReaderMethod();
        var value = mapping.CustomizeDataReaderExpression(
            Expression.Call(Expression.Convert(_reader, method.DeclaringType!), method, _place));
        if (mapping.Converter is { ConvertFromProviderExpression: var convert })
        {
            var stored = convert.Parameters[0];
            var given = value.Type == stored.Type ? value : Expression.Convert(value, stored.Type);
            value = new Substitution(stored, given).Visit(convert.Body);
        }

        _read = Expression.Lambda<Func<DbDataReader, int, object?>>(
            Expression.Convert(value, typeof(object)), _reader, _place).Compile();
    }

    /// <summary>The name of the column.</summary>
    public string Name { get; }

    /// <summary>The type of the converter that reads it; null for none.</summary>
    public Type? Converter { get; }

    /// <summary>What is wrong with the column of the current row; null if nothing is.</summary>
    public string? FaultOf(DbDataReader row, int place)
    {
        if (row.IsDBNull(place))
        {
            return _mayBeNull ? null : $"column {Name} has no value";
        }

        // SQLite stores any value in any column, and reads a text that is none as the number 0.
        if (row is SqliteDataReader && row.GetValue(place) is var stored && !Fits(stored))
        {
            return $"column {Name} has a value of the type {stored.GetType().Name}, where {_storeType} belongs";
        }

        try
        {
            _read(row, place);
            return null;
        }
        catch (Exception failure) when (failure is FormatException or InvalidCastException or OverflowException or ArgumentException)
        {
            return $"column {Name} cannot be read: {failure.Message}";
        }
    }

    private bool Fits(object stored) => _storeType switch
    {
        "INTEGER" => stored is long,
        "TEXT" => stored is string,
        "REAL" => stored is double or long,
        _ => true,
    };
}
