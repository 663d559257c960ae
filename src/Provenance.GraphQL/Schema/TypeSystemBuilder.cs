using Provenance.GraphQL.Coercion;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Schema;

/// <summary>Makes types and directives from definitions that have passed the SDL rules: first all types without
/// members, then the members, which may refer to any type.</summary>
internal sealed class TypeSystemBuilder
{
    private readonly ILookup<string, TypeExtensionNode> _extensions;
    private readonly IReadOnlyDictionary<string, ScalarCoercion> _scalars;
    private readonly Dictionary<string, NamedType> _types;
    private readonly TypeMemberBuilder _members;
    private readonly bool _keepsSyntax;

    private TypeSystemBuilder(
        IReadOnlyList<DefinitionNode> definitions,
        IReadOnlyDictionary<string, NamedType> specified,
        IReadOnlyDictionary<string, ScalarCoercion> scalars,
        bool keepsSyntax)
    {
        _extensions = definitions.OfType<TypeExtensionNode>().ToLookup(extension => extension.Name.Value);
        _types = new(specified);
        _members = new(_types, keepsSyntax);
        _scalars = scalars;
        _keepsSyntax = keepsSyntax;
    }

    /// <summary>Builds the types and directives of a schema. A definition of a specified type is ignored in favour of
    /// the engine's; a definition of a specified directive replaces it. The errors are applications of specified
    /// directives that cannot be read.</summary>
    public static TypeSystem Build(
        IReadOnlyList<DefinitionNode> definitions,
        IReadOnlyDictionary<string, ScalarCoercion> scalars,
        out IReadOnlyList<GraphQLError> errors)
    {
        var builder = new TypeSystemBuilder(definitions, SpecifiedDefinitions.Types, scalars, keepsSyntax: true);
        var defined = builder.BuildTypes(definitions);
        var directives = builder.BuildDirectives(definitions);
        foreach (var (name, directive) in SpecifiedDefinitions.Directives)
        {
            directives.TryAdd(name, directive);
        }

        errors = builder._members.Errors;
        return new TypeSystem(TypeOrder.Of(defined, directives.Values), directives);
    }

    /// <summary>The specified types and directives themselves; these do not refer to their definitions.</summary>
    public static TypeSystem BuildSpecified(IReadOnlyList<DefinitionNode> definitions)
    {
        var none = new Dictionary<string, NamedType>();
        var builder = new TypeSystemBuilder(definitions, none, BuiltInCoercions.ByName, keepsSyntax: false);
        var types = new OrderedDictionary<string, NamedType>(
            builder.BuildTypes(definitions).Select(type => KeyValuePair.Create(type.Name, type)));
        return new TypeSystem(types, builder.BuildDirectives(definitions));
    }

    private List<NamedType> BuildTypes(IReadOnlyList<DefinitionNode> definitions)
    {
        var defined = new List<NamedType>();
        var empty = new List<(NamedType Type, TypeDefinitionNode Node)>();
        foreach (var node in definitions.OfType<TypeDefinitionNode>())
        {
            if (!_types.TryGetValue(node.Name.Value, out var type))
            {
                _types.Add(node.Name.Value, type = CreateType(node));
                empty.Add((type, node));
            }

            defined.Add(type);
        }

        foreach (var (type, node) in empty)
        {
            _members.Fill(type, [node, .. _extensions[type.Name]]);
        }

        return defined;
    }

    private OrderedDictionary<string, DirectiveDefinition> BuildDirectives(IReadOnlyList<DefinitionNode> definitions)
    {
        var directives = new OrderedDictionary<string, DirectiveDefinition>();
        foreach (var node in definitions.OfType<DirectiveDefinitionNode>())
        {
            var name = node.Name.Value;
            directives[name] = new DirectiveDefinition
            {
                Name = name,
                Description = node.Description?.Value,
                Arguments = _members.Arguments(node.Arguments, $"@{name}"),
                Locations = [.. node.Locations.Select(location => location.Value)],
                IsRepeatable = node.IsRepeatable,
                Definition = _keepsSyntax ? node : null,
            };
        }

        return directives;
    }

    private NamedType CreateType(TypeDefinitionNode node)
    {
        var name = node.Name.Value;
        var description = node.Description?.Value;
        var definition = _keepsSyntax ? node : null;
        IReadOnlyList<TypeExtensionNode> extensions = [.. _extensions[name]];
        return node switch
        {
            ScalarTypeDefinitionNode => new ScalarType
            {
                Name = name,
                Description = description,
                Definition = definition,
                Extensions = extensions,
                SpecifiedByUrl = _members.DirectiveText(
                    [.. node.Directives, .. extensions.SelectMany(extension => extension.Directives)],
                    "specifiedBy",
                    "url"),
                Coercion = _scalars.GetValueOrDefault(name) ?? AnyCoercion.Instance,
            },
            ObjectTypeDefinitionNode => new ObjectType
            {
                Name = name,
                Description = description,
                Definition = definition,
                Extensions = extensions,
            },
            InterfaceTypeDefinitionNode => new InterfaceType
            {
                Name = name,
                Description = description,
                Definition = definition,
                Extensions = extensions,
            },
            UnionTypeDefinitionNode => new UnionType
            {
                Name = name,
                Description = description,
                Definition = definition,
                Extensions = extensions,
            },
            EnumTypeDefinitionNode => new EnumType
            {
                Name = name,
                Description = description,
                Definition = definition,
                Extensions = extensions,
            },
            _ => new InputObjectType
            {
                Name = name,
                Description = description,
                Definition = definition,
                Extensions = extensions,
                IsOneOf = node.Directives.Any(directive => directive.Name.Value is "oneOf"),
            },
        };
    }
}
