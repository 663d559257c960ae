using System.Collections.Frozen;

namespace Provenance.GraphQL.Language;

/// <summary>Type system definitions (sections 3.3 to 3.13).</summary>
internal sealed partial class Parser
{
    private static readonly FrozenSet<string> _directiveLocations = FrozenSet.Create(
        StringComparer.Ordinal,
        "QUERY", "MUTATION", "SUBSCRIPTION", "FIELD", "FRAGMENT_DEFINITION", "FRAGMENT_SPREAD", "INLINE_FRAGMENT",
        "VARIABLE_DEFINITION", "SCHEMA", "SCALAR", "OBJECT", "FIELD_DEFINITION", "ARGUMENT_DEFINITION", "INTERFACE",
        "UNION", "ENUM", "ENUM_VALUE", "INPUT_OBJECT", "INPUT_FIELD_DEFINITION");

    private SchemaDefinitionNode ParseSchemaDefinition(Token start, StringValueNode? description)
    {
        ExpectKeyword("schema");
        return new SchemaDefinitionNode
        {
            Description = description,
            Directives = ParseDirectives(isConst: true),
            OperationTypes = Many(
                TokenKind.BraceLeft, static parser => parser.ParseOperationTypeDefinition(), TokenKind.BraceRight),
            Location = From(start),
        };
    }

    private OperationTypeDefinitionNode ParseOperationTypeDefinition()
    {
        var start = _token;
        var operation = ParseOperationType();
        Expect(TokenKind.Colon);
        return new OperationTypeDefinitionNode
        {
            Operation = operation,
            Type = ParseNamedType(),
            Location = From(start),
        };
    }

    private ScalarTypeDefinitionNode ParseScalarTypeDefinition(Token start, StringValueNode? description)
    {
        ExpectKeyword("scalar");
        return new ScalarTypeDefinitionNode
        {
            Description = description,
            Name = ParseName(),
            Directives = ParseDirectives(isConst: true),
            Location = From(start),
        };
    }

    private ObjectTypeDefinitionNode ParseObjectTypeDefinition(Token start, StringValueNode? description)
    {
        ExpectKeyword("type");
        return new ObjectTypeDefinitionNode
        {
            Description = description,
            Name = ParseName(),
            Interfaces = ParseImplementedInterfaces(),
            Directives = ParseDirectives(isConst: true),
            Fields = ParseFieldDefinitions(),
            Location = From(start),
        };
    }

    private InterfaceTypeDefinitionNode ParseInterfaceTypeDefinition(Token start, StringValueNode? description)
    {
        ExpectKeyword("interface");
        return new InterfaceTypeDefinitionNode
        {
            Description = description,
            Name = ParseName(),
            Interfaces = ParseImplementedInterfaces(),
            Directives = ParseDirectives(isConst: true),
            Fields = ParseFieldDefinitions(),
            Location = From(start),
        };
    }

    private UnionTypeDefinitionNode ParseUnionTypeDefinition(Token start, StringValueNode? description)
    {
        ExpectKeyword("union");
        return new UnionTypeDefinitionNode
        {
            Description = description,
            Name = ParseName(),
            Directives = ParseDirectives(isConst: true),
            Types = ParseUnionMembers(),
            Location = From(start),
        };
    }

    private EnumTypeDefinitionNode ParseEnumTypeDefinition(Token start, StringValueNode? description)
    {
        ExpectKeyword("enum");
        return new EnumTypeDefinitionNode
        {
            Description = description,
            Name = ParseName(),
            Directives = ParseDirectives(isConst: true),
            Values = ParseEnumValueDefinitions(),
            Location = From(start),
        };
    }

    private InputObjectTypeDefinitionNode ParseInputObjectTypeDefinition(Token start, StringValueNode? description)
    {
        ExpectKeyword("input");
        return new InputObjectTypeDefinitionNode
        {
            Description = description,
            Name = ParseName(),
            Directives = ParseDirectives(isConst: true),
            Fields = ParseInputFieldDefinitions(),
            Location = From(start),
        };
    }

    private DirectiveDefinitionNode ParseDirectiveDefinition(Token start, StringValueNode? description)
    {
        ExpectKeyword("directive");
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseArgumentDefinitions();
        var isRepeatable = TryTakeKeyword("repeatable");
        ExpectKeyword("on");
        return new DirectiveDefinitionNode
        {
            Description = description,
            Name = name,
            Arguments = arguments,
            IsRepeatable = isRepeatable,
            Locations = Delimited(TokenKind.Pipe, static parser => parser.ParseDirectiveLocation()),
            Location = From(start),
        };
    }

    private NameNode ParseDirectiveLocation()
    {
        var token = _token;
        var name = ParseName();
        if (!_directiveLocations.Contains(name.Value))
        {
            FailUnexpected(token);
        }

        return name;
    }

    private NamedTypeNode[] ParseImplementedInterfaces() => TryTakeKeyword("implements")
        ? Delimited(TokenKind.Ampersand, static parser => parser.ParseNamedType())
        : [];

    private NamedTypeNode[] ParseUnionMembers() => TryTake(TokenKind.Equals)
        ? Delimited(TokenKind.Pipe, static parser => parser.ParseNamedType())
        : [];

    private FieldDefinitionNode[] ParseFieldDefinitions() => OptionalMany(
        TokenKind.BraceLeft, static parser => parser.ParseFieldDefinition(), TokenKind.BraceRight);

    private InputValueDefinitionNode[] ParseArgumentDefinitions() => OptionalMany(
        TokenKind.ParenLeft, static parser => parser.ParseInputValueDefinition(), TokenKind.ParenRight);

    private InputValueDefinitionNode[] ParseInputFieldDefinitions() => OptionalMany(
        TokenKind.BraceLeft, static parser => parser.ParseInputValueDefinition(), TokenKind.BraceRight);

    private EnumValueDefinitionNode[] ParseEnumValueDefinitions() => OptionalMany(
        TokenKind.BraceLeft, static parser => parser.ParseEnumValueDefinition(), TokenKind.BraceRight);

    private FieldDefinitionNode ParseFieldDefinition()
    {
        var start = _token;
        var description = ParseDescription();
        var name = ParseName();
        var arguments = ParseArgumentDefinitions();
        Expect(TokenKind.Colon);
        return new FieldDefinitionNode
        {
            Description = description,
            Name = name,
            Arguments = arguments,
            Type = ParseType(),
            Directives = ParseDirectives(isConst: true),
            Location = From(start),
        };
    }

    private InputValueDefinitionNode ParseInputValueDefinition()
    {
        var start = _token;
        var description = ParseDescription();
        var name = ParseName();
        Expect(TokenKind.Colon);
        return new InputValueDefinitionNode
        {
            Description = description,
            Name = name,
            Type = ParseType(),
            DefaultValue = ParseDefaultValue(),
            Directives = ParseDirectives(isConst: true),
            Location = From(start),
        };
    }

    private EnumValueDefinitionNode ParseEnumValueDefinition()
    {
        var start = _token;
        var description = ParseDescription();
        if (Keyword is "true" or "false" or "null")
        {
            Fail(_token.Start, $"{Describe(_token)} is reserved and cannot be used for an enum value.");
        }

        return new EnumValueDefinitionNode
        {
            Description = description,
            Name = ParseName(),
            Directives = ParseDirectives(isConst: true),
            Location = From(start),
        };
    }
}
