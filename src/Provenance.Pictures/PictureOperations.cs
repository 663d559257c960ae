using System.Collections.Frozen;
using System.Reflection;
using Provenance.Pages.Asking;

namespace Provenance.Pictures;

/// <summary>What pictures ask of the API.</summary>
public static class PictureOperations
{
    private static readonly FrozenDictionary<string, PageOperation> _byName = PageOperation.In(Assembly.GetExecutingAssembly());

    /// <summary>All of them, by name.</summary>
    public static IEnumerable<PageOperation> All => _byName.Values.OrderBy(operation => operation.Name, StringComparer.Ordinal);

    /// <summary>The operation of the file with this name.</summary>
    internal static PageOperation Named(string name) => _byName[name];
}
