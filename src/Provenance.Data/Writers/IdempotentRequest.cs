using System.Security.Cryptography;
using System.Text;

namespace Provenance.Data.Writers;

/// <summary>A request that the client may send again without harm: whatever it asked for is done once.</summary>
/// <param name="Key">The client's own name for it, the same in each retry.</param>
/// <param name="Sha256">SHA-256 of its content, by which another request under the same key is told from a
/// retry.</param>
public sealed record IdempotentRequest(string Key, string Sha256)
{
    /// <summary>The longest key, in bytes of UTF-8.</summary>
    public const int MaxKeyBytes = 400;

    /// <summary>What is wrong with a key; null if nothing is, or if there is none.</summary>
    public static string? Fault(string? key) => key switch
    {
        null => null,
        "" => "an empty key; one of your own would be accepted, or none",
        _ when key.Contains('\0') => "the key has the null character, U+0000; other characters would be accepted",
        _ when Encoding.UTF8.GetByteCount(key) > MaxKeyBytes => $"the key is longer than {MaxKeyBytes} bytes in UTF-8",
        _ => null,
    };

    /// <summary>The request with this content.</summary>
    public static IdempotentRequest Of(string key, string content) =>
        new(key, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))));
}

/// <summary>A key came with two different requests.</summary>
/// <param name="key">The key.</param>
public sealed class IdempotencyKeyReusedException(string key) : Exception(
    $"The idempotency key \"{key}\" came with another request before; a new key would be accepted, or the same request again.");
