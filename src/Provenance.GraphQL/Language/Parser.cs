using Provenance.GraphQL.Errors;

namespace Provenance.GraphQL.Language;

/// <summary>
/// Recursive descent with one token of lookahead. The first error is kept and the rest of the text is read as if it
/// ended there: every production then returns at once, nothing is thrown, and the half-built tree is dropped.
/// </summary>
internal sealed partial class Parser
{
    private readonly SourceText _source;
    private readonly ParserOptions _options;
    private readonly Lexer _lexer;
    private Token _token;
    private int _previousEnd;
    private int _tokenCount;
    private int _depth;
    private GraphQLError? _error;

    public Parser(SourceText source, ParserOptions options)
    {
        _source = source;
        _options = options;
        _lexer = new Lexer(source);
        Advance();
    }

    private bool Failed => _error is not null;

    public ParseResult ParseDocument()
    {
        List<DefinitionNode> definitions = [];
        do
        {
            definitions.Add(ParseDefinition());
        }
        while (_token.Kind is not TokenKind.EndOfFile);

        return _error is not null
            ? new ParseResult(_error)
            : new ParseResult(new DocumentNode
            {
                Definitions = definitions,
                Location = new TextLocation(_source, 0, _source.Body.Length),
            });
    }

    private DefinitionNode ParseDefinition()
    {
        var start = _token;
        if (start.Kind is TokenKind.BraceLeft)
        {
            return ParseShorthandQuery();
        }

        var description = ParseDescription();
        if (description is not null && _token.Kind is TokenKind.BraceLeft)
        {
            Fail(start.Start, "Unexpected description, descriptions are not supported on shorthand queries.");
        }

        switch (Keyword)
        {
            case "query" or "mutation" or "subscription":
                return ParseOperationDefinition(start, description);
            case "fragment":
                return ParseFragmentDefinition(start, description);
            case "schema":
                return ParseSchemaDefinition(start, description);
            case "scalar":
                return ParseScalarTypeDefinition(start, description);
            case "type":
                return ParseObjectTypeDefinition(start, description);
            case "interface":
                return ParseInterfaceTypeDefinition(start, description);
            case "union":
                return ParseUnionTypeDefinition(start, description);
            case "enum":
                return ParseEnumTypeDefinition(start, description);
            case "input":
                return ParseInputObjectTypeDefinition(start, description);
            case "directive":
                return ParseDirectiveDefinition(start, description);
        }

        if (description is not null && _token.Kind is TokenKind.Name)
        {
            Fail(start.Start, "Unexpected description, only GraphQL definitions support descriptions.");
        }

        return ParseTypeSystemExtension();
    }

    /// <summary>The text of the current token when it is a name, otherwise empty.</summary>
    private ReadOnlySpan<char> Keyword => _token.Kind is TokenKind.Name ? TextOf(_token) : default;

    private ReadOnlySpan<char> TextOf(Token token) => _source.Body.AsSpan(token.Start, token.End - token.Start);

    private TextLocation From(Token start) => new(_source, start.Start, _previousEnd);

    private void Advance()
    {
        _previousEnd = _token.End;
        _token = _lexer.Next();
        if (_lexer.Error is not null)
        {
            _error = _lexer.Error;
        }
        else if (_token.Kind is not TokenKind.EndOfFile && ++_tokenCount > _options.MaxTokens)
        {
            Fail(
                _token.Start,
                $"Document contains more than {_options.MaxTokens} tokens. Parsing aborted.",
                ErrorCode.TooManyTokens);
        }
    }

    private void Fail(int offset, string message, string? code = null)
    {
        if (_error is null)
        {
            var error = Lexer.SyntaxError(_source, offset, message);
            _error = code is null ? error : error.WithCode(code);
        }

        _token = new Token(TokenKind.EndOfFile, _source.Body.Length, _source.Body.Length);
    }

    private void FailUnexpected(Token token) => Fail(token.Start, $"Unexpected {Describe(token)}.");

    private string Describe(Token token) => token.Kind switch
    {
        TokenKind.Name or TokenKind.Int or TokenKind.Float => $"{Token.Describe(token.Kind)} \"{TextOf(token)}\"",
        TokenKind.String or TokenKind.BlockString => $"{Token.Describe(token.Kind)} \"{token.StringValue}\"",
        _ => Token.Describe(token.Kind),
    };

    private bool TryTake(TokenKind kind)
    {
        if (_token.Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    private Token Expect(TokenKind kind)
    {
        var token = _token;
        if (!TryTake(kind))
        {
            Fail(token.Start, $"Expected {Token.Describe(kind)}, found {Describe(token)}.");
        }

        return token;
    }

    private bool TryTakeKeyword(string keyword)
    {
        if (!Keyword.SequenceEqual(keyword))
        {
            return false;
        }

        Advance();
        return true;
    }

    private void ExpectKeyword(string keyword)
    {
        var token = _token;
        if (!TryTakeKeyword(keyword))
        {
            Fail(token.Start, $"Expected \"{keyword}\", found {Describe(token)}.");
        }
    }

    /// <summary>Counts one more level of nesting at the current token; <see cref="Leave"/> ends it.</summary>
    private void Enter()
    {
        if (++_depth > _options.MaxDepth)
        {
            Fail(
                _token.Start,
                $"Document nests more than {_options.MaxDepth} levels deep. Parsing aborted.",
                ErrorCode.DocumentTooDeep);
        }
    }

    private void Leave() => _depth--;

    /// <summary>Parses items between two tokens, at least one.</summary>
    private T[] Many<T>(TokenKind open, Func<Parser, T> item, TokenKind close)
    {
        Expect(open);
        List<T> items = [];
        do
        {
            items.Add(item(this));
        }
        while (!Failed && !TryTake(close));

        return [.. items];
    }

    /// <summary>Parses nothing, or items between two tokens, at least one.</summary>
    private T[] OptionalMany<T>(TokenKind open, Func<Parser, T> item, TokenKind close) =>
        _token.Kind == open ? Many(open, item, close) : [];

    /// <summary>Parses any number of items between two tokens.</summary>
    private T[] Any<T>(TokenKind open, Func<Parser, T> item, TokenKind close)
    {
        Expect(open);
        List<T> items = [];
        while (!Failed && !TryTake(close))
        {
            items.Add(item(this));
        }

        return [.. items];
    }

    /// <summary>Parses items with a delimiter between them, which may also precede the first.</summary>
    private T[] Delimited<T>(TokenKind delimiter, Func<Parser, T> item)
    {
        TryTake(delimiter);
        List<T> items = [];
        do
        {
            items.Add(item(this));
        }
        while (TryTake(delimiter));

        return [.. items];
    }

    private NameNode ParseName()
    {
        var token = Expect(TokenKind.Name);
        return new NameNode { Value = TextOf(token).ToString(), Location = From(token) };
    }
}
