using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Unicode;
using Provenance.GraphQL.Errors;

namespace Provenance.GraphQL.AspNetCore.Http;

/// <summary>Parses the JSON of a request strictly, so that the result holds no surprises: no duplicate keys (which
/// readers resolve differently), no text that is not Unicode (which fails only when a string is read), and no nesting
/// beyond a limit.</summary>
internal static class RequestJson
{
    /// <summary>Parses <paramref name="utf8"/>, or reports what is wrong with it in a message that begins with
    /// <paramref name="subject"/>.</summary>
    public static bool TryParse(
        ReadOnlySpan<byte> utf8,
        int maxDepth,
        string subject,
        out JsonElement json,
        [NotNullWhen(false)] out GraphQLError? error)
    {
        json = default;
        error = null;
        if (utf8.IsEmpty)
        {
            error = new($"{subject} is empty; send JSON.");
            return false;
        }

        if (!Utf8.IsValid(utf8))
        {
            error = new($"{subject} is not valid UTF-8.");
            return false;
        }

        try
        {
            if (HasLoneSurrogate(utf8, maxDepth))
            {
                error = new($"{subject} has a string with half a surrogate pair, such as \"\\ud800\", which is no text.");
                return false;
            }

            json = JsonElement.Parse(utf8, new() { MaxDepth = maxDepth, AllowDuplicateProperties = false });
            return true;
        }
        catch (JsonException invalid)
        {
            error = IsTooDeep(utf8, maxDepth)
                ? new GraphQLError($"{subject} nests objects and lists more than {maxDepth} deep.").WithCode(ErrorCode.JsonTooDeep)
                : new($"{subject} is not valid JSON{Position(invalid)}: {Reason(invalid)}");
            return false;
        }
    }

    private static bool IsTooDeep(ReadOnlySpan<byte> utf8, int maxDepth)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = maxDepth + 1 });
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth == maxDepth
                    && reader.TokenType is (JsonTokenType.StartObject or JsonTokenType.StartArray))
                {
                    return true;
                }
            }
        }
        catch (JsonException)
        {
            // The JSON is invalid in another way, at a place that is not too deep.
        }

        return false;
    }

    private static string Position(JsonException invalid) => invalid.LineNumber is { } line
        ? $" at line {line + 1}, byte {invalid.BytePositionInLine + 1}"
        : "";

    // The exception's message ends with its position, counted from 0.
    private static string Reason(JsonException invalid) =>
        invalid.Message.Split(" LineNumber:", 2)[0];

    // The bytes are valid UTF-8, so only escapes can form half a pair; the reader notices it when it unescapes.
    private static bool HasLoneSurrogate(ReadOnlySpan<byte> utf8, int maxDepth)
    {
        if (utf8.IndexOf("\\u"u8) < 0)
        {
            return false;
        }

        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = maxDepth });
        while (reader.Read())
        {
            try
            {
                _ = reader.ValueIsEscaped ? reader.GetString() : null;
            }
            catch (InvalidOperationException)
            {
                return true;
            }
        }

        return false;
    }
}
