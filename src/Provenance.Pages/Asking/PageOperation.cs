using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Provenance.Pages.Asking;

/// <summary>An operation that a page or a picture asks, embedded from the file of its name beside it.</summary>
public sealed class PageOperation
{
    private const string Prefix = "operations/";

    private static readonly FrozenDictionary<string, PageOperation> _byName = In(Assembly.GetExecutingAssembly());

    private PageOperation(string name, string text)
    {
        Name = name;
        Text = text;
    }

    /// <summary>Those of the pages, by name.</summary>
    public static IEnumerable<PageOperation> All => _byName.Values.OrderBy(operation => operation.Name, StringComparer.Ordinal);

    /// <summary>Its name, which is that of its file: <c>ClaimPage</c>.</summary>
    public string Name { get; }

    /// <summary>The text of the document, which holds this operation alone.</summary>
    public string Text { get; }

    /// <summary>Whether it is a mutation, which the form of a page sends.</summary>
    public bool ChangesSomething => Text.StartsWith("mutation ", StringComparison.Ordinal)
        || Text.Contains("\nmutation ", StringComparison.Ordinal);

    /// <summary>The id under which the server trusts it: the SHA-256 hash of its text, in hexadecimal.</summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>The operation of the file with this name.</summary>
    public static PageOperation Named(string name) => _byName[name];

    /// <summary>The operations embedded in an assembly, by name.</summary>
    public static FrozenDictionary<string, PageOperation> In(Assembly assembly) => assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .Select(name =>
        {
            using StreamReader reader = new(assembly.GetManifestResourceStream(name)!);
            return new PageOperation(name[Prefix.Length..], reader.ReadToEnd());
        })
        .ToFrozenDictionary(operation => operation.Name);
}
