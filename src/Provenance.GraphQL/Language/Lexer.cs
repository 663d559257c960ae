using System.Globalization;
using Provenance.GraphQL.Errors;

namespace Provenance.GraphQL.Language;

/// <summary>Splits a source text into tokens (section 2.1) and skips ignored characters (section 2.1.7). Allocates only
/// the values of strings.</summary>
internal sealed partial class Lexer(SourceText source)
{
    private readonly string _body = source.Body;
    private int _position;

    /// <summary>The first lexical error; once set, <see cref="Next"/> must not be called again.</summary>
    public GraphQLError? Error { get; private set; }

    /// <summary>The next token; at a lexical error, an end of file and <see cref="Error"/>.</summary>
    public Token Next()
    {
        while (_position < _body.Length)
        {
            var character = _body[_position];
            switch (character)
            {
                case '\uFEFF' or '\t' or ' ' or ',' or '\n' or '\r':
                    _position++;
                    continue;
                case '#':
                    SkipComment();
                    continue;
                case '!':
                    return Punctuator(TokenKind.Bang);
                case '$':
                    return Punctuator(TokenKind.Dollar);
                case '&':
                    return Punctuator(TokenKind.Ampersand);
                case '(':
                    return Punctuator(TokenKind.ParenLeft);
                case ')':
                    return Punctuator(TokenKind.ParenRight);
                case ':':
                    return Punctuator(TokenKind.Colon);
                case '=':
                    return Punctuator(TokenKind.Equals);
                case '@':
                    return Punctuator(TokenKind.At);
                case '[':
                    return Punctuator(TokenKind.BracketLeft);
                case ']':
                    return Punctuator(TokenKind.BracketRight);
                case '{':
                    return Punctuator(TokenKind.BraceLeft);
                case '|':
                    return Punctuator(TokenKind.Pipe);
                case '}':
                    return Punctuator(TokenKind.BraceRight);
                case '.':
                    return ReadDots();
                case '"':
                    return At(_position + 1) is '"' && At(_position + 2) is '"' ? ReadBlockString() : ReadString();
                case '-' or (>= '0' and <= '9'):
                    return ReadNumber();
                default:
                    return IsNameStart(character) ? ReadName() : UnexpectedCharacter();
            }
        }

        return EndOfFile;
    }

    /// <summary>An error at a UTF-16 offset of a source text.</summary>
    public static GraphQLError SyntaxError(SourceText source, int offset, string message) =>
        new($"Syntax Error: {message}") { Locations = [source.PositionOf(offset)], Source = source };

    private Token EndOfFile => new(TokenKind.EndOfFile, _body.Length, _body.Length);

    private static bool IsNameStart(char character) => char.IsAsciiLetter(character) || character is '_';

    private char At(int position) => position < _body.Length ? _body[position] : '\0';

    private Token Punctuator(TokenKind kind) => new(kind, _position, ++_position);

    private Token Fail(int offset, string message)
    {
        Error = SyntaxError(source, offset, message);
        return EndOfFile;
    }

    /// <summary>Length in UTF-16 code units of the Unicode scalar value at a position; 0 at a lone surrogate.</summary>
    private int ScalarLength(int position)
    {
        var character = _body[position];
        return !char.IsSurrogate(character) ? 1
            : char.IsHighSurrogate(character) && char.IsLowSurrogate(At(position + 1)) ? 2
            : 0;
    }

    private void SkipComment()
    {
        int length;
        while (_position < _body.Length && _body[_position] is not ('\n' or '\r')
            && (length = ScalarLength(_position)) > 0)
        {
            _position += length;
        }
    }

    private Token ReadName()
    {
        var start = _position++;
        while (_position < _body.Length && (char.IsAsciiLetterOrDigit(_body[_position]) || _body[_position] is '_'))
        {
            _position++;
        }

        return new Token(TokenKind.Name, start, _position);
    }

    private Token ReadDots()
    {
        var start = _position;
        if (At(start + 1) is '.')
        {
            if (At(start + 2) is not '.')
            {
                return Fail(start, "Unexpected \"..\", did you mean \"...\"?");
            }

            _position += 3;
            return new Token(TokenKind.Spread, start, _position);
        }

        if (!char.IsAsciiDigit(At(start + 1)))
        {
            return UnexpectedCharacter();
        }

        _position++;
        SkipDigits();
        var digits = _body.AsSpan(start + 1, _position - start - 1);
        return Fail(start, $"Invalid number, expected digit before \".\", did you mean \"0.{digits}\"?");
    }

    private Token ReadNumber()
    {
        var start = _position;
        var kind = TokenKind.Int;
        if (At(_position) is '-')
        {
            _position++;
        }

        if (At(_position) is '0')
        {
            _position++;
            if (char.IsAsciiDigit(At(_position)))
            {
                return Fail(_position, $"Invalid number, unexpected digit after 0: {Describe(_position)}.");
            }
        }
        else if (!SkipDigits())
        {
            return ExpectedDigit();
        }

        if (At(_position) is '.')
        {
            kind = TokenKind.Float;
            _position++;
            if (!SkipDigits())
            {
                return ExpectedDigit();
            }
        }

        if (At(_position) is 'e' or 'E')
        {
            kind = TokenKind.Float;
            _position++;
            if (At(_position) is '+' or '-')
            {
                _position++;
            }

            if (!SkipDigits())
            {
                return ExpectedDigit();
            }
        }

        return At(_position) is '.' || IsNameStart(At(_position))
            ? ExpectedDigit()
            : new Token(kind, start, _position);
    }

    /// <summary>Moves past the digits at the current position; false when there are none.</summary>
    private bool SkipDigits()
    {
        var start = _position;
        while (char.IsAsciiDigit(At(_position)))
        {
            _position++;
        }

        return _position > start;
    }

    private Token ExpectedDigit() =>
        Fail(_position, $"Invalid number, expected digit but got: {Describe(_position)}.");

    private Token UnexpectedCharacter() => Fail(
        _position,
        _body[_position] is '\''
            ? "Unexpected single quote character ('), did you mean to use a double quote (\")?"
            : ScalarLength(_position) > 0
                ? $"Unexpected character: {Describe(_position)}."
                : $"Invalid character: {Describe(_position)}.");

    /// <summary>Describes the character at a position for errors: itself when it is printable ASCII, otherwise U+ and
    /// hexadecimal digits.</summary>
    private string Describe(int position)
    {
        if (position >= _body.Length)
        {
            return Token.Describe(TokenKind.EndOfFile);
        }

        var code = ScalarLength(position) is 2 ? char.ConvertToUtf32(_body, position) : _body[position];
        return code switch
        {
            '"' => "'\"'",
            >= ' ' and <= '~' => $"\"{(char)code}\"",
            _ => string.Create(CultureInfo.InvariantCulture, $"U+{code:X4}"),
        };
    }
}
