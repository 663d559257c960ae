using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Fuzz.Generation;

/// <summary>Random requests that fit a schema: operations with fragments, variables, directives, aliases and comments.
/// One generator may be asked again and again.</summary>
internal sealed class RequestGenerator
{
    private readonly GraphQLSchema _schema;
    private readonly OperationType[] _kinds;
    private readonly Dictionary<CompositeType, CompositeType[]> _overlapping;

    public RequestGenerator(GraphQLSchema schema)
    {
        _schema = schema;
        _kinds = [.. Enum.GetValues<OperationType>().Where(kind => schema.RootType(kind) is not null)];
        List<CompositeType> composites = [.. schema.Types.Values.OfType<CompositeType>()
            .Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal) && schema.PossibleTypes(type).Count > 0)];
        _overlapping = composites.ToDictionary(type => type, type =>
        {
            var possible = schema.PossibleTypes(type);
            return composites.Where(other => schema.PossibleTypes(other).Any(possible.Contains)).ToArray();
        });
        UniformFields = schema.Types.Values.OfType<FieldsType>()
            .SelectMany(type => type.Fields.Values)
            .GroupBy(field => field.Name)
            .Where(fields => fields.Select(field => field.Type.ToString()).Distinct().Count() == 1)
            .Select(fields => fields.Key)
            .ToHashSet();
    }

    /// <summary>Field names that have one type wherever they stand: only these need no alias to be merged.</summary>
    public IReadOnlySet<string> UniformFields { get; }

    /// <summary>A random request.</summary>
    public GeneratedRequest Next(Dice dice)
    {
        var count = dice.Chance(85) ? 1 : dice.Between(2, 3);
        OperationGenerator[] operations = [.. Enumerable.Range(0, count).Select(index => new OperationGenerator(
            _schema, this, dice, dice.Pick(_kinds), count > 1 || dice.Chance(30) ? $"Op{index}" : null))];
        var texts = operations.Select(operation => operation.Text).ToList();
        if (dice.Chance(30))
        {
            texts.Reverse();
        }

        var asked = dice.Pick(operations);
        return new GeneratedRequest(
            string.Concat(texts), count > 1 || dice.Chance(10) ? asked.Name : null, asked.Kind, asked.Variables);
    }

    /// <summary>The types that an object of this type may have too.</summary>
    public IReadOnlyList<CompositeType> Overlapping(CompositeType type) => _overlapping[type];
}
