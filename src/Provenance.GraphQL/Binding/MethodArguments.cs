using System.Linq.Expressions;
using System.Reflection;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Binding;

/// <summary>Decides where each parameter of a resolver method gets its value: from the parents, an argument of the
/// field, the call, its cancellation token, or a service.</summary>
internal static class MethodArguments
{
    private static readonly MethodInfo _getArgument = Method(nameof(Argument));
    private static readonly MethodInfo _getService = Method(nameof(Service));

    /// <summary>Builds the call of a method with the values of all its parameters, as an expression over a <see
    /// cref="FieldCall"/> and the parent or parents. Parameters that do not fit the field are added to the
    /// findings.</summary>
    public static MethodCallExpression Invoke(
        MethodInfo method,
        FieldDefinition field,
        ParameterExpression call,
        ParameterExpression? parents,
        MemberFindings findings)
    {
        var parameters = method.GetParameters();
        var rest = parents is null ? parameters : parameters[1..];
        var values = rest.Select(parameter => Value(parameter, field, call, findings)).ToList();

        // A method that takes the call may read arguments from it.
        if (!rest.Any(parameter => parameter.ParameterType == typeof(FieldCall)))
        {
            findings.Mismatches.AddRange(field.Arguments.Values
                .Where(argument => !rest.Any(parameter => parameter.Name == argument.Name))
                .Select(argument => $"the schema's argument {argument.Name}: {argument.Type} has no parameter"));
        }

        var target = method.IsStatic ? null : Resolve(method.DeclaringType!, call);
        return Expression.Call(target, method, parents is null ? values : values.Prepend(parents));
    }

    private static Expression Value(
        ParameterInfo parameter, FieldDefinition field, ParameterExpression call, MemberFindings findings)
    {
        var type = parameter.ParameterType;
        if (type == typeof(CancellationToken))
        {
            return Expression.Property(
                Expression.Property(call, nameof(FieldCall.Request)), nameof(RequestContext.CancellationToken));
        }

        if (type == typeof(FieldCall))
        {
            return call;
        }

        var shape = ClrShape.Of(parameter);
        if (field.Arguments.TryGetValue(parameter.Name!, out var argument))
        {
            var convert = InputConverter.Between(argument.Type, shape, $"parameter {parameter.Name}", findings);
            var value = Expression.Call(
                _getArgument,
                call,
                Expression.Constant(argument.Name),
                Expression.Constant(convert ?? (_ => null)),
                Expression.Constant(DefaultOf(parameter), typeof(object)));
            return Expression.Convert(value, type);
        }

        if ((shape.Item ?? shape).Type is var single && (single.IsValueType || single == typeof(string)))
        {
            findings.Mismatches.Add(
                $"the schema has no argument {parameter.Name} for parameter {shape} {parameter.Name}");
        }

        return Resolve(type, call);
    }

    /// <summary>The value for an absent argument: the parameter's own default, else null.</summary>
    private static object? DefaultOf(ParameterInfo parameter)
    {
        var value = parameter.HasDefaultValue ? parameter.DefaultValue : null;
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return value is not null && type.IsEnum ? Enum.ToObject(type, value) : value;
    }

    private static UnaryExpression Resolve(Type service, ParameterExpression call) =>
        Expression.Convert(Expression.Call(_getService, call, Expression.Constant(service)), service);

    private static object? Argument(FieldCall call, string name, Func<object?, object?> convert, object? absent) =>
        call.Arguments.TryGetValue(name, out var value) ? convert(value) : absent;

    private static object Service(FieldCall call, Type type) => call.Request.Services.GetService(type)
        ?? throw new InvalidOperationException($"No service of type {TypeNames.Of(type)} is registered.");

    private static MethodInfo Method(string name) =>
        typeof(MethodArguments).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;
}
