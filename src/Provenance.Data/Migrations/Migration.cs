using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Provenance.Data.Migrations;

/// <summary>One step of the schema: a script embedded from this folder, applied once and never changed.</summary>
/// <param name="Name">The file's name without its ending; ordinal order is the order of application.</param>
/// <param name="Script">SQL statements of the provider.</param>
internal sealed record Migration(string Name, string Script)
{
    /// <summary>SHA-256 of the script, in lower-case hexadecimal.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Script)));

    /// <summary>The provider's migrations, in order.</summary>
    public static IReadOnlyList<Migration> In(string folder)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var prefix = $"Migrations/{folder}/";
        return
        [
            .. from resource in assembly.GetManifestResourceNames()
               where resource.StartsWith(prefix, StringComparison.Ordinal)
               orderby resource
               select new Migration(
                   Path.GetFileNameWithoutExtension(resource[prefix.Length..]),
                   ReadText(assembly.GetManifestResourceStream(resource)!)),
        ];
    }

    private static string ReadText(Stream stream)
    {
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
