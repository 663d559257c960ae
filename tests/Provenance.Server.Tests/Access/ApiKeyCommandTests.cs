using Provenance.Data.Tests;

namespace Provenance.Server.Tests.Access;

/// <summary><c>api-key</c> of the program; a server that runs learns of it from another process.</summary>
public sealed class ApiKeyCommandTests
{
    [Fact]
    public async Task A_key_is_made_listed_and_revoked()
    {
        await using var store = await TestDatabase.CreateAsync();

        var made = await ProgramCommands.RunAsync(
            store,
            "api-key", "create", "--name", "importer", "--role", "editor", "--expires", "30", "--group", "west", "--group", "east desk");
        var again = await ProgramCommands.RunAsync(store, "api-key", "create", "--name", "importer", "--role", "reader");
        var listed = await ProgramCommands.RunAsync(store, "api-key", "list");
        var revoked = await ProgramCommands.RunAsync(store, "api-key", "revoke", "importer");
        var gone = await ProgramCommands.RunAsync(store, "api-key", "list");
        var unknown = await ProgramCommands.RunAsync(store, "api-key", "revoke", "exporter");

        Assert.Matches(@"\Apvk_[A-Za-z0-9_-]{43}\n\z", made.Output);
        Assert.Matches(
            @"\AThe store is .+\.\nimporter: EDITOR \[east desk\] \[west\], made \d{4}-\d\d-\d\d, valid until \d{4}-\d\d-\d\d \d\d:\d\d UTC\. The key is shown this once: keep it secret\.\n\z",
            made.Error);
        Assert.Equal((1, 1), (again.Exit, unknown.Exit));
        Assert.EndsWith(
            "\nThere is or was a key of the name \"importer\"; another name would be accepted.\n", again.Error, StringComparison.Ordinal);
        Assert.Matches(@"\Aimporter: EDITOR \[east desk\] \[west\], made \S+, valid until [^\n]+ UTC\n\z", listed.Output);
        Assert.Matches(@"\Aimporter: EDITOR \[east desk\] \[west\], made \S+, revoked \S+\n\z", revoked.Output);
        Assert.Equal(revoked.Output, gone.Output);
        Assert.EndsWith(
            "\nNo key has the name \"exporter\"; api-key list prints the names that would be accepted.\n",
            unknown.Error,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_running_server_takes_a_new_key_and_refuses_a_revoked_one_with_the_next_request()
    {
        await using var server = await AccessServer.WithIssuerAsync();

        var made = await ProgramProcess.RunAsync(server.Database, "api-key", "create", "--name", "importer", "--role", "editor");
        var key = made.Output.TrimEnd();
        Assert.Equal(200, (await server.AskAsync(AccessServer.Mutation, key)).Status);

        await ProgramProcess.RunAsync(server.Database, "api-key", "revoke", "importer");
        Assert.Equal(401, (await server.AskAsync(AccessServer.Mutation, key)).Status);
    }

    [Theory]
    [InlineData("--role", "owner", "\"owner\" for --role: reader, contributor, editor, administrator would be accepted.")]
    [InlineData("--expires", "0", "\"0\" for --expires: a whole number from 1 to 3650 would be accepted.")]
    [InlineData("--group", " ", "\" \" for --group: 1 to 100 printable characters would be accepted.")]
    [InlineData("--name", " ", "\" \" for --name: 1 to 100 printable characters would be accepted.")]
    public async Task What_is_wrong_with_a_request_is_said(string option, string value, string message)
    {
        await using var store = await TestDatabase.CreateAsync();
        Dictionary<string, string> options = new() { ["--name"] = "importer", ["--role"] = "editor", [option] = value };
        var (exit, _, error) = await ProgramCommands.RunAsync(
            store, ["api-key", "create", .. options.SelectMany(pair => new[] { pair.Key, pair.Value })]);
        Assert.Equal(1, exit);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }
}
