using System.Linq.Expressions;
using System.Reflection;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Binding;

/// <summary>Compiles properties and methods into resolvers, so that a request runs delegates and no reflection.</summary>
internal static class ResolverFactory
{
    /// <summary>A resolver that reads a property of the parent.</summary>
    public static BoundMember FromProperty(PropertyInfo property, FieldDefinition field, Type parentType)
    {
        var mismatches = field.Arguments.Keys.Select(name => $"a property takes no argument {name}").ToList();
        var call = Expression.Parameter(typeof(FieldCall), "call");
        var parent = Expression.Parameter(parentType, "parent");
        var read = Expression.Lambda(Expression.Property(parent, property), call, parent);
        return Create(typeof(PureResolver<,>), field, ClrShape.Of(property), parentType, read, mismatches);
    }

    /// <summary>A resolver that calls a method of a class of resolvers.</summary>
    public static BoundMember FromMethod(MethodInfo method, FieldDefinition field, Type? parentType)
    {
        var mismatches = new List<string>();
        var call = Expression.Parameter(typeof(FieldCall), "call");
        var shape = ClrShape.Of(method);
        if (parentType is null)
        {
            var arguments = MethodArguments.Of(method, field, null, mismatches);
            var invoke = Expression.Call(MethodArguments.Target(method, call), method, arguments.Bind(call, null));
            var value = shape.Awaited;
            return Create(typeof(RootResolver<>), field, value, null, Lambda(invoke, value.Type, call), mismatches);
        }

        var parents = method.GetParameters().FirstOrDefault();
        var batchType = typeof(IReadOnlyList<>).MakeGenericType(parentType);
        if (parents?.ParameterType.IsAssignableFrom(parentType) is true)
        {
            if (shape.Awaited != shape)
            {
                mismatches.Add("a method that waits takes all parents at once: "
                    + $"{TypeNames.Of(batchType)} in, a task of a list of the same length out");
            }

            var parent = Expression.Parameter(parentType, "parent");
            var arguments = MethodArguments.Of(method, field, parents, mismatches);
            var invoke = Expression.Call(MethodArguments.Target(method, call), method, arguments.Bind(call, parent));
            var pure = Expression.Lambda(invoke, call, parent);
            return Create(typeof(PureResolver<,>), field, shape, parentType, pure, mismatches);
        }

        if (parents is null || !parents.ParameterType.IsAssignableFrom(batchType) || shape.Awaited.Item is not { } item)
        {
            return new BoundMember(null, shape, [
                $"its first parameter must be {TypeNames.Of(parentType)}, or {TypeNames.Of(batchType)} with a list "
                + "of as many values as the result"]);
        }

        {
            var all = Expression.Parameter(batchType, "parents");
            var arguments = MethodArguments.Of(method, field, parents, mismatches);
            var invoke = Expression.Call(MethodArguments.Target(method, call), method, arguments.Bind(call, all));
            var values = typeof(IReadOnlyList<>).MakeGenericType(item.Type);
            return Create(typeof(BatchResolver<,>), field, item, parentType, Lambda(invoke, values, call, all), mismatches, $"{method.DeclaringType!.Name}.{method.Name}");
        }
    }

    private static BoundMember Create(
        Type definition,
        FieldDefinition field,
        ClrShape value,
        Type? parentType,
        LambdaExpression resolve,
        List<string> mismatches,
        params object[] leading)
    {
        var (completer, mismatch) = CompleterFactory.For(field.Type, value);
        if (mismatch is not null)
        {
            mismatches.Add(mismatch);
        }

        if (mismatches.Count > 0)
        {
            return new BoundMember(null, value, mismatches);
        }

        Type[] arguments = parentType is null ? [value.Type] : [parentType, value.Type];
        var resolver = Activator.CreateInstance(
            definition.MakeGenericType(arguments), [.. leading, resolve.Compile(), completer!])!;
        return new BoundMember((FieldResolver)resolver, value, mismatches);
    }

    /// <summary>A lambda whose result, awaited or not, is a <see cref="ValueTask{TResult}"/> of the type.</summary>
    private static LambdaExpression Lambda(Expression invoke, Type result, params ParameterExpression[] parameters)
    {
        var given = invoke.Type;
        var definition = given.IsGenericType ? given.GetGenericTypeDefinition() : null;
        var (adapter, source) = definition == typeof(Task<>) ? (nameof(FromTask), given.GetGenericArguments()[0])
            : definition == typeof(ValueTask<>) ? (nameof(FromValueTask), given.GetGenericArguments()[0])
            : (nameof(FromValue), given);
        var convert = typeof(ResolverFactory)
            .GetMethod(adapter, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(source, result);
        return Expression.Lambda(Expression.Call(convert, invoke), parameters);
    }

    private static async ValueTask<TResult> FromTask<TSource, TResult>(Task<TSource> task)
        where TSource : TResult => await task;

    private static async ValueTask<TResult> FromValueTask<TSource, TResult>(ValueTask<TSource> task)
        where TSource : TResult => await task;

    private static ValueTask<TResult> FromValue<TSource, TResult>(TSource value)
        where TSource : TResult => new(value);
}
