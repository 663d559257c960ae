using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Provenance.Domain.Access;

/// <summary>The storage key of an <see cref="ApiKey"/>, assigned when it is made.</summary>
/// <param name="Value">A positive number; later keys have greater ones.</param>
public readonly record struct ApiKeyId(long Value);

/// <summary>The right of a script to act under a name and with a role. The key itself is not kept: only its SHA-256, so
/// that nobody who reads the store can use it. It is random and 256 bits long, so that no slower hash is needed.</summary>
public sealed record ApiKey
{
    /// <summary>How every key begins, so that people and scanners recognize one that lies around.</summary>
    public const string Prefix = "pvk_";

    /// <summary>The longest name, in characters: 100.</summary>
    public const int MaxNameLength = 100;

    private const int Bytes = 32;

    /// <summary>The storage key.</summary>
    public required ApiKeyId Id { get; init; }

    /// <summary>The name under which the script records. No other key has it, not even one that was revoked, so that a
    /// name in the history means one key.</summary>
    public required string Name { get; init; }

    /// <summary>What the script may do.</summary>
    public required Role Role { get; init; }

    /// <summary>The groups that the script is in, in alphabetical order, each once.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>SHA-256 of the key, in hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From when on it is refused.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was revoked; null while it was not.</summary>
    public DateTimeOffset? RevokedAt { get; init; }

    /// <summary>A new key, to be shown once.</summary>
    public static string New() => Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The hash by which a key is found.</summary>
    /// <param name="key">The key as the script sends it.</param>
    public static string HashOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));

    /// <summary>Whether it is accepted at a time.</summary>
    /// <param name="time">The time.</param>
    public bool IsValidAt(DateTimeOffset time) => RevokedAt is null && time < ExpiresAt;
}
