using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticFiles;

namespace Provenance.Pages.Assets;

/// <summary>The style sheet, scripts and icon of the pages, embedded in the program. Their addresses change with their
/// content, so browsers keep them for good.</summary>
internal static class Asset
{
    /// <summary>What their addresses begin with.</summary>
    public const string Folder = "/assets/";

    private const string Prefix = "assets/";

    private static readonly FrozenDictionary<string, byte[]> _files = Read();
    private static readonly string _version = VersionOf(_files);
    private static readonly FileExtensionContentTypeProvider _types = new();

    /// <summary>The address of a file.</summary>
    public static string Address(string name) => _files.ContainsKey(name)
        ? $"{Folder}{_version}/{name}"
        : throw new ArgumentException($"There is no file {name}; there are {string.Join(", ", _files.Keys.Order())}.", nameof(name));

    /// <summary>Answers a request for a file. A page of another version may still ask for it.</summary>
    public static async Task ServeAsync(HttpContext context)
    {
        var response = context.Response;
        if (context.GetRouteValue("name") is not string name || !_files.TryGetValue(name, out var content))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        response.ContentType = $"{(_types.TryGetContentType(name, out var type) ? type : "text/plain")}; charset=utf-8";
        response.ContentLength = content.Length;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = context.GetRouteValue("version") is string version && version == _version
            ? "public, max-age=31536000, immutable"
            : "no-cache";
        await response.Body.WriteAsync(content, context.RequestAborted);
    }

    private static FrozenDictionary<string, byte[]> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[Prefix.Length..], name =>
            {
                using MemoryStream content = new();
                assembly.GetManifestResourceStream(name)!.CopyTo(content);
                return content.ToArray();
            });
    }

    private static string VersionOf(FrozenDictionary<string, byte[]> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (_, content) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
