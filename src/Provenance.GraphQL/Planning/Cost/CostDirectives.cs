using System.Globalization;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Planning.Cost;

/// <summary>Reads the directives <c>@cost</c> and <c>@listSize</c> of a schema (IBM's GraphQL Cost Directives
/// specification, which also gives the defaults), and the engine's own <c>@costPer</c> and
/// <c>@costPerCall</c>.</summary>
internal static class CostDirectives
{
    /// <summary>The weight of one call of a field: 1 when it gives objects, else 0, unless <c>@cost</c> says
    /// otherwise.</summary>
    public static double WeightOf(FieldDefinition field) =>
        Weight(field.Definition?.Directives) ?? (field.Type.Named is CompositeType ? 1 : 0);

    /// <summary>What <c>@costPerCall</c> says that a call costs besides, however many objects it is for; 0 unless it is
    /// applied.</summary>
    public static double WeightOfCall(FieldDefinition field) => Weight(field.Definition?.Directives, "costPerCall") ?? 0;

    /// <summary>What <c>@costPer</c> says that a field costs besides, for each unit of an argument.</summary>
    public static IEnumerable<ArgumentPrice> PricesOf(FieldDefinition field) =>
        from directive in field.Definition?.Directives ?? []
        where directive.Name.Value == "costPer"
        select new ArgumentPrice(
            ((StringValueNode)Argument(directive, "argument")!).Value,
            double.Parse(Text(directive)!, CultureInfo.InvariantCulture));

    /// <summary>The weight of an argument that is given: 1 when it is an input object, else 0.</summary>
    public static double WeightOf(InputValue argument) =>
        Weight(argument.Definition?.Directives) ?? (argument.Type.Named is InputObjectType ? 1 : 0);

    /// <summary>The weight of one value: 1 for an object, 0 for a leaf, the largest of the possible types for an
    /// interface or union.</summary>
    public static double WeightOf(NamedType type, GraphQLSchema schema) => type switch
    {
        InterfaceType or UnionType => schema.PossibleTypes((CompositeType)type)
            .Select(possible => WeightOf(possible, schema))
            .DefaultIfEmpty()
            .Max(),
        _ => Weight(type.AppliedDirectives) ?? (type is ObjectType ? 1 : 0),
    };

    /// <summary>What <c>@listSize</c> says about the length of a field's list; null when it is not applied.</summary>
    public static ListSize? ListSizeOf(FieldDefinition field)
    {
        if (field.Definition?.Directives.FirstOrDefault(each => each.Name.Value == "listSize") is not { } directive)
        {
            return null;
        }

        var slicing = Names("slicingArguments");
        return new ListSize(
            Argument(directive, "assumedSize") is IntValueNode size ? int.Parse(size.Value, CultureInfo.InvariantCulture) : null,
            slicing,
            Names("sizedFields"),
            slicing is not [] && Argument(directive, "requireOneSlicingArgument") is not BooleanValueNode { Value: false });

        string[] Names(string argument) => Argument(directive, argument) switch
        {
            ListValueNode list => [.. list.Values.OfType<StringValueNode>().Select(name => name.Value)],
            StringValueNode name => [name.Value],
            _ => [],
        };
    }

    /// <summary>The argument, or the input field after dots, that a path names; null when there is none.</summary>
    public static InputValue? InputAt(FieldDefinition field, string path)
    {
        var names = path.Split('.');
        return names[1..].Aggregate(
            field.Arguments.GetValueOrDefault(names[0]),
            (input, name) => (input?.Type.Named as InputObjectType)?.Fields.GetValueOrDefault(name));
    }

    /// <summary>Returns the schema if every weight in it is a number, and whatever has a price is there.</summary>
    public static ExecutableSchema Checked(ExecutableSchema schema)
    {
        var fields = schema.Schema.Types.Values.OfType<FieldsType>().SelectMany(type => type.Fields.Values).ToList();
        var directives = schema.Schema.Types.Values.SelectMany(type => type.AppliedDirectives)
            .Concat(fields.SelectMany(field => field.Definition?.Directives ?? []))
            .Concat(fields.SelectMany(field => field.Arguments.Values.SelectMany(each => each.Definition?.Directives ?? [])));
        var unreadable = directives.FirstOrDefault(directive => Text(directive) is { } text && !TryRead(text, out _));
        if (unreadable is not null)
        {
            throw new ArgumentException(
                GraphQLError.At($"The weight \"{Text(unreadable)}\" is no number.", unreadable).ToString(), nameof(schema));
        }

        foreach (var field in fields)
        {
            if (PricesOf(field).FirstOrDefault(price => InputAt(field, price.Argument) is null) is { } unknown)
            {
                throw new ArgumentException(
                    $"{field.Coordinate} has no argument \"{unknown.Argument}\" that could have a price.", nameof(schema));
            }
        }

        return schema;
    }

    private static double? Weight(IEnumerable<DirectiveNode>? directives, string name = "cost") =>
        directives?.Where(directive => directive.Name.Value == name).Select(Text).FirstOrDefault(text => text is not null)
            is { } weight && TryRead(weight, out var value)
            ? value
            : null;

    private static string? Text(DirectiveNode directive) =>
        directive.Name.Value is "cost" or "costPer" or "costPerCall"
            ? (Argument(directive, "weight") as StringValueNode)?.Value
            : null;

    private static bool TryRead(string text, out double value) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    private static ValueNode? Argument(DirectiveNode directive, string name) =>
        directive.Arguments.FirstOrDefault(argument => argument.Name.Value == name)?.Value;
}

/// <summary>What <c>@listSize</c> says of a field.</summary>
/// <param name="AssumedSize">The size when no slicing argument is given; null for the engine's own assumption.</param>
/// <param name="SlicingArguments">The arguments that bound the size, input fields after dots:
/// <c>options.maxNodes</c>.</param>
/// <param name="SizedFields">The fields of the field's type that are the lists; empty when it is the list
/// itself.</param>
/// <param name="RequireOne">Whether exactly one of the slicing arguments must be given.</param>
internal sealed record ListSize(
    int? AssumedSize, IReadOnlyList<string> SlicingArguments, IReadOnlyList<string> SizedFields, bool RequireOne);

/// <summary>What <c>@costPer</c> says of a field.</summary>
/// <param name="Argument">The argument, an input field after a dot: <c>options.maxNodes</c>.</param>
/// <param name="Weight">What each unit of it costs, or each member when it is a list.</param>
internal sealed record ArgumentPrice(string Argument, double Weight);
