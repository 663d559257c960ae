using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Provenance.Text;

namespace Provenance.Server.Desk;

/// <summary>Makes keys for records that were given none. A key follows from the record, so that the same request, sent
/// again, has the same key.</summary>
internal static class MadeKeys
{
    private const int NameLength = 48;
    private const int DigestLength = 8;

    /// <summary>A key made of a name alone: <c>uk-ministry-of-defence</c>. Two records of one name meet in it, and those of
    /// two long names that begin alike do not.</summary>
    public static string Of(string name)
    {
        var (key, isWhole) = Shortened(name);
        return isWhole ? key : $"{key}-{Digest(string.Join(' ', Words.OfName(name)))}";
    }

    /// <summary>A key made of a name and of the whole record: records of one name but other content have other
    /// keys.</summary>
    /// <param name="name">The name.</param>
    /// <param name="record">The record.</param>
    /// <param name="occasion">What else it is told apart by; empty for nothing.</param>
    public static string Of(string name, JsonObject record, string occasion = "") =>
        $"{Shortened(name).Key}-{Digest(record.ToJsonString() + occasion)}";

    /// <summary>As many words of a name as go into a key.</summary>
    private static (string Key, bool IsWhole) Shortened(string name)
    {
        StringBuilder key = new();
        foreach (var word in Words.OfName(name))
        {
            var latin = new string([.. AnyAscii.Transliteration.Transliterate(word).ToLowerInvariant()
                .Where(char.IsAsciiLetterOrDigit)]);
            if (latin.Length == 0)
            {
                continue;
            }

            if (key.Length + latin.Length > NameLength)
            {
                return key.Length == 0 ? (Digest(name), true) : (key.ToString(), false);
            }

            key.Append(key.Length == 0 ? "" : "-").Append(latin);
        }

        return (key.Length == 0 ? Digest(name) : key.ToString(), true);
    }

    private static string Digest(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..DigestLength];
}
