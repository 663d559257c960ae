using System.Collections.Frozen;
using Provenance.Pages.Asking;
using Provenance.Pictures;

namespace Provenance.Server.Hosting;

/// <summary>The operations that the IDE can open with: those of <c>schema/operations</c> by the names of their files, and
/// those by which pages and pictures read.</summary>
internal static class SavedOperations
{
    /// <summary>All of them, by name: <c>where-does-it-come-from</c>, <c>ClaimPage</c>.</summary>
    public static FrozenDictionary<string, string> ByName { get; } = ContractFiles.Operations
        .Select(file => (Name: Path.GetFileNameWithoutExtension(file.Name), Text: file.Body))
        .Concat(PageOperation.All.Where(operation => !operation.ChangesSomething).Concat(PictureOperations.All)
            .Select(operation => (operation.Name, operation.Text)))
        .ToFrozenDictionary(operation => operation.Name, operation => operation.Text);

    /// <summary>The one that the IDE shows to whoever opens it without another: who cited whom?</summary>
    public static string First => ByName["where-does-it-come-from"];
}
