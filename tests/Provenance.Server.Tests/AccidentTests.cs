using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;
using Npgsql;
using Provenance.Data.Migrations;
using Provenance.Server.Commands;

namespace Provenance.Server.Tests;

/// <summary>What is told of failures in place of a stack trace.</summary>
public sealed class AccidentTests
{
    public static TheoryData<Exception, int, string> Failures { get; } = new()
    {
        { new SqliteException("full", 13), 3, "free some space" },
        { new SqliteException("read-only", 8), 3, "in which this user may write would be accepted" },
        { new SqliteException("no file", 14), 3, "A path in a folder that exists" },
        { new SqliteException("no database", 26), 3, "--store or ConnectionStrings__Provenance says where it is" },
        { new SqliteException("malformed", 11), 3, "restore puts a copy" },
        { Postgres("28P01"), 3, "Username and Password in ConnectionStrings__Provenance" },
        { Postgres("28000"), 3, "Username and Password in ConnectionStrings__Provenance" },
        { Postgres("08P01"), 3, "ignore_startup_parameters = options" },
        { Postgres("3D000"), 3, "createdb makes one" },
        { Postgres("42501"), 3, "A user who may create tables" },
        { Postgres("53100"), 3, "free some space" },
        { Postgres("57014"), 3, "give the command again" },
        { new StoreMigrationException("not migrated", Postgres("3D000")), 3, "createdb makes one" },
        { new InvalidOperationException("outer", new SqliteException("full", 13)), 3, "free some space" },
        { new IOException("in use.", new AddressInUseException("in use")), 4, "--urls http://127.0.0.1:5001" },
        { new UnauthorizedAccessException("Access is denied."), 4, "in which this user may write" },
        { new IOException("No space left on device : '/x'"), 4, "No space left on device" },
    };

    [Theory]
    [MemberData(nameof(Failures), DisableDiscoveryEnumeration = true)]
    public void What_is_wrong_is_told_with_what_would_help_and_an_exit_code_of_its_kind(Exception failure, int exit, string remedy)
    {
        var accident = Accident.Of(failure);

        Assert.Equal(exit, accident?.ExitCode);
        Assert.Contains(remedy, Assert.Single(accident!.Messages), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_the_program_is_none() => Assert.Null(Accident.Of(new InvalidOperationException("a fault")));

    [Fact]
    public async Task A_file_that_cannot_be_written_whole_stays_as_it_was()
    {
        var folder = Directory.CreateTempSubdirectory("provenance-whole-");
        FileInfo file = new(Path.Combine(folder.FullName, "export.json"));
        await File.WriteAllTextAsync(file.FullName, "the last backup", TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<IOException>(() => WholeFile.WriteAsync(file, async stream =>
        {
            await stream.WriteAsync("half"u8.ToArray(), TestContext.Current.CancellationToken);
            throw new IOException("No space left on device");
        }));

        Assert.Equal("the last backup", await File.ReadAllTextAsync(file.FullName, TestContext.Current.CancellationToken));
        Assert.Equal([file.FullName], Directory.EnumerateFileSystemEntries(folder.FullName));
    }

    private static PostgresException Postgres(string state) => new("refused", "FATAL", "FATAL", state);
}
