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

    /// <summary>A key made of a name alone: <c>uk-ministry-of-defence</c>. Two records of one name meet in
    /// it.</summary>
    public static string Of(string name)
    {
        var words = Words.OfName(name);
        StringBuilder key = new();
        foreach (var word in words)
        {
            var latin = new string([.. AnyAscii.Transliteration.Transliterate(word).ToLowerInvariant()
                .Where(char.IsAsciiLetterOrDigit)]);
            if (latin.Length == 0)
            {
                continue;
            }

            if (key.Length + latin.Length > NameLength)
            {
                break;
            }

            key.Append(key.Length == 0 ? "" : "-").Append(latin);
        }

        return key.Length == 0 ? Digest(name) : key.ToString();
    }

    /// <summary>A key made of a name and of the whole record: records of one name but other content have other
    /// keys.</summary>
    /// <param name="name">The name.</param>
    /// <param name="record">The record.</param>
    /// <param name="occasion">What else it is told apart by; empty for nothing.</param>
    public static string Of(string name, JsonObject record, string occasion = "") =>
        $"{Of(name)}-{Digest(record.ToJsonString() + occasion)}";

    private static string Digest(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..DigestLength];
}
