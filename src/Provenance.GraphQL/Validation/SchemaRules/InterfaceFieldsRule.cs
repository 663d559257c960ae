using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Validation.SchemaRules;

/// <summary>A type has the fields of its interfaces, with covariant types, the same arguments, and no further required
/// ones (section 3.6, <c>IsValidImplementation</c>).</summary>
internal static class InterfaceFieldsRule
{
    public static void Check(SchemaContext context)
    {
        foreach (var type in context.Schema.Types.Values.OfType<FieldsType>())
        {
            foreach (var expected in type.Interfaces.Distinct().Where(implemented => implemented != type)
                .SelectMany(implemented => implemented.Fields.Values))
            {
                if (type.Fields.TryGetValue(expected.Name, out var actual))
                {
                    CheckField(context, actual, expected);
                }
                else
                {
                    context.Report(
                        $"Interface field {expected.Coordinate} expected but {type} does not provide it.",
                        [expected.Definition, .. SchemaContext.NodesOf(type)]);
                }
            }
        }
    }

    private static void CheckField(SchemaContext context, FieldDefinition actual, FieldDefinition expected)
    {
        if (!context.Schema.IsCovariant(actual.Type, expected.Type))
        {
            context.Report(
                $"Interface field {expected.Coordinate} expects type {expected.Type} "
                    + $"but {actual.Coordinate} is type {actual.Type}.",
                expected.Definition?.Type,
                actual.Definition?.Type);
        }

        CheckArguments(context, actual, expected);
        if (actual.DeprecationReason is not null && expected.DeprecationReason is null)
        {
            context.Report(
                $"Interface field {expected.Coordinate} is not deprecated, so "
                    + $"implementation field {actual.Coordinate} must not be deprecated.",
                SchemaContext.DeprecationOf(actual.Definition?.Directives),
                actual.Definition?.Type);
        }
    }

    private static void CheckArguments(SchemaContext context, FieldDefinition actual, FieldDefinition expected)
    {
        foreach (var argument in expected.Arguments.Values)
        {
            if (!actual.Arguments.TryGetValue(argument.Name, out var implemented))
            {
                context.Report(
                    $"Interface field argument {argument.Coordinate} expected "
                        + $"but {actual.Coordinate} does not provide it.",
                    argument.Definition,
                    actual.Definition);
            }
            else if (!TypeReference.AreEqual(argument.Type, implemented.Type))
            {
                context.Report(
                    $"Interface field argument {argument.Coordinate} expects type {argument.Type} "
                        + $"but {implemented.Coordinate} is type {implemented.Type}.",
                    argument.Definition?.Type,
                    implemented.Definition?.Type);
            }
        }

        foreach (var argument in actual.Arguments.Values.Where(argument => argument.IsRequired))
        {
            if (!expected.Arguments.ContainsKey(argument.Name))
            {
                context.Report(
                    $"Argument \"{argument.Coordinate}\" must not be required type \"{argument.Type}\" "
                        + $"if not provided by the Interface field \"{expected.Coordinate}\".",
                    argument.Definition,
                    expected.Definition);
            }
        }
    }
}
