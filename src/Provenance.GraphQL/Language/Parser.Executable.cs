namespace Provenance.GraphQL.Language;

/// <summary>Executable definitions (sections 2.3 to 2.8, 2.11, 2.13).</summary>
internal sealed partial class Parser
{
    private OperationDefinitionNode ParseShorthandQuery()
    {
        var start = _token;
        return new OperationDefinitionNode
        {
            Operation = OperationType.Query,
            SelectionSet = ParseSelectionSet(),
            Location = From(start),
        };
    }

    private OperationDefinitionNode ParseOperationDefinition(Token start, StringValueNode? description) => new()
    {
        Description = description,
        Operation = ParseOperationType(),
        Name = _token.Kind is TokenKind.Name ? ParseName() : null,
        VariableDefinitions = OptionalMany(
            TokenKind.ParenLeft, static parser => parser.ParseVariableDefinition(), TokenKind.ParenRight),
        Directives = ParseDirectives(isConst: false),
        SelectionSet = ParseSelectionSet(),
        Location = From(start),
    };

    private OperationType ParseOperationType()
    {
        var token = Expect(TokenKind.Name);
        switch (TextOf(token))
        {
            case "query":
                return OperationType.Query;
            case "mutation":
                return OperationType.Mutation;
            case "subscription":
                return OperationType.Subscription;
            default:
                FailUnexpected(token);
                return default;
        }
    }

    private VariableDefinitionNode ParseVariableDefinition()
    {
        var start = _token;
        var description = ParseDescription();
        var variable = ParseVariable();
        Expect(TokenKind.Colon);
        return new VariableDefinitionNode
        {
            Description = description,
            Variable = variable,
            Type = ParseType(),
            DefaultValue = ParseDefaultValue(),
            Directives = ParseDirectives(isConst: true),
            Location = From(start),
        };
    }

    private SelectionSetNode ParseSelectionSet()
    {
        var start = _token;
        Enter();
        var selections = Many(TokenKind.BraceLeft, static parser => parser.ParseSelection(), TokenKind.BraceRight);
        Leave();
        return new SelectionSetNode { Selections = selections, Location = From(start) };
    }

    private SelectionNode ParseSelection() => _token.Kind is TokenKind.Spread ? ParseFragment() : ParseField();

    private FieldNode ParseField()
    {
        var start = _token;
        var name = ParseName();
        NameNode? alias = null;
        if (TryTake(TokenKind.Colon))
        {
            alias = name;
            name = ParseName();
        }

        return new FieldNode
        {
            Alias = alias,
            Name = name,
            Arguments = ParseArguments(isConst: false),
            Directives = ParseDirectives(isConst: false),
            SelectionSet = _token.Kind is TokenKind.BraceLeft ? ParseSelectionSet() : null,
            Location = From(start),
        };
    }

    private SelectionNode ParseFragment()
    {
        var start = Expect(TokenKind.Spread);
        var hasTypeCondition = TryTakeKeyword("on");
        if (!hasTypeCondition && _token.Kind is TokenKind.Name)
        {
            return new FragmentSpreadNode
            {
                Name = ParseName(),
                Directives = ParseDirectives(isConst: false),
                Location = From(start),
            };
        }

        return new InlineFragmentNode
        {
            TypeCondition = hasTypeCondition ? ParseNamedType() : null,
            Directives = ParseDirectives(isConst: false),
            SelectionSet = ParseSelectionSet(),
            Location = From(start),
        };
    }

    private FragmentDefinitionNode ParseFragmentDefinition(Token start, StringValueNode? description)
    {
        ExpectKeyword("fragment");
        if (Keyword is "on")
        {
            FailUnexpected(_token);
        }

        var name = ParseName();
        ExpectKeyword("on");
        return new FragmentDefinitionNode
        {
            Description = description,
            Name = name,
            TypeCondition = ParseNamedType(),
            Directives = ParseDirectives(isConst: false),
            SelectionSet = ParseSelectionSet(),
            Location = From(start),
        };
    }

    private ArgumentNode[] ParseArguments(bool isConst) => OptionalMany<ArgumentNode>(
        TokenKind.ParenLeft,
        isConst
            ? static parser => parser.ParseArgument(isConst: true)
            : static parser => parser.ParseArgument(isConst: false),
        TokenKind.ParenRight);

    private ArgumentNode ParseArgument(bool isConst)
    {
        var start = _token;
        var name = ParseName();
        Expect(TokenKind.Colon);
        return new ArgumentNode { Name = name, Value = ParseValue(isConst), Location = From(start) };
    }

    private DirectiveNode[] ParseDirectives(bool isConst)
    {
        if (_token.Kind is not TokenKind.At)
        {
            return [];
        }

        List<DirectiveNode> directives = [];
        while (_token.Kind is TokenKind.At)
        {
            directives.Add(ParseDirective(isConst));
        }

        return [.. directives];
    }

    private DirectiveNode ParseDirective(bool isConst)
    {
        var start = Expect(TokenKind.At);
        return new DirectiveNode { Name = ParseName(), Arguments = ParseArguments(isConst), Location = From(start) };
    }
}
