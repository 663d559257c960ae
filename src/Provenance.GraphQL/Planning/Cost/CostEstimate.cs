using System.Globalization;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Planning.Cost;

/// <summary>Estimates an upper bound of an operation's cost (IBM's GraphQL Cost Directives specification, static
/// analysis): every selection counts as often as the lists above it are long, and lists are as long as their slicing
/// arguments allow.</summary>
/// <remarks>All selections are added up, even those of one name, on different types, or behind <c>@skip</c> and
/// <c>@include</c>. A deferred fragment counts as one value of each object that has it. Time: the selections of the
/// operation with fragments multiplied out, which <see cref="OperationSize"/> bounds.</remarks>
internal sealed class CostEstimate(
    GraphQLSchema schema,
    IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
    IReadOnlyDictionary<string, object?> variables,
    int defaultListSize)
{
    /// <summary>What calls cost that are made once for all objects of a level.</summary>
    private double _calls;

    /// <summary>Whether other variables may change the estimate.</summary>
    public bool DependsOnVariables { get; private set; }

    /// <summary>The first field that lacks a required slicing argument or has too many; null when there is
    /// none.</summary>
    public GraphQLError? Error { get; private set; }

    public OperationCost Of(OperationDefinitionNode operation, ObjectType root)
    {
        var cost = new OperationCost(0, CostDirectives.WeightOf(root, schema)) + Of(operation.SelectionSet, root, null);
        return cost + new OperationCost(_calls, 0);
    }

    private OperationCost Of(SelectionSetNode? set, CompositeType type, Sizing? sizing)
    {
        var total = default(OperationCost);
        foreach (var selection in set?.Selections ?? [])
        {
            total += selection switch
            {
                FieldNode field when schema.FindField(type, field.Name.Value) is { } definition =>
                    Of(field, definition, sizing),
                InlineFragmentNode inline => Of(inline.SelectionSet, TypeOf(inline.TypeCondition) ?? type, sizing),
                FragmentSpreadNode spread when fragments.TryGetValue(spread.Name.Value, out var fragment) =>
                    Of(fragment.SelectionSet, TypeOf(fragment.TypeCondition) ?? type, sizing),
                _ => default,
            };
            if (DeferDirective.On(selection) is not null)
            {
                total += new OperationCost(0, 1);
            }
        }

        return total;
    }

    private OperationCost Of(FieldNode node, FieldDefinition field, Sizing? above)
    {
        // All objects of a level are asked in one call.
        _calls += CostDirectives.WeightOfCall(field);
        var listSize = CostDirectives.ListSizeOf(field);
        var size = listSize is null ? defaultListSize : SizeOf(node, field, listSize);
        var count = field.Type.Nullable is not ListType list ? 1
            : (above is not null && above.Fields.Contains(field.Name) ? above.Size
                : listSize is { SizedFields.Count: > 0 } ? defaultListSize
                : size) * InnerSize(list);
        var below = new OperationCost(0, CostDirectives.WeightOf(field.Type.Named, schema));
        if (field.Type.Named is CompositeType composite)
        {
            below += Of(node.SelectionSet, composite, listSize is null ? null : new Sizing(listSize.SizedFields, size));
        }

        var arguments = node.Arguments.Sum(argument =>
            field.Arguments.TryGetValue(argument.Name.Value, out var definition) ? CostDirectives.WeightOf(definition) : 0);
        var units = CostDirectives.PricesOf(field).Sum(price =>
            price.Weight * Math.Max(0, SizeAt(price.Argument.Split('.'), node, field) ?? 0));
        return new OperationCost(CostDirectives.WeightOf(field) + arguments + units, 0) + (count * below);
    }

    /// <summary>How many values an item of a list counts as when the item is itself a list.</summary>
    private double InnerSize(ListType list) =>
        list.ItemType.Nullable is ListType inner ? defaultListSize * InnerSize(inner) : 1;

    private double SizeOf(FieldNode node, FieldDefinition field, ListSize listSize)
    {
        var sizes = listSize.SlicingArguments
            .Select(path => SizeAt(path.Split('.'), node, field))
            .OfType<double>()
            .ToList();
        if (listSize.RequireOne && sizes.Count != 1)
        {
            var names = WordList.And([.. listSize.SlicingArguments.Select(name => $"\"{name}\"")]);
            Error ??= GraphQLError.At($"Field \"{field.Coordinate}\" needs exactly one of the arguments {names}.", node)
                .WithCode(ErrorCode.SlicingArgumentRequired);
        }

        return sizes is [] ? listSize.AssumedSize ?? defaultListSize : Math.Max(0, sizes.Max());
    }

    /// <summary>The number given for an argument, or for an input field in it, or how many values are; null when there is
    /// neither.</summary>
    private double? SizeAt(string[] path, FieldNode node, FieldDefinition field)
    {
        if (!field.Arguments.TryGetValue(path[0], out var input))
        {
            return null;
        }

        object? value = node.Arguments.FirstOrDefault(argument => argument.Name.Value == path[0])?.Value;
        foreach (var name in path[1..])
        {
            var parent = Resolve(value, input);
            if (parent is null or NullValueNode
                || (input.Type.Named as InputObjectType)?.Fields.GetValueOrDefault(name) is not { } below)
            {
                return null;
            }

            value = parent switch
            {
                ObjectValueNode literal => literal.Fields.FirstOrDefault(each => each.Name.Value == name)?.Value,
                IReadOnlyDictionary<string, object?> fields => fields.GetValueOrDefault(name),
                _ => null,
            };
            input = below;
        }

        return Resolve(value, input) switch
        {
            IntValueNode literal => double.Parse(literal.Value, CultureInfo.InvariantCulture),
            int number => number,
            ListValueNode literal => literal.Values.Count,
            IReadOnlyList<object?> values => values.Count,
            _ => null,
        };
    }

    /// <summary>A value with its variable replaced, or the default when no value is given.</summary>
    private object? Resolve(object? value, InputValue input)
    {
        if (value is VariableNode variable)
        {
            DependsOnVariables = true;
            return variables.TryGetValue(variable.Name.Value, out var given) ? given : input.DefaultValue;
        }

        return value ?? input.DefaultValue;
    }

    private CompositeType? TypeOf(NamedTypeNode? condition) =>
        condition is null ? null : schema.Types.GetValueOrDefault(condition.Name.Value) as CompositeType;

    /// <summary>The lists directly below a field whose size its slicing arguments bound.</summary>
    private sealed record Sizing(IReadOnlyList<string> Fields, double Size);
}
