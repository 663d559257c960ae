namespace Provenance.GraphQL.Language;

/// <summary>Type system extensions (sections 3.3.2 and 3.4.3). Each must add something.</summary>
internal sealed partial class Parser
{
    private TypeSystemDefinitionNode ParseTypeSystemExtension()
    {
        var start = _token;
        if (!TryTakeKeyword("extend"))
        {
            FailUnexpected(start);
        }

        var keyword = _token;
        switch (Keyword)
        {
            case "schema":
                return ParseSchemaExtension(start);
            case "type":
                return ParseObjectTypeExtension(start);
            case "interface":
                return ParseInterfaceTypeExtension(start);
            case "union":
                return ParseUnionTypeExtension(start);
            case "enum":
                return ParseEnumTypeExtension(start);
            case "input":
                return ParseInputObjectTypeExtension(start);
            case "scalar":
                break;
            default:
                FailUnexpected(keyword);
                break;
        }

        return ParseScalarTypeExtension(start);
    }

    private SchemaExtensionNode ParseSchemaExtension(Token start)
    {
        ExpectKeyword("schema");
        var extension = new SchemaExtensionNode
        {
            Directives = ParseDirectives(isConst: true),
            OperationTypes = OptionalMany(
                TokenKind.BraceLeft, static parser => parser.ParseOperationTypeDefinition(), TokenKind.BraceRight),
            Location = From(start),
        };
        RequireAny(extension.Directives, extension.OperationTypes);
        return extension;
    }

    private ScalarTypeExtensionNode ParseScalarTypeExtension(Token start)
    {
        ExpectKeyword("scalar");
        var extension = new ScalarTypeExtensionNode
        {
            Name = ParseName(),
            Directives = ParseDirectives(isConst: true),
            Location = From(start),
        };
        RequireAny(extension.Directives);
        return extension;
    }

    private ObjectTypeExtensionNode ParseObjectTypeExtension(Token start)
    {
        ExpectKeyword("type");
        var extension = new ObjectTypeExtensionNode
        {
            Name = ParseName(),
            Interfaces = ParseImplementedInterfaces(),
            Directives = ParseDirectives(isConst: true),
            Fields = ParseFieldDefinitions(),
            Location = From(start),
        };
        RequireAny(extension.Interfaces, extension.Directives, extension.Fields);
        return extension;
    }

    private InterfaceTypeExtensionNode ParseInterfaceTypeExtension(Token start)
    {
        ExpectKeyword("interface");
        var extension = new InterfaceTypeExtensionNode
        {
            Name = ParseName(),
            Interfaces = ParseImplementedInterfaces(),
            Directives = ParseDirectives(isConst: true),
            Fields = ParseFieldDefinitions(),
            Location = From(start),
        };
        RequireAny(extension.Interfaces, extension.Directives, extension.Fields);
        return extension;
    }

    private UnionTypeExtensionNode ParseUnionTypeExtension(Token start)
    {
        ExpectKeyword("union");
        var extension = new UnionTypeExtensionNode
        {
            Name = ParseName(),
            Directives = ParseDirectives(isConst: true),
            Types = ParseUnionMembers(),
            Location = From(start),
        };
        RequireAny(extension.Directives, extension.Types);
        return extension;
    }

    private EnumTypeExtensionNode ParseEnumTypeExtension(Token start)
    {
        ExpectKeyword("enum");
        var extension = new EnumTypeExtensionNode
        {
            Name = ParseName(),
            Directives = ParseDirectives(isConst: true),
            Values = ParseEnumValueDefinitions(),
            Location = From(start),
        };
        RequireAny(extension.Directives, extension.Values);
        return extension;
    }

    private InputObjectTypeExtensionNode ParseInputObjectTypeExtension(Token start)
    {
        ExpectKeyword("input");
        var extension = new InputObjectTypeExtensionNode
        {
            Name = ParseName(),
            Directives = ParseDirectives(isConst: true),
            Fields = ParseInputFieldDefinitions(),
            Location = From(start),
        };
        RequireAny(extension.Directives, extension.Fields);
        return extension;
    }

    private void RequireAny(params ReadOnlySpan<IReadOnlyCollection<SyntaxNode>> additions)
    {
        foreach (var addition in additions)
        {
            if (addition.Count > 0)
            {
                return;
            }
        }

        FailUnexpected(_token);
    }
}
