using System.Security.Cryptography;
using System.Text;

namespace Provenance.Data.Writers;

/// <summary>A request that the client may send again without harm: whatever it asked for is done once.</summary>
/// <param name="Key">The client's own name for it, the same in each retry.</param>
/// <param name="Sha256">SHA-256 of its content, by which another request under the same key is told from a
/// retry.</param>
public sealed record IdempotentRequest(string Key, string Sha256)
{
    /// <summary>The request with this content.</summary>
    public static IdempotentRequest Of(string key, string content) =>
        new(key, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content))));
}

/// <summary>A key came with two different requests.</summary>
/// <param name="key">The key.</param>
public sealed class IdempotencyKeyReusedException(string key) : Exception(
    $"The idempotency key \"{key}\" came with another request before; a new key would be accepted, or the same request again.");
