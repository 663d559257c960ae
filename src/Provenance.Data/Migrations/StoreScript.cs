using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Provenance.Data.Migrations;

/// <summary>Functions, triggers or tables for the search: a script embedded from the provider's folder, which replaces
/// what an earlier revision of it made. It is applied again when it or a script before it has changed, because later
/// scripts build on earlier ones.</summary>
/// <param name="Name">The file's name without its number.</param>
/// <param name="Revision">The number on the script's first line, to be raised with each change. A store with a higher
/// number is of a later version.</param>
/// <param name="Text">SQL statements of the provider.</param>
internal sealed partial record StoreScript(string Name, int Revision, string Text)
{
    /// <summary>The script that makes the search index, empty; the program fills it.</summary>
    public const string SearchIndex = "search_index.sql";

    /// <summary>SHA-256 of the text, in lower-case hexadecimal.</summary>
    public string Sha256 => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>The provider's scripts, in the order of the numbers that their files begin with.</summary>
    public static IReadOnlyList<StoreScript> In(string folder)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var prefix = $"Migrations/{folder}/Scripts/";
        return
        [
            .. from resource in assembly.GetManifestResourceNames()
               where resource.StartsWith(prefix, StringComparison.Ordinal)
               orderby resource
               select Parse(resource[prefix.Length..], ReadText(assembly.GetManifestResourceStream(resource)!)),
        ];
    }

    private static StoreScript Parse(string file, string text) => new(
        file[(file.IndexOf('_', StringComparison.Ordinal) + 1)..],
        int.Parse(FirstLine().Match(text).Groups[1].ValueSpan, CultureInfo.InvariantCulture),
        text);

    private static string ReadText(Stream stream)
    {
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"\A-- Revision (\d+)\n")]
    private static partial Regex FirstLine();
}
