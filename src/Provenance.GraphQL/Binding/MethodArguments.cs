using System.Linq.Expressions;
using System.Reflection;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Binding;

/// <summary>Decides where each parameter of a resolver method gets its value: from the parents, an argument of the
/// field, a maker, the call, its cancellation token, or a service. What does not fit the field is added to the
/// findings.</summary>
internal sealed class MethodArguments(
    FieldDefinition field, ParameterExpression call, ParameterMakers makers, MemberFindings findings)
{
    private static readonly MethodInfo _getArgument = Method(nameof(Argument));
    private static readonly MethodInfo _getService = Method(nameof(Service));

    private readonly HashSet<string> _taken = [];

    /// <summary>Builds the call of a method with the values of all its parameters, as an expression over a <see
    /// cref="FieldCall"/> and the parent or parents. Each argument of the field must be taken, by the method or by a
    /// maker.</summary>
    public MethodCallExpression Invoke(MethodInfo method, ParameterExpression? parents)
    {
        var parameters = method.GetParameters();
        var rest = parents is null ? parameters : parameters[1..];
        var values = rest
            .Select(parameter => makers.Find(parameter.ParameterType) is { } maker ? Made(maker) : Value(parameter))
            .ToList();
        findings.Mismatches.AddRange(field.Arguments.Values
            .Where(argument => !_taken.Contains(argument.Name))
            .Select(argument => $"the schema's argument {argument.Name}: {argument.Type} has no parameter"));
        var target = method.IsStatic ? null : Resolve(method.DeclaringType!);
        return Expression.Call(target, method, parents is null ? values : values.Prepend(parents));
    }

    /// <summary>The value from a maker, which may take what a resolver may take, except values from other
    /// makers.</summary>
    private MethodCallExpression Made(MethodInfo maker) => Expression.Call(maker, maker.GetParameters().Select(Value));

    private Expression Value(ParameterInfo parameter)
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
            _taken.Add(argument.Name);
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
        else if (!makers.IsService(type))
        {
            findings.Mismatches.Add($"parameter {shape} {parameter.Name} is no argument of the schema, nothing makes it, "
                + "and no service is of its type");
        }

        return Resolve(type);
    }

    /// <summary>The value for an absent argument: the parameter's own default, else null.</summary>
    private static object? DefaultOf(ParameterInfo parameter)
    {
        var value = parameter.HasDefaultValue ? parameter.DefaultValue : null;
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return value is not null && type.IsEnum ? Enum.ToObject(type, value) : value;
    }

    private UnaryExpression Resolve(Type service) =>
        Expression.Convert(Expression.Call(_getService, call, Expression.Constant(service)), service);

    private static object? Argument(FieldCall call, string name, Func<object?, object?> convert, object? absent) =>
        call.Arguments.TryGetValue(name, out var value) ? convert(value) : absent;

    private static object Service(FieldCall call, Type type) => call.Request.Services.GetService(type)
        ?? throw new InvalidOperationException($"No service of type {TypeNames.Of(type)} is registered.");

    private static MethodInfo Method(string name) =>
        typeof(MethodArguments).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;
}
