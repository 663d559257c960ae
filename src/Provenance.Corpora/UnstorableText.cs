using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Provenance.Corpora;

/// <summary>Finds escapes that JSON allows (RFC 8259, section 8.2) but that cannot be stored: half of a surrogate pair,
/// such as <c>\ud800</c>, which UTF-8 cannot express, and <c>\u0000</c>, which PostgreSQL does not accept. Costs a walk
/// over the JSON if it has such an escape.</summary>
internal static class UnstorableText
{
    /// <summary>Whether a text has the null character.</summary>
    internal static bool HasNull(string text) => text.Contains('\0', StringComparison.Ordinal);

    /// <summary>Reports every string and member name with such an escape; returns whether there are any.</summary>
    internal static bool Report(JsonElement root, string path, CorpusErrors errors)
    {
        var before = errors.Found.Count;
        if (HasEscape(JsonMarshal.GetRawUtf8Value(root)))
        {
            Walk(root, path, errors);
        }

        return errors.Found.Count > before;
    }

    private static bool HasEscape(ReadOnlySpan<byte> json) =>
        json.IndexOf("\\ud"u8) >= 0 || json.IndexOf("\\uD"u8) >= 0 || json.IndexOf("\\u0000"u8) >= 0;

    /// <summary>Recurses as deep as the JSON is nested, at most the 64 levels that the parser allows.</summary>
    private static void Walk(JsonElement element, string path, CorpusErrors errors)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    var name = JsonMarshal.GetRawUtf8PropertyName(member);
                    if (!Check(name, path, "the name of a member", errors))
                    {
                        Walk(member.Value, $"{path}.{Encoding.UTF8.GetString(name)}", errors);
                    }
                }

                break;
            case JsonValueKind.Array:
                var index = 0;
                foreach (var item in element.EnumerateArray())
                {
                    Walk(item, $"{path}[{index++}]", errors);
                }

                break;
            case JsonValueKind.String:
                Check(JsonMarshal.GetRawUtf8Value(element), path, "the string", errors);
                break;
        }
    }

    private static bool Check(ReadOnlySpan<byte> raw, string path, string where, CorpusErrors errors)
    {
        if (FirstIn(raw) is not { } escape)
        {
            return false;
        }

        errors.Add("", path, escape == @"\u0000"
            ? $"{where} has {escape}, the null character; other characters would be accepted"
            : $"{where} has {escape}, half of a surrogate pair; both halves would be accepted");
        return true;
    }

    /// <summary>The first such escape of a valid JSON string; null if there is none.</summary>
    private static string? FirstIn(ReadOnlySpan<byte> raw)
    {
        for (var at = raw.IndexOf((byte)'\\'); at >= 0 && at < raw.Length; at++)
        {
            if (raw[at] != '\\')
            {
                continue;
            }

            if (UnitAt(raw, at) is not { } unit || !(unit == 0 || char.IsSurrogate(unit)))
            {
                at++;
            }
            else if (char.IsHighSurrogate(unit) && UnitAt(raw, at + 6) is { } low && char.IsLowSurrogate(low))
            {
                at += 11;
            }
            else
            {
                return Encoding.UTF8.GetString(raw.Slice(at, 6));
            }
        }

        return null;
    }

    /// <summary>The code unit of an escape at this place; null if there is no such escape.</summary>
    private static char? UnitAt(ReadOnlySpan<byte> raw, int at) =>
        at + 6 <= raw.Length && raw[at] == '\\' && raw[at + 1] == 'u'
            ? (char)Convert.ToUInt16(Encoding.UTF8.GetString(raw.Slice(at + 2, 4)), 16)
            : null;
}
