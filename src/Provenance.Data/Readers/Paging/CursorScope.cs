using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Provenance.Data.Readers.Paging;

/// <summary>The one list that a cursor is good for: what a field with these arguments gives of one parent.</summary>
/// <param name="list">The field and its arguments, as a text that no other list has.</param>
/// <param name="parent">The id of the parent; null for a list of the whole store.</param>
public sealed class CursorScope(string list, object? parent)
{
    private const int HashLength = 6;

    /// <summary>The length of each prefix.</summary>
    public const int PrefixLength = HashLength * 4 / 3;

    /// <summary>What each cursor of the list begins with, the same on every server and after every start.</summary>
    public string Prefix => field ??= Base64Url.EncodeToString(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{list}\n{parent}")).AsSpan(0, HashLength));
}
