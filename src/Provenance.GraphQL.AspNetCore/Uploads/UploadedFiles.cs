using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Provenance.GraphQL.AspNetCore.Uploads;

/// <summary>The files of one request, in a temporary folder that is deleted with this. The variables of the request name
/// each by a token that nobody can guess, by which <see cref="UploadCoercion"/> finds it.</summary>
internal sealed class UploadedFiles : IDisposable
{
    private const int CopiedAtOnce = 81_920;
    private const int LongestEnding = 10;

    private static readonly ConcurrentDictionary<string, UploadedFile> _open = [];

    private readonly List<string> _tokens = [];
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("graphql-upload-");

    /// <summary>The file of a token, while its request runs; null if there is none.</summary>
    public static UploadedFile? Find(string token) => _open.GetValueOrDefault(token);

    /// <summary>A token that no other file has.</summary>
    public static string NewToken() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>Writes a file to the disk while it arrives, unless it is too long.</summary>
    /// <param name="token">Its token.</param>
    /// <param name="name">The name that the client gives it.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="maxLength">The most bytes that are taken.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Whether it was short enough.</returns>
    public async Task<bool> SaveAsync(
        string token, string name, Stream content, long maxLength, CancellationToken cancellationToken)
    {
        var path = Path.Combine(_folder.FullName, token + EndingOf(name));
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(CopiedAtOnce);
        long length = 0;
        try
        {
            await using var file = File.Create(path);
            int read;
            while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
            {
                length += read;
                if (length > maxLength)
                {
                    return false;
                }

                digest.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        _tokens.Add(token);
        _open[token] = new(name, length, Convert.ToHexStringLower(digest.GetHashAndReset())) { Path = path };
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _tokens.ForEach(token => _open.TryRemove(token, out _));
        _folder.Delete(recursive: true);
    }

    private static string EndingOf(string name) =>
        Path.GetExtension(name) is ['.', .. var letters] && letters.Length <= LongestEnding && letters.All(char.IsAsciiLetterOrDigit)
            ? $".{letters}"
            : "";
}
