using Provenance.GraphQL.Language;
using Provenance.GraphQL.Schema;

namespace Provenance.GraphQL.Tests.Schema;

public sealed class SpecifiedDefinitionsTests
{
    // Specification of September 2025, sections 3.5, 3.13 and 4.2.
    private const string Specification =
        """"
        scalar String

        scalar Int

        scalar Float

        scalar Boolean

        scalar ID

        directive @include(if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

        directive @skip(if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT

        directive @deprecated(
          reason: String! = "No longer supported"
        ) on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE

        directive @specifiedBy(url: String!) on SCALAR

        directive @oneOf on INPUT_OBJECT

        type __Schema {
          description: String
          types: [__Type!]!
          queryType: __Type!
          mutationType: __Type
          subscriptionType: __Type
          directives: [__Directive!]!
        }

        type __Type {
          kind: __TypeKind!
          name: String
          description: String
          specifiedByURL: String
          fields(includeDeprecated: Boolean! = false): [__Field!]
          interfaces: [__Type!]
          possibleTypes: [__Type!]
          enumValues(includeDeprecated: Boolean! = false): [__EnumValue!]
          inputFields(includeDeprecated: Boolean! = false): [__InputValue!]
          ofType: __Type
          isOneOf: Boolean
        }

        enum __TypeKind {
          SCALAR
          OBJECT
          INTERFACE
          UNION
          ENUM
          INPUT_OBJECT
          LIST
          NON_NULL
        }

        type __Field {
          name: String!
          description: String
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
          type: __Type!
          isDeprecated: Boolean!
          deprecationReason: String
        }

        type __InputValue {
          name: String!
          description: String
          type: __Type!
          defaultValue: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        type __EnumValue {
          name: String!
          description: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        type __Directive {
          name: String!
          description: String
          isRepeatable: Boolean!
          locations: [__DirectiveLocation!]!
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
        }

        enum __DirectiveLocation {
          QUERY
          MUTATION
          SUBSCRIPTION
          FIELD
          FRAGMENT_DEFINITION
          FRAGMENT_SPREAD
          INLINE_FRAGMENT
          VARIABLE_DEFINITION
          SCHEMA
          SCALAR
          OBJECT
          FIELD_DEFINITION
          ARGUMENT_DEFINITION
          INTERFACE
          UNION
          ENUM
          ENUM_VALUE
          INPUT_OBJECT
          INPUT_FIELD_DEFINITION
        }
        """";

    private static readonly DocumentNode _specification =
        GraphQLParser.Parse(new SourceText(Specification)).Document!;

    [Fact]
    public void The_types_are_those_of_the_specification()
    {
        var expected = _specification.Definitions.OfType<TypeDefinitionNode>()
            .ToDictionary(type => type.Name.Value, Print);

        Assert.Equal(expected.Keys.Order(), SpecifiedDefinitions.Types.Keys.Order());
        Assert.All(SpecifiedDefinitions.Types, type => Assert.Equal(expected[type.Key], Print(type.Value)));
    }

    [Fact]
    public void The_directives_are_those_of_the_specification()
    {
        var expected = _specification.Definitions.OfType<DirectiveDefinitionNode>().Select(directive =>
            $"{directive.Name.Value}({Print(directive.Arguments)}) on "
            + string.Join(" | ", directive.Locations.Select(location => location.Value)));

        var actual = SpecifiedDefinitions.Directives.Values.Select(directive =>
            $"{directive.Name}({Print(directive.Arguments.Values)}) on {string.Join(" | ", directive.Locations)}");

        Assert.Equal(expected.Order(), actual.Order());
    }

    [Fact]
    public void The_types_do_not_refer_to_their_definitions() =>
        Assert.All(SpecifiedDefinitions.Types.Values, type => Assert.Null(type.Definition));

    private static string Print(TypeDefinitionNode type) => type switch
    {
        ObjectTypeDefinitionNode fields => string.Join('\n', fields.Fields.Select(field =>
            $"{field.Name.Value}({Print(field.Arguments)}): {SyntaxPrinter.Print(field.Type)}")),
        EnumTypeDefinitionNode values => string.Join('\n', values.Values.Select(value => value.Name.Value)),
        _ => "scalar",
    };

    private static string Print(NamedType type) => type switch
    {
        ObjectType fields => string.Join('\n', fields.Fields.Values.Select(field =>
            $"{field.Name}({Print(field.Arguments.Values)}): {field.Type}")),
        EnumType values => string.Join('\n', values.Values.Keys),
        _ => "scalar",
    };

    private static string Print(IEnumerable<InputValueDefinitionNode> arguments) =>
        string.Join(", ", arguments.Select(argument => SyntaxPrinter.Print(argument)));

    private static string Print(IEnumerable<InputValue> arguments) =>
        string.Join(", ", arguments.Select(argument => $"{argument.Name}: {argument.Type}"
            + (argument.DefaultValue is null ? "" : $" = {SyntaxPrinter.Print(argument.DefaultValue)}")));
}
