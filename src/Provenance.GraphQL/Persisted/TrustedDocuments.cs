using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Provenance.GraphQL.Persisted;

/// <summary>Reads the documents that a server trusts, by the ids that requests name them with.</summary>
public static class TrustedDocuments
{
    /// <summary>The file that may list the hashes of a folder's documents, as the command <c>sha256sum</c> writes
    /// it.</summary>
    public const string SumsFile = "SHA256SUMS";

    /// <summary>The id of a document: the SHA-256 hash of its text in UTF-8, as 64 lower-case hexadecimal
    /// digits.</summary>
    public static string IdOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Reads the documents of a folder: its <c>.graphql</c> files, with the hashes of their texts as ids, and
    /// the entries of its <c>.json</c> files, which map ids to texts as compilers of clients write them.</summary>
    /// <exception cref="InvalidDataException">The folder has a file of hashes, and a document is not in it.</exception>
    public static IReadOnlyDictionary<string, string> InFolder(string folder)
    {
        var documents = new Dictionary<string, string>();
        var sums = Path.Combine(folder, SumsFile);
        var expected = File.Exists(sums)
            ? File.ReadLines(sums).Select(line => line.Split(' ')[0]).ToHashSet(StringComparer.OrdinalIgnoreCase)
            : null;
        foreach (var file in Directory.EnumerateFiles(folder, "*.graphql"))
        {
            var text = File.ReadAllText(file);
            var id = IdOf(text);
            if (expected?.Contains(id) is false)
            {
                throw new InvalidDataException($"{file} has the hash {id}, which {sums} does not list.");
            }

            documents[id] = text;
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*.json"))
        {
            foreach (var (id, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(file)) ?? [])
            {
                documents[id] = text;
            }
        }

        return documents;
    }
}
