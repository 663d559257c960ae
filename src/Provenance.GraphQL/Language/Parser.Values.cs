namespace Provenance.GraphQL.Language;

/// <summary>Values and type references (sections 2.10 to 2.12).</summary>
internal sealed partial class Parser
{
    private ValueNode? ParseDefaultValue() => TryTake(TokenKind.Equals) ? ParseValue(isConst: true) : null;

    private ValueNode ParseValue(bool isConst)
    {
        var token = _token;
        switch (token.Kind)
        {
            case TokenKind.BracketLeft:
                return ParseList(isConst);
            case TokenKind.BraceLeft:
                return ParseObject(isConst);
            case TokenKind.Int:
                Advance();
                return new IntValueNode { Value = TextOf(token).ToString(), Location = From(token) };
            case TokenKind.Float:
                Advance();
                return new FloatValueNode { Value = TextOf(token).ToString(), Location = From(token) };
            case TokenKind.String or TokenKind.BlockString:
                return ParseString();
            case TokenKind.Name:
                return ParseNamedValue();
            case TokenKind.Dollar when isConst:
                return RefuseVariable();
            case TokenKind.Dollar:
                return ParseVariable();
            default:
                FailUnexpected(token);
                return new NullValueNode();
        }
    }

    private ValueNode ParseNamedValue()
    {
        var token = _token;
        Advance();
        return TextOf(token) switch
        {
            "true" => new BooleanValueNode { Value = true, Location = From(token) },
            "false" => new BooleanValueNode { Value = false, Location = From(token) },
            "null" => new NullValueNode { Location = From(token) },
            var name => new EnumValueNode { Value = name.ToString(), Location = From(token) },
        };
    }

    private NullValueNode RefuseVariable()
    {
        var dollar = Expect(TokenKind.Dollar);
        if (_token.Kind is TokenKind.Name)
        {
            Fail(dollar.Start, $"Unexpected variable \"${TextOf(_token)}\" in constant value.");
        }

        FailUnexpected(dollar);
        return new NullValueNode();
    }

    private VariableNode ParseVariable()
    {
        var start = Expect(TokenKind.Dollar);
        return new VariableNode { Name = ParseName(), Location = From(start) };
    }

    private StringValueNode ParseString()
    {
        var token = _token;
        Advance();
        return new StringValueNode
        {
            Value = token.StringValue!,
            IsBlock = token.Kind is TokenKind.BlockString,
            Location = From(token),
        };
    }

    private StringValueNode? ParseDescription() =>
        _token.Kind is TokenKind.String or TokenKind.BlockString ? ParseString() : null;

    private ListValueNode ParseList(bool isConst)
    {
        var start = _token;
        Enter();
        var values = Any<ValueNode>(
            TokenKind.BracketLeft,
            isConst
                ? static parser => parser.ParseValue(isConst: true)
                : static parser => parser.ParseValue(isConst: false),
            TokenKind.BracketRight);
        Leave();
        return new ListValueNode { Values = values, Location = From(start) };
    }

    private ObjectValueNode ParseObject(bool isConst)
    {
        var start = _token;
        Enter();
        var fields = Any<ObjectFieldNode>(
            TokenKind.BraceLeft,
            isConst
                ? static parser => parser.ParseObjectField(isConst: true)
                : static parser => parser.ParseObjectField(isConst: false),
            TokenKind.BraceRight);
        Leave();
        return new ObjectValueNode { Fields = fields, Location = From(start) };
    }

    private ObjectFieldNode ParseObjectField(bool isConst)
    {
        var start = _token;
        var name = ParseName();
        Expect(TokenKind.Colon);
        return new ObjectFieldNode { Name = name, Value = ParseValue(isConst), Location = From(start) };
    }

    private TypeNode ParseType()
    {
        var start = _token;
        TypeNode type = start.Kind is TokenKind.BracketLeft ? ParseListType() : ParseNamedType();
        return TryTake(TokenKind.Bang) ? new NonNullTypeNode { NullableType = type, Location = From(start) } : type;
    }

    private ListTypeNode ParseListType()
    {
        var start = _token;
        Enter();
        TryTake(TokenKind.BracketLeft);
        var itemType = ParseType();
        Expect(TokenKind.BracketRight);
        Leave();
        return new ListTypeNode { ItemType = itemType, Location = From(start) };
    }

    private NamedTypeNode ParseNamedType()
    {
        var start = _token;
        return new NamedTypeNode { Name = ParseName(), Location = From(start) };
    }
}
