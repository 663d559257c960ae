using System.Linq.Expressions;
using Provenance.Data.Connections;
using Provenance.Data.Readers.Rows;
using Provenance.Domain.Documents;

namespace Provenance.Data.Readers.Aggregates;

/// <summary>The columns of a date of which only bounds are known.</summary>
internal sealed class GroupDays<TRow>
{
    private static readonly Expression<Func<FuzzyDate?, DateOnly?>> _day =
        date => date!.Earliest == date!.Latest ? date!.Latest : null;

    private static readonly Expression<Func<FuzzyDate?, int?>> _month = date =>
        date!.Earliest!.Value.Year == date!.Latest!.Value.Year && date!.Earliest!.Value.Month == date!.Latest!.Value.Month
            ? (date!.Latest!.Value.Year * 100) + date!.Latest!.Value.Month
            : null;

    private static readonly Expression<Func<FuzzyDate?, DateOnly?>> _earliest = date => date!.Earliest;
    private static readonly Expression<Func<FuzzyDate?, DateOnly?>> _latest = date => date!.Latest;
    private static readonly Expression<Func<FuzzyDate?, bool>> _isBounded = date => date!.Earliest != null || date!.Latest != null;

    private GroupDays(
        GroupColumn<TRow> day, GroupColumn<TRow> month, GroupColumn<TRow> earliest, GroupColumn<TRow> latest)
    {
        Day = day;
        Month = month;
        Earliest = earliest;
        Latest = latest;
    }

    /// <summary>The day; missing if it is not known to the day.</summary>
    public GroupColumn<TRow> Day { get; }

    /// <summary>The month as a number, 202501 for January 2025; missing if it is not known to the month.</summary>
    public GroupColumn<TRow> Month { get; }

    /// <summary>The first possible day.</summary>
    public GroupColumn<TRow> Earliest { get; }

    /// <summary>The last possible day.</summary>
    public GroupColumn<TRow> Latest { get; }

    /// <summary>The columns of the row's own date.</summary>
    public static GroupDays<TRow> Of(Expression<Func<TRow, FuzzyDate?>> date) => new(
        Own(_day, date), Own(_month, date), Own(_earliest, date), Own(_latest, date));

    /// <summary>The columns of the first of two dates of the row that something bounds.</summary>
    public static GroupDays<TRow> Of(Expression<Func<TRow, FuzzyDate?>> date, Expression<Func<TRow, FuzzyDate?>> other) => new(
        Either(_day, date, other), Either(_month, date, other), Either(_earliest, date, other), Either(_latest, date, other));

    /// <summary>The columns of the row's own date where something bounds it, as <see cref="FuzzyDate.FirstBounded"/> has it;
    /// otherwise those of the one record that the row refers to.</summary>
    public static GroupDays<TRow> Of<TOther>(
        Expression<Func<TRow, FuzzyDate?>> date,
        Expression<Func<ProvenanceContext, TRow, IQueryable<TOther>>> other,
        Expression<Func<TOther, FuzzyDate?>> dateOfOther) => new(
        Either(_day, date, other, dateOfOther),
        Either(_month, date, other, dateOfOther),
        Either(_earliest, date, other, dateOfOther),
        Either(_latest, date, other, dateOfOther));

    /// <summary>The same columns, for records that refer to these.</summary>
    public GroupDays<TParent> Of<TParent>(Expression<Func<ProvenanceContext, TParent, IQueryable<TRow>>> other) =>
        new(Day.Of(other), Month.Of(other), Earliest.Of(other), Latest.Of(other));

    private static GroupColumn<TRow, TValue> Own<TValue>(
        Expression<Func<FuzzyDate?, TValue>> part, Expression<Func<TRow, FuzzyDate?>> date) =>
        new(Expression.Lambda<Func<ProvenanceContext, TRow, TValue>>(
            In(part, date.Body), Expression.Parameter(typeof(ProvenanceContext), "store"), date.Parameters[0]));

    private static GroupColumn<TRow, TValue> Either<TValue>(
        Expression<Func<FuzzyDate?, TValue>> part,
        Expression<Func<TRow, FuzzyDate?>> date,
        Expression<Func<TRow, FuzzyDate?>> other)
    {
        var row = date.Parameters[0];
        return new(Expression.Lambda<Func<ProvenanceContext, TRow, TValue>>(
            Expression.Condition(
                In(_isBounded, date.Body),
                In(part, date.Body),
                In(part, new Substitution(other.Parameters[0], row).Visit(other.Body))),
            Expression.Parameter(typeof(ProvenanceContext), "store"),
            row));
    }

    private static GroupColumn<TRow, TValue> Either<TOther, TValue>(
        Expression<Func<FuzzyDate?, TValue>> part,
        Expression<Func<TRow, FuzzyDate?>> date,
        Expression<Func<ProvenanceContext, TRow, IQueryable<TOther>>> other,
        Expression<Func<TOther, FuzzyDate?>> dateOfOther)
    {
        var (store, row) = (other.Parameters[0], other.Parameters[1]);
        var own = new Substitution(date.Parameters[0], row).Visit(date.Body);
        var values = Expression.Call(
            typeof(Queryable),
            nameof(Queryable.Select),
            [typeof(TOther), typeof(TValue)],
            other.Body,
            Expression.Quote(Expression.Lambda<Func<TOther, TValue>>(In(part, dateOfOther.Body), dateOfOther.Parameters[0])));
        return new(Expression.Lambda<Func<ProvenanceContext, TRow, TValue>>(
            Expression.Condition(
                In(_isBounded, own),
                In(part, own),
                Expression.Call(typeof(Queryable), nameof(Queryable.FirstOrDefault), [typeof(TValue)], values)),
            store,
            row));
    }

    private static Expression In(LambdaExpression part, Expression date) => new Substitution(part.Parameters[0], date).Visit(part.Body);
}
