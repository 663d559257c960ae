using System.CommandLine.Parsing;

namespace Provenance.Server.Commands;

/// <summary>The rule that a file which a command is to write is in a folder that exists.</summary>
internal static class ExistingFolder
{
    /// <summary>Refuses an option whose file is in none.</summary>
    public static void Check(OptionResult parsed)
    {
        if (parsed.GetValueOrDefault<FileInfo?>() is { Directory.Exists: false } file)
        {
            parsed.AddError($"There is no folder {file.DirectoryName}: a file in one that exists would be accepted.");
        }
    }
}
