using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Provenance.Data.Configurations;

/// <summary>Stores a typed id, a struct around one <c>long Value</c>, as that number.</summary>
internal sealed class IdConverter<TId>() : ValueConverter<TId, long>(_toNumber, _fromNumber)
    where TId : struct
{
    private static readonly Expression<Func<TId, long>> _toNumber = MakeToNumber();

    private static readonly Expression<Func<long, TId>> _fromNumber = MakeFromNumber();

    private static Expression<Func<TId, long>> MakeToNumber()
    {
        var id = Expression.Parameter(typeof(TId), "id");
        return Expression.Lambda<Func<TId, long>>(Expression.Property(id, "Value"), id);
    }

    private static Expression<Func<long, TId>> MakeFromNumber()
    {
        var number = Expression.Parameter(typeof(long), "number");
        return Expression.Lambda<Func<long, TId>>(
            Expression.New(typeof(TId).GetConstructor([typeof(long)])!, number), number);
    }
}
