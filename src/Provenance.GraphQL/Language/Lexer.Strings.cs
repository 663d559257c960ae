using System.Text;

namespace Provenance.GraphQL.Language;

/// <summary>String literals (section 2.10.4).</summary>
internal sealed partial class Lexer
{
    /// <summary>Longest variable-width escape in UTF-16 code units: \u{, eight digits, }.</summary>
    private const int LongestEscape = 12;

    private Token ReadString()
    {
        var start = _position++;
        var chunkStart = _position;
        StringBuilder? value = null;
        while (_position < _body.Length && _body[_position] is not ('\n' or '\r'))
        {
            switch (_body[_position])
            {
                case '"':
                    var chunk = _body[chunkStart.._position];
                    return new Token(TokenKind.String, start, ++_position, value?.Append(chunk).ToString() ?? chunk);
                case '\\':
                    value = (value ?? new StringBuilder()).Append(_body, chunkStart, _position - chunkStart);
                    if (!ReadEscape(value))
                    {
                        return EndOfFile;
                    }

                    chunkStart = _position;
                    break;
                default:
                    var length = ScalarLength(_position);
                    if (length is 0)
                    {
                        return InvalidInString();
                    }

                    _position += length;
                    break;
            }
        }

        return Fail(_position, "Unterminated string.");
    }

    private Token InvalidInString() =>
        Fail(_position, $"Invalid character within String: {Describe(_position)}.");

    /// <summary>Appends the character of the escape at the current position and moves past it; false at an
    /// error.</summary>
    private bool ReadEscape(StringBuilder value)
    {
        if (At(_position + 1) is 'u')
        {
            return At(_position + 2) is '{' ? ReadVariableWidthEscape(value) : ReadFixedWidthEscape(value);
        }

        char? character = At(_position + 1) switch
        {
            '"' => '"',
            '\\' => '\\',
            '/' => '/',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => null,
        };
        if (character is null)
        {
            Fail(_position, $"Invalid character escape sequence: \"{Excerpt(2)}\".");
            return false;
        }

        value.Append(character.Value);
        _position += 2;
        return true;
    }

    private bool ReadVariableWidthEscape(StringBuilder value)
    {
        var point = 0;
        var size = 3;
        while (size < LongestEscape)
        {
            var character = At(_position + size++);
            if (character is '}')
            {
                if (size < 5 || !Rune.IsValid(point))
                {
                    break;
                }

                value.Append(char.ConvertFromUtf32(point));
                _position += size;
                return true;
            }

            // Eight digits can set the sign bit. The value is then negative, as it is for a character that is not a
            // digit.
            point = (point << 4) | HexDigit(character);
            if (point < 0)
            {
                break;
            }
        }

        return InvalidUnicodeEscape(size);
    }

    private bool ReadFixedWidthEscape(StringBuilder value)
    {
        var code = FourHexDigits(_position + 2);
        if (Rune.IsValid(code))
        {
            value.Append((char)code);
            _position += 6;
            return true;
        }

        if (code is >= 0xD800 and <= 0xDBFF && At(_position + 6) is '\\' && At(_position + 7) is 'u'
            && FourHexDigits(_position + 8) is >= 0xDC00 and <= 0xDFFF and var trailing)
        {
            value.Append((char)code).Append((char)trailing);
            _position += 12;
            return true;
        }

        return InvalidUnicodeEscape(6);
    }

    private bool InvalidUnicodeEscape(int size)
    {
        Fail(_position, $"Invalid Unicode escape sequence: \"{Excerpt(size)}\".");
        return false;
    }

    private string Excerpt(int length) => _body.Substring(_position, Math.Min(length, _body.Length - _position));

    private int FourHexDigits(int position) =>
        (HexDigit(At(position)) << 12) | (HexDigit(At(position + 1)) << 8)
        | (HexDigit(At(position + 2)) << 4) | HexDigit(At(position + 3));

    private static int HexDigit(char character) => char.IsAsciiHexDigit(character)
        ? character <= '9' ? character - '0' : (character | 0x20) - 'a' + 10
        : -1;

    private Token ReadBlockString()
    {
        var start = _position;
        _position += 3;
        var chunkStart = _position;
        var line = new StringBuilder();
        List<string> lines = [];
        while (_position < _body.Length)
        {
            switch (_body[_position])
            {
                case '"' when IsTripleQuote(_position):
                    EndLine();
                    _position += 3;
                    return new Token(TokenKind.BlockString, start, _position, BlockString.Unindent(lines));
                case '\\' when IsTripleQuote(_position + 1):
                    line.Append(_body, chunkStart, _position - chunkStart);
                    chunkStart = _position + 1;
                    _position += 4;
                    break;
                case '\n' or '\r':
                    EndLine();
                    _position += _body[_position] is '\r' && At(_position + 1) is '\n' ? 2 : 1;
                    chunkStart = _position;
                    break;
                default:
                    var length = ScalarLength(_position);
                    if (length is 0)
                    {
                        return InvalidInString();
                    }

                    _position += length;
                    break;
            }
        }

        return Fail(_position, "Unterminated string.");

        void EndLine()
        {
            lines.Add(line.Append(_body, chunkStart, _position - chunkStart).ToString());
            line.Clear();
        }
    }

    private bool IsTripleQuote(int position) =>
        At(position) is '"' && At(position + 1) is '"' && At(position + 2) is '"';
}
