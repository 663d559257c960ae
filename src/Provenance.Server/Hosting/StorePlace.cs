using Microsoft.Extensions.Options;
using Provenance.Server.Settings;

namespace Provenance.Server.Hosting;

/// <summary>Finds the store: the one that is named by <c>--store</c> or by the setting; otherwise <c>data/provenance.db</c> in the
/// folder where the program was started, if it is there already or the folder is the clone of this program; otherwise a file in
/// the user's folder for data. So a command uses the same store wherever it is given, but where a folder has one of its
/// own.</summary>
internal static class StorePlace
{
    /// <summary>The setting that names a store, as configuration has it.</summary>
    public const string Setting = "ConnectionStrings:Provenance";

    private const string FileName = "provenance.db";

    /// <summary>The connection string of the store.</summary>
    /// <exception cref="OptionsValidationException">No store is named, and the user has no folder for data.</exception>
    public static string Of(IConfiguration configuration) =>
        SettingsSection.Read<ConnectionStringOptions>(configuration).Provenance
        ?? Unnamed(
            Environment.CurrentDirectory,
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify));

    /// <summary>The path of the store where none is named.</summary>
    /// <param name="folder">The folder where the program was started.</param>
    /// <param name="dataFolder">The user's folder for data; empty if there is none.</param>
    public static string Unnamed(string folder, string dataFolder)
    {
        var here = Path.Combine(folder, "data", FileName);
        if (File.Exists(here) || IsClone(folder))
        {
            return here;
        }

        return dataFolder.Length > 0
            ? Path.Combine(dataFolder, "provenance", FileName)
            : throw new OptionsValidationException(Setting, typeof(ConnectionStringOptions), [
                "This user has no folder for data, so that the store has no place: --store PATH, or the variable "
                + "ConnectionStrings__Provenance, names one."]);
    }

    private static bool IsClone(string folder) =>
        File.Exists(Path.Combine(folder, "Provenance.sln"))
        && Directory.Exists(Path.Combine(folder, "src", "Provenance.Server"));
}
