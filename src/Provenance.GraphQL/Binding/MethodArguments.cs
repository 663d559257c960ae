using System.Linq.Expressions;
using System.Reflection;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Binding;

/// <summary>Where each parameter of a resolver method gets its value: the parents, an argument of the field, the call, its
/// cancellation token, or a service.</summary>
internal sealed class MethodArguments
{
    private static readonly MethodInfo _getArgument = Method(nameof(Argument));
    private static readonly MethodInfo _getService = Method(nameof(Service));

    private readonly List<Func<ParameterExpression, ParameterExpression?, Expression>> _values = [];

    private MethodArguments()
    {
    }

    /// <summary>Whether the method takes anything besides its parents.</summary>
    public bool HasExtras { get; private set; }

    /// <summary>Takes a method's parameters apart; what does not fit the field goes to <paramref name="mismatches"/>.</summary>
    public static MethodArguments Of(
        MethodInfo method,
        FieldDefinition field,
        ParameterInfo? parents,
        List<string> mismatches)
    {
        var arguments = new MethodArguments();
        var unused = field.Arguments.Keys.ToHashSet();
        foreach (var parameter in method.GetParameters())
        {
            if (parameter == parents)
            {
                arguments._values.Add((_, value) => value!);
                continue;
            }

            arguments.HasExtras = true;
            unused.Remove(parameter.Name!);
            arguments._values.Add(Source(parameter, field, mismatches));
        }

        mismatches.AddRange(unused.Select(name =>
            $"the schema's argument {name}: {field.Arguments[name].Type} has no parameter"));
        return arguments;
    }

    /// <summary>The values as expressions over a <see cref="FieldCall"/> and the parent or parents.</summary>
    public IEnumerable<Expression> Bind(ParameterExpression call, ParameterExpression? parents) =>
        _values.Select(value => value(call, parents));

    private static Func<ParameterExpression, ParameterExpression?, Expression> Source(
        ParameterInfo parameter,
        FieldDefinition field,
        List<string> mismatches)
    {
        var type = parameter.ParameterType;
        if (type == typeof(CancellationToken))
        {
            return (call, _) => Expression.Property(
                Expression.Property(call, nameof(FieldCall.Request)), nameof(RequestContext.CancellationToken));
        }

        if (type == typeof(FieldCall))
        {
            return (call, _) => call;
        }

        if (field.Arguments.TryGetValue(parameter.Name!, out var argument))
        {
            if (InputConverter.Between(argument.Type, type) is not { } convert)
            {
                mismatches.Add($"parameter {TypeNames.Of(type)} {parameter.Name} cannot take {argument.Type}");
                convert = value => value;
            }

            // What an absent argument means is the parameter's own default.
            var absent = parameter.HasDefaultValue ? parameter.DefaultValue : null;
            return (call, _) => Expression.Convert(
                Expression.Call(_getArgument, call, Expression.Constant(argument.Name), Expression.Constant(convert), Expression.Constant(absent)),
                type);
        }

        if (type.IsPrimitive || type == typeof(string) || type.IsEnum)
        {
            mismatches.Add($"the schema has no argument {parameter.Name}");
        }

        return (call, _) => Expression.Convert(Expression.Call(_getService, call, Expression.Constant(type)), type);
    }

    private static object? Argument(FieldCall call, string name, Func<object?, object?> convert, object? absent) =>
        call.Arguments.TryGetValue(name, out var value) ? convert(value) : absent;

    private static object Service(FieldCall call, Type type) => call.Request.Services.GetService(type)
        ?? throw new InvalidOperationException($"No service of type {TypeNames.Of(type)} is registered.");

    private static MethodInfo Method(string name) =>
        typeof(MethodArguments).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>The object a method is called on: null for a static one, else a service.</summary>
    public static Expression? Target(MethodInfo method, ParameterExpression call) => method.IsStatic
        ? null
        : Expression.Convert(Expression.Call(_getService, call, Expression.Constant(method.DeclaringType)), method.DeclaringType!);
}
