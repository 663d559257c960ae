using System.Runtime.CompilerServices;

namespace Provenance.Server.Tests.Sqlite;

/// <summary>Snapshooter writes a snapshot that is missing and passes; in its strict mode, which CI has, it fails.</summary>
internal static class StrictSnapshots
{
    /// <summary>The variable by which Snapshooter is told.</summary>
    public const string Variable = "SNAPSHOOTER_STRICT_MODE";

    /// <summary>Whether this is a run of continuous integration.</summary>
    public static bool IsCI => Environment.GetEnvironmentVariable("CI") is "true" or "1";

    [ModuleInitializer]
    internal static void FollowCI()
    {
        if (IsCI)
        {
            Environment.SetEnvironmentVariable(Variable, "true");
        }
    }
}
