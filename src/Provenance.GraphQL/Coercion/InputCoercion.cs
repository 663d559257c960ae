using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Coercion;

/// <summary>
/// Turns variables and arguments into CLR values by their types (sections 6.1.2 and 6.4.1). Int becomes
/// <see cref="int"/>, Float <see cref="double"/>, String and ID <see cref="string"/>, Boolean <see cref="bool"/>, an
/// enum value its name, a list <c>object?[]</c>, an input object <see cref="OrderedDictionary{TKey, TValue}"/> of the
/// fields that were given or have a default, a custom scalar what its <see cref="ScalarCoercion"/> gives.
/// </summary>
public static class InputCoercion
{
    /// <summary>How many levels deep an input value may be nested: 500.</summary>
    public const int MaxDepth = 500;

    private const int MaxShownLength = 1000;

    /// <summary>The variables of an operation that has none.</summary>
    public static IReadOnlyDictionary<string, object?> NoVariables { get; } = ReadOnlyDictionary<string, object?>.Empty;

    internal static string TooDeep { get; } = $"Value is nested deeper than {MaxDepth} levels.";

    /// <summary>Coerces all variables of an operation (section 6.1.2, <c>CoerceVariableValues</c>).</summary>
    /// <param name="schema">The schema that the operation is executed against.</param>
    /// <param name="definitions">The variables that the operation defines.</param>
    /// <param name="variables">The request's variables, a JSON object; null when it has none.</param>
    public static VariablesResult CoerceVariables(
        GraphQLSchema schema, IReadOnlyList<VariableDefinitionNode> definitions, JsonElement? variables)
    {
        var values = new Dictionary<string, object?>();
        var errors = new List<GraphQLError>();
        foreach (var definition in definitions)
        {
            var name = definition.Variable.Name.Value;
            if (schema.FindType(definition.Type) is not { IsInput: true } type)
            {
                errors.Add(GraphQLError.At(
                    $"Variable \"${name}\" expected value of type \"{SyntaxPrinter.Print(definition.Type)}\" "
                        + "which cannot be used as an input type.",
                    definition.Type));
                continue;
            }

            var problems = new CoercionErrors();
            if (variables is { ValueKind: JsonValueKind.Object } given && given.TryGetProperty(name, out var value))
            {
                if (new VariableReader(problems).TryRead(value, type, out var result))
                {
                    values.Add(name, result);
                }

                errors.AddRange(problems.AllAt($"Variable \"${name}\" has invalid value", definition));
            }
            else if (definition.DefaultValue is not null)
            {
                if (new LiteralReader(problems, NoVariables).TryRead(definition.DefaultValue, type, out var result))
                {
                    values.Add(name, result);
                }

                errors.AddRange(problems.AllAt($"Variable \"${name}\" has invalid default value", definition));
            }
            else if (type is NonNullType)
            {
                errors.Add(GraphQLError.At(
                    $"Variable \"${name}\" has invalid value: "
                        + $"Expected a value of non-null type \"{type}\" to be provided.",
                    definition));
            }
        }

        return new VariablesResult(values, errors);
    }

    /// <summary>Coerces the arguments of a field (section 6.4.1, <c>CoerceArgumentValues</c>). The result has the
    /// arguments that are given or have a default, in the order of their definitions.</summary>
    public static bool TryCoerceArguments(
        FieldDefinition definition,
        FieldNode node,
        IReadOnlyDictionary<string, object?> variables,
        [NotNullWhen(true)] out OrderedDictionary<string, object?>? arguments,
        [NotNullWhen(false)] out GraphQLError? error) =>
        TryCoerceArguments(definition.Arguments, node, node.Arguments, variables, out arguments, out error);

    /// <summary>Coerces the arguments of a directive where it is applied.</summary>
    public static bool TryCoerceArguments(
        DirectiveDefinition definition,
        DirectiveNode node,
        IReadOnlyDictionary<string, object?> variables,
        [NotNullWhen(true)] out OrderedDictionary<string, object?>? arguments,
        [NotNullWhen(false)] out GraphQLError? error) =>
        TryCoerceArguments(definition.Arguments, node, node.Arguments, variables, out arguments, out error);

    /// <summary>Finds everything that is wrong with a literal of this type, with the node of each error; the values of
    /// variables are not checked.</summary>
    internal static CoercionErrors CheckLiteral(ValueNode literal, GraphQLType type)
    {
        var errors = new CoercionErrors();
        new LiteralReader(errors).TryRead(literal, type, out _);
        return errors;
    }

    /// <summary>The first 1,000 characters of an object with unknown fields. Each error about such a field quotes the
    /// object.</summary>
    internal static string Shorten(string shown) =>
        shown.Length <= MaxShownLength ? shown : $"{shown[..MaxShownLength]}...";

    internal static string UnknownField(InputObjectType type, string name, string shown)
    {
        var suggestion = Suggestions.DidYouMean(name, type.Fields.Keys);
        return $"Expected value of type \"{type}\" not to include unknown field \"{name}\""
            + $"{(suggestion is "" ? ", found" : $".{suggestion} Found")}: {shown}.";
    }

    internal static string NotExactlyOne(InputObjectType type) =>
        $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, "
        + "and the value for that field must be non-null.";

    private static bool TryCoerceArguments(
        IReadOnlyDictionary<string, InputValue> definitions,
        SyntaxNode node,
        IReadOnlyList<ArgumentNode> nodes,
        IReadOnlyDictionary<string, object?> variables,
        [NotNullWhen(true)] out OrderedDictionary<string, object?>? arguments,
        [NotNullWhen(false)] out GraphQLError? error)
    {
        arguments = [];
        error = null;
        var problems = new CoercionErrors();
        foreach (var definition in definitions.Values)
        {
            var given = nodes.LastOrDefault(argument => argument.Name.Value == definition.Name)?.Value;
            var isAbsent = given is null
                || (given is VariableNode variable && !variables.ContainsKey(variable.Name.Value));
            var literal = isAbsent && !definition.IsRequired ? definition.DefaultValue : given;
            if (literal is null && definition.IsRequired)
            {
                error = GraphQLError.At(
                    $"Argument \"{definition.Coordinate}\" of required type \"{definition.Type}\" was not provided.",
                    node).WithCode(ErrorCode.BadUserInput);
                return false;
            }

            if (literal is null)
            {
                continue;
            }

            if (!new LiteralReader(problems, variables).TryRead(literal, definition.Type, out var result))
            {
                error = problems.After($"Argument \"{definition.Coordinate}\" has invalid value", literal).First()
                    .WithCode(ErrorCode.BadUserInput);
                return false;
            }

            arguments.Add(definition.Name, result);
        }

        return true;
    }
}
