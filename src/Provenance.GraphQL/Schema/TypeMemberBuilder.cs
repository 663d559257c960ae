using Provenance.GraphQL.Coercion;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Schema;

/// <summary>Fills types with the members that their definitions and extensions declare.</summary>
internal sealed class TypeMemberBuilder(IReadOnlyDictionary<string, NamedType> types, bool keepsSyntax)
{
    private readonly List<GraphQLError> _errors = [];

    /// <summary>The errors of specified directives that could not be read.</summary>
    public IReadOnlyList<GraphQLError> Errors => _errors;

    public void Fill(NamedType type, IReadOnlyList<TypeSystemDefinitionNode> nodes)
    {
        switch (type)
        {
            case FieldsType fields:
                fields.DeclaredInterfaces = [.. nodes.SelectMany(node => node.Interfaces).Select(Resolve)];
                fields.Fields = ByName(
                    nodes.SelectMany(node => node.Fields), node => node.Name, node => Field(node, type.Name));
                break;
            case UnionType union:
                union.DeclaredMembers = [.. nodes.SelectMany(node => node.Members).Select(Resolve)];
                break;
            case EnumType enumType:
                enumType.Values = ByName(nodes.SelectMany(node => node.Values), node => node.Name, EnumValue);
                break;
            case InputObjectType input:
                input.Fields = ByName(
                    nodes.SelectMany(node => node.InputFields),
                    node => node.Name,
                    node => InputValue(node, $"{type.Name}.{node.Name.Value}"));
                break;
        }
    }

    /// <summary>The arguments of a field or directive whose coordinate is given.</summary>
    public OrderedDictionary<string, InputValue> Arguments(
        IEnumerable<InputValueDefinitionNode> nodes, string coordinate) =>
        ByName(nodes, node => node.Name, node => InputValue(node, $"{coordinate}({node.Name.Value}:)"));

    /// <summary>The text of one argument of a specified directive; null when the directive is not applied.</summary>
    public string? DirectiveText(IReadOnlyList<DirectiveNode> directives, string name, string argument)
    {
        if (directives.FirstOrDefault(directive => directive.Name.Value == name) is not { } node)
        {
            return null;
        }

        var definition = SpecifiedDefinitions.Directives[name];
        if (InputCoercion.TryCoerceArguments(
            definition, node, InputCoercion.NoVariables, out var arguments, out var error))
        {
            return (string?)arguments[argument];
        }

        _errors.Add(error);
        return null;
    }

    private FieldDefinition Field(FieldDefinitionNode node, string typeName)
    {
        var coordinate = $"{typeName}.{node.Name.Value}";
        return new FieldDefinition
        {
            Name = node.Name.Value,
            Coordinate = coordinate,
            Description = node.Description?.Value,
            Arguments = Arguments(node.Arguments, coordinate),
            Type = Resolve(node.Type),
            DeprecationReason = DeprecationReason(node.Directives),
            Definition = keepsSyntax ? node : null,
        };
    }

    private InputValue InputValue(InputValueDefinitionNode node, string coordinate) => new()
    {
        Name = node.Name.Value,
        Coordinate = coordinate,
        Description = node.Description?.Value,
        Type = Resolve(node.Type),
        DefaultValue = node.DefaultValue,
        DeprecationReason = DeprecationReason(node.Directives),
        Definition = keepsSyntax ? node : null,
    };

    private EnumValue EnumValue(EnumValueDefinitionNode node) => new()
    {
        Name = node.Name.Value,
        Description = node.Description?.Value,
        DeprecationReason = DeprecationReason(node.Directives),
        Definition = keepsSyntax ? node : null,
    };

    private string? DeprecationReason(IReadOnlyList<DirectiveNode> directives) =>
        DirectiveText(directives, "deprecated", "reason");

    // The SDL rules have checked that every name is defined.
    private GraphQLType Resolve(TypeNode node) => TypeReference.Resolve(node, types)!;

    private NamedType Resolve(NamedTypeNode node) => types[node.Name.Value];

    private static OrderedDictionary<string, TMember> ByName<TNode, TMember>(
        IEnumerable<TNode> nodes, Func<TNode, NameNode> name, Func<TNode, TMember> create)
    {
        var members = new OrderedDictionary<string, TMember>();
        foreach (var node in nodes)
        {
            members[name(node).Value] = create(node);
        }

        return members;
    }
}
