using System.Linq.Expressions;
using System.Reflection;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Binding;

/// <summary>Compiles properties and methods into resolvers, so that requests run delegates instead of
/// reflection.</summary>
internal sealed class ResolverFactory
{
    private readonly ParameterExpression _call = Expression.Parameter(typeof(FieldCall), "call");
    private readonly MemberFindings _findings = new();
    private readonly FieldDefinition _field;
    private readonly MemberInfo _member;
    private readonly MethodArguments _arguments;

    private ResolverFactory(FieldDefinition field, MemberInfo member, ParameterMakers makers)
    {
        _field = field;
        _member = member;
        _arguments = new MethodArguments(field, _call, makers, _findings);
    }

    /// <summary>A resolver that reads a property of the parent.</summary>
    public static BoundMember FromProperty(PropertyInfo property, FieldDefinition field, Type parentType)
    {
        var factory = new ResolverFactory(field, property, ParameterMakers.None);
        factory._findings.Mismatches.AddRange(
            field.Arguments.Keys.Select(name => $"a property takes no argument {name}"));
        var parent = Expression.Parameter(parentType, "parent");
        var read = Expression.Lambda(Expression.Property(parent, property), factory._call, parent);
        return factory.Create(typeof(PureResolver<,>), ClrShape.Of(property), parentType, read);
    }

    /// <summary>A resolver that calls a method of a resolver class; without a parent type, the class serves a root
    /// type.</summary>
    public static BoundMember FromMethod(
        MethodInfo method, FieldDefinition field, Type? parentType, ParameterMakers makers)
    {
        var factory = new ResolverFactory(field, method, makers);
        var given = ClrShape.Of(method).Awaited;
        if (method.IsGenericMethod)
        {
            return factory.Refuse(null, "a resolver has no type parameters");
        }

        if (given.Type == typeof(void) || given.Type == typeof(Task) || given.Type == typeof(ValueTask))
        {
            return factory.Refuse(null, "it gives no value");
        }

        if (parentType is null)
        {
            return factory.FromRootMethod(method, given);
        }

        var first = method.GetParameters().FirstOrDefault()?.ParameterType;
        var batchType = typeof(IReadOnlyList<>).MakeGenericType(parentType);
        return first?.IsAssignableFrom(parentType) is true ? factory.FromPureMethod(method, parentType, batchType)
            : first?.IsAssignableFrom(batchType) is true ? factory.FromBatchMethod(method, parentType, batchType)
            : factory.Refuse(
                null,
                $"its first parameter must be {TypeNames.Of(parentType)}, or {TypeNames.Of(batchType)} with a list "
                + "of as many values as the result");
    }

    /// <summary>A resolver that calls a method of a resolver class of the subscription type.</summary>
    public static BoundMember FromEventMethod(MethodInfo method, FieldDefinition field, ParameterMakers makers)
    {
        var factory = new ResolverFactory(field, method, makers);
        return method.IsGenericMethod ? factory.Refuse(null, "a resolver has no type parameters")
            : ClrShape.Of(method).Awaited is { Event: { } value } ? factory.FromEventMethod(method, value)
            : factory.Refuse(
                null, $"a subscription gives its events as IAsyncEnumerable of their values, not as {ClrShape.Of(method)}");
    }

    private BoundMember FromEventMethod(MethodInfo method, ClrShape value)
    {
        var invoke = _arguments.Invoke(method, null);
        var stream = typeof(IAsyncEnumerable<>).MakeGenericType(value.Type);
        return Create(typeof(EventResolver<>), value, null, Awaitable(invoke, stream, _call));
    }

    private BoundMember FromRootMethod(MethodInfo method, ClrShape value)
    {
        var invoke = _arguments.Invoke(method, null);
        return Create(typeof(RootResolver<>), value, null, Awaitable(invoke, value.Type, _call));
    }

    private BoundMember FromPureMethod(MethodInfo method, Type parentType, Type batchType)
    {
        var value = ClrShape.Of(method);
        if (value.Awaited != value)
        {
            return Refuse(
                value.Awaited,
                $"a method that waits takes all parents at once: {TypeNames.Of(batchType)} in, a task of a list of the "
                + "same length out");
        }

        var parent = Expression.Parameter(parentType, "parent");
        var invoke = _arguments.Invoke(method, parent);
        return Create(typeof(PureResolver<,>), value, parentType, Expression.Lambda(invoke, _call, parent));
    }

    private BoundMember FromBatchMethod(MethodInfo method, Type parentType, Type batchType)
    {
        var given = ClrShape.Of(method).Awaited;
        if (given.Item is not { } value
            || !typeof(IReadOnlyList<>).MakeGenericType(value.Type).IsAssignableFrom(given.Type))
        {
            return Refuse(
                null,
                $"it takes all parents at once, so its result must be an IReadOnlyList of their values, not {given}");
        }

        var parents = Expression.Parameter(batchType, "parents");
        var invoke = _arguments.Invoke(method, parents);
        var values = typeof(IReadOnlyList<>).MakeGenericType(value.Type);
        return Create(
            typeof(BatchResolver<,>),
            value,
            parentType,
            Awaitable(invoke, values, _call, parents),
            $"{method.DeclaringType!.Name}.{method.Name}");
    }

    private BoundMember Refuse(ClrShape? value, string mismatch)
    {
        _findings.Mismatches.Add(mismatch);
        return new BoundMember(null, value, _findings);
    }

    private BoundMember Create(
        Type definition, ClrShape value, Type? parentType, LambdaExpression resolve, params object[] leading)
    {
        var completer = CompleterFactory.For(_field.Type, value, _findings);
        if (_findings.Mismatches.Count > 0)
        {
            return new BoundMember(null, value, _findings);
        }

        Type[] arguments = parentType is null ? [value.Type] : [parentType, value.Type];
        var resolver = (FieldResolver)Activator.CreateInstance(
            definition.MakeGenericType(arguments), [.. leading, resolve.Compile(), completer!])!;
        resolver.Member = _member;
        return new BoundMember(resolver, value, _findings);
    }

    /// <summary>A lambda whose result, awaited or not, is a <see cref="ValueTask{TResult}"/> of the type.</summary>
    private static LambdaExpression Awaitable(Expression invoke, Type result, params ParameterExpression[] parameters)
    {
        var given = invoke.Type;
        var definition = given.IsGenericType ? given.GetGenericTypeDefinition() : null;
        var (adapter, source) = definition == typeof(Task<>) ? (nameof(OfTaskAsync), given.GetGenericArguments()[0])
            : definition == typeof(ValueTask<>) ? (nameof(OfValueTaskAsync), given.GetGenericArguments()[0])
            : (nameof(OfValue), given);
        var convert = typeof(ResolverFactory)
            .GetMethod(adapter, BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(source, result);
        return Expression.Lambda(Expression.Call(convert, invoke), parameters);
    }

    private static async ValueTask<TResult> OfTaskAsync<TSource, TResult>(Task<TSource> task)
        where TSource : TResult => await task;

    private static async ValueTask<TResult> OfValueTaskAsync<TSource, TResult>(ValueTask<TSource> task)
        where TSource : TResult => await task;

    private static ValueTask<TResult> OfValue<TSource, TResult>(TSource value)
        where TSource : TResult => new(value);
}
