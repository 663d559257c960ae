using Snapshooter;
using Snapshooter.Exceptions;
using Snapshooter.Xunit3;

namespace Provenance.Server.Tests.Sqlite;

public sealed class StrictSnapshotsTests
{
    [Fact]
    public void The_snapshots_are_strict_in_CI()
    {
        Assert.SkipUnless(StrictSnapshots.IsCI, "CI is not set, so a missing snapshot is written.");
        Assert.Equal("true", Environment.GetEnvironmentVariable(StrictSnapshots.Variable));
    }

    [Fact]
    public void A_missing_snapshot_fails_where_CI_is_set()
    {
        var (ci, strict) = (Environment.GetEnvironmentVariable("CI"), Environment.GetEnvironmentVariable(StrictSnapshots.Variable));
        var folder = Directory.CreateTempSubdirectory("provenance-");
        try
        {
            Environment.SetEnvironmentVariable("CI", "true");
            StrictSnapshots.FollowCI();
            Assert.Throws<SnapshotNotFoundException>(
                () => Snapshot.Match("an answer", new SnapshotFullName("missing.snap", folder.FullName)));
            Assert.False(File.Exists(Path.Combine(folder.FullName, FileNames.SnapshotFolderName, "missing.snap")));
        }
        finally
        {
            Environment.SetEnvironmentVariable("CI", ci);
            Environment.SetEnvironmentVariable(StrictSnapshots.Variable, strict);
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_snapshot_that_differs_fails_and_is_not_overwritten()
    {
        var folder = Directory.CreateTempSubdirectory("provenance-");
        var snapshots = folder.CreateSubdirectory(FileNames.SnapshotFolderName);
        var (file, name) = (Path.Combine(snapshots.FullName, "answer.snap"), new SnapshotFullName("answer.snap", folder.FullName));
        try
        {
            File.WriteAllText(file, "SQL statements: 1\n");
            Assert.ThrowsAny<Exception>(() => Snapshot.Match("SQL statements: 2\n", name));
            Assert.Equal("SQL statements: 1\n", File.ReadAllText(file));
            Assert.Equal(
                "SQL statements: 2\n",
                File.ReadAllText(Path.Combine(snapshots.FullName, FileNames.MismatchFolderName, "answer.snap")));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
