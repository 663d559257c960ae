using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;
using Provenance.Domain.Access;

namespace Provenance.Server.Tests.Access;

/// <summary>Who may do what over HTTP, with tokens of an issuer and with API keys.</summary>
public sealed class RoleTests : IAsyncLifetime
{
    private const string Viewer = "{ viewer { name role } }";

    private static readonly string[] _several = ["reader", "editor", "manager"];

    private AccessServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await AccessServer.WithIssuerAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("reader", "READER")]
    [InlineData("contributor", "CONTRIBUTOR")]
    [InlineData("editor", "EDITOR")]
    [InlineData("Editor", "EDITOR")]
    [InlineData("administrator", "ADMINISTRATOR")]
    [InlineData("3", "READER")]
    [InlineData("somebody", "READER")]
    public async Task A_token_says_the_role(string claimed, string role) => Assert.Equal(
        ("ann", role), await ViewerAsync(AccessServer.TokenOf("ann", claimed)));

    [Theory]
    [InlineData("role")]
    [InlineData("roles")]
    [InlineData(ClaimTypes.Role)]
    public async Task The_highest_of_several_roles_counts(string claim) => Assert.Equal(
        ("ann", "EDITOR"),
        await ViewerAsync(AccessServer.Token([("name", "ann"), (claim, _several)])));

    [Fact]
    public async Task The_name_is_the_first_of_the_names_that_a_token_has()
    {
        (string Type, object Value)[] claims =
            [("sub", "7"), ("email", "ann@example.org"), ("preferred_username", "ann"), ("name", "Ann Lee")];
        string?[] expected = ["7", "ann@example.org", "ann", "Ann Lee"];
        for (var count = 1; count <= claims.Length; count++)
        {
            Assert.Equal(
                (expected[count - 1], "READER"), await ViewerAsync(AccessServer.Token(claims[..count])));
        }
    }

    [Theory]
    [InlineData("groups")]
    [InlineData("group")]
    public async Task A_token_says_the_groups(string claim)
    {
        string[] groups = ["west", "east", "west", " ", "no\nrth"];
        Assert.Equal(
            ["east", "north", "west"], await GroupsAsync(AccessServer.Token([("name", "ann"), (claim, groups)])));
        Assert.Empty(await GroupsAsync(AccessServer.TokenOf("ann", "editor")));
        Assert.Empty(await GroupsAsync(null));
    }

    [Fact]
    public async Task A_key_says_the_groups() => Assert.Equal(
        ["east", "west"], await GroupsAsync(await _server.KeyAsync("importer", Role.Reader, groups: ["west", "east"])));

    [Fact]
    public async Task A_name_is_kept_on_one_line() => Assert.Equal(
        ("annWarning: all is well", "READER"),
        await ViewerAsync(AccessServer.Token([("name", "ann\r\nWarning: all is well")])));

    [Fact]
    public async Task Whoever_does_not_sign_in_reads_and_has_no_name()
    {
        Assert.Equal((null, "READER"), await ViewerAsync(null));
        Assert.Equal(200, (await _server.AskAsync("{ sources { nodes { key } } }")).Status);
    }

    [Fact]
    public async Task Whoever_does_not_sign_in_is_told_to_before_a_mutation()
    {
        using var response = await _server.SendAsync(AccessServer.Mutation);
        var (status, answer) = await _server.AskAsync(AccessServer.Mutation);

        Assert.Equal((401, "UNAUTHENTICATED"), (status, AccessServer.CodeOf(answer)));
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
        Assert.Equal(
            "\"addQuestion\" takes the role EDITOR or a higher one, and you did not sign in: send the header "
            + "\"Authorization: Bearer\" with a token or an API key. Nothing was done.",
            AccessServer.MessageOf(answer));
        Assert.False(answer.TryGetProperty("data", out _));
    }

    [Theory]
    [InlineData("reader")]
    [InlineData("contributor")]
    public async Task A_lower_role_is_forbidden_and_told_which_it_takes(string role)
    {
        var (status, answer) = await _server.AskAsync(AccessServer.Mutation, AccessServer.TokenOf("ann", role));

        Assert.Equal((403, "FORBIDDEN"), (status, AccessServer.CodeOf(answer)));
        Assert.Equal(
            $"\"addQuestion\" takes the role EDITOR or a higher one, and ann has the role {role.ToUpperInvariant()}. Nothing was done.",
            AccessServer.MessageOf(answer));
        Assert.Equal(0, await QuestionsAsync());
        Assert.Contains(_server.Log.Lines, line => line.StartsWith(
            $"Warning: Refused addQuestion to ann, {role.ToUpperInvariant()}, from 127.0.0.1: ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, 401)]
    [InlineData("contributor", 403)]
    public async Task Files_are_not_read_of_whom_they_are_not_taken(string? role, int status)
    {
        using StringContent content = new("This is no request that could be read.");
        content.Headers.ContentType = new("multipart/form-data");
        using HttpRequestMessage request = new(HttpMethod.Post, "/graphql") { Content = content };
        if (role is not null)
        {
            request.Headers.Authorization = new("Bearer", AccessServer.TokenOf("ann", role));
        }

        using var response = await _server.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(
            "\\\"importCorpus\\\" takes the role EDITOR",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("editor")]
    [InlineData("administrator")]
    public async Task A_role_that_may_changes_the_records_under_its_name(string role)
    {
        var (status, answer) = await _server.AskAsync(AccessServer.Mutation, AccessServer.TokenOf("ann", role));

        Assert.Equal((200, null), (status, AccessServer.CodeOf(answer)));
        Assert.Equal("ann", await LastRecordedByAsync());
    }

    [Fact]
    public async Task A_mutation_that_is_left_out_takes_no_role_and_one_that_is_not_refuses_all()
    {
        const string Two = """
            mutation ($yes: Boolean! = VALUE) {
              __typename
              addQuestion(input: { question: { text: "Is the bridge open?" } }) @include(if: $yes) { question { key } }
            }
            """;
        var left = await _server.AskAsync(Two.Replace("VALUE", "false", StringComparison.Ordinal));
        var taken = await _server.AskAsync(Two.Replace("VALUE", "true", StringComparison.Ordinal));
        Assert.Equal(
            ("{\"__typename\":\"Mutation\"}", 401), (left.Answer.GetProperty("data").ToString(), taken.Status));
    }

    public static TheoryData<string, string> Invalid => new()
    {
        { "nonsense", "The token" },
        { AccessServer.TokenOf("ann", "editor", TimeSpan.FromMinutes(-2)), "The token has expired; sign in again." },
        { AccessServer.Token([("role", "editor")], issuer: "https://other.example.org"), "The token is not valid here" },
        { AccessServer.Token([("role", "editor")], audience: "mail"), "The token is not valid here" },
        { AccessServer.Token([("role", "editor")], key: new SymmetricSecurityKey(new byte[32])), "The token is not valid here" },
        { "eyJhbGciOiJub25lIn0.eyJyb2xlIjoiZWRpdG9yIn0.", "The token is not valid here" },
        { ApiKey.New(), "The API key is unknown, was revoked or has expired." },
        { ApiKey.Prefix, "The API key is unknown, was revoked or has expired." },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public async Task A_token_or_key_that_is_not_valid_is_refused_even_where_anyone_may_read(string credential, string message)
    {
        using var response = await _server.SendAsync(Viewer, credential);
        var (status, answer) = await _server.AskAsync(Viewer, credential);

        Assert.Equal((401, "UNAUTHENTICATED"), (status, AccessServer.CodeOf(answer)));
        Assert.StartsWith(message, AccessServer.MessageOf(answer), StringComparison.Ordinal);
        Assert.Equal("Bearer error=\"invalid_token\"", response.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task A_key_acts_under_its_name_with_its_role_until_it_is_revoked()
    {
        var key = await _server.KeyAsync("importer", Role.Editor);
        Assert.Matches("^pvk_[A-Za-z0-9_-]{43}$", key);
        Assert.Equal(("importer", "EDITOR"), await ViewerAsync(key));
        Assert.Equal(200, (await _server.AskAsync(AccessServer.Mutation, key)).Status);
        Assert.Equal("importer", await LastRecordedByAsync());

        await _server.RevokeAsync("importer");

        Assert.Equal(401, (await _server.AskAsync(Viewer, key)).Status);
    }

    [Fact]
    public async Task A_key_that_has_expired_is_refused()
    {
        var key = await _server.KeyAsync("old", Role.Editor, TimeSpan.FromSeconds(-1));
        Assert.Equal(401, (await _server.AskAsync(Viewer, key)).Status);
    }

    [Fact]
    public async Task The_store_has_no_key_but_its_hash()
    {
        var key = await _server.KeyAsync("importer", Role.Editor);
        await using var connection = _server.Database.Connect();
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT sha256 || ' ' || name || ' ' || role FROM api_key";
        var row = (string?)await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
        Assert.Equal($"{ApiKey.HashOf(key)} importer EDITOR", row);
    }

    [Fact]
    public async Task No_token_and_no_key_is_logged_at_any_level()
    {
        var key = await _server.KeyAsync("importer", Role.Reader);
        string[] credentials =
        [
            key, ApiKey.New(), AccessServer.TokenOf("ann", "reader"), AccessServer.TokenOf("ann", "editor", TimeSpan.FromMinutes(-2)),
            AccessServer.Token([("role", "editor")], key: new SymmetricSecurityKey(new byte[32])), "nonsense-nonsense",
        ];
        foreach (var credential in credentials)
        {
            await _server.AskAsync(AccessServer.Mutation, credential);
        }

        Assert.Contains(_server.Log.Lines, line => line.Contains("Refused addQuestion to importer", StringComparison.Ordinal));
        Assert.True(_server.Log.Lines.Count > 100);
        string[] secrets =
            [.. credentials.SelectMany(credential => credential.Split('.')).Where(part => part.Length > 10 && !IsHeader(part))];
        Assert.Equal(9, secrets.Length);
        Assert.DoesNotContain(
            _server.Log.Lines, line => secrets.Any(secret => line.Contains(secret, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Too_many_mutations_in_a_minute_are_refused_with_the_time_to_wait()
    {
        await using var server = await AccessServer.WithIssuerAsync(("Access:MutationsPerMinute", "3"));
        var ann = AccessServer.TokenOf("ann", "editor");
        var three = string.Concat("mutation {", string.Concat(Enumerable.Range(0, 3).Select(number =>
            $$"""q{{number}}: addQuestion(input: { question: { text: "Question {{number}}?" } }) { question { key } } """)), "}");
        Assert.Equal(200, (await server.AskAsync(three, ann)).Status);

        using var response = await server.SendAsync(AccessServer.Mutation, ann);
        var (status, answer) = await server.AskAsync(AccessServer.Mutation, ann);
        var other = await server.AskAsync(AccessServer.Mutation, AccessServer.TokenOf("bob", "editor"));

        Assert.Equal((429, "RATE_LIMITED", 200), (status, AccessServer.CodeOf(answer), other.Status));
        Assert.InRange(answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("retryAfter").GetInt32(), 1, 20);
        Assert.InRange(response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 20);
        Assert.Equal(200, (await server.AskAsync(Viewer, ann)).Status);
    }

    private static bool IsHeader(string part) => part.StartsWith("eyJhbGci", StringComparison.Ordinal);

    private async Task<(string? Name, string? Role)> ViewerAsync(string? credential)
    {
        var (_, answer) = await _server.AskAsync(Viewer, credential);
        var viewer = answer.GetProperty("data").GetProperty("viewer");
        return (viewer.GetProperty("name").GetString(), viewer.GetProperty("role").GetString());
    }

    private async Task<IEnumerable<string?>> GroupsAsync(string? credential)
    {
        var (_, answer) = await _server.AskAsync("{ viewer { groups } }", credential);
        return answer.GetProperty("data").GetProperty("viewer").GetProperty("groups").EnumerateArray()
            .Select(group => group.GetString());
    }

    private async Task<int> QuestionsAsync()
    {
        var (_, answer) = await _server.AskAsync("{ questions { totalCount } }");
        return answer.GetProperty("data").GetProperty("questions").GetProperty("totalCount").GetInt32();
    }

    private async Task<string?> LastRecordedByAsync()
    {
        await using var connection = _server.Database.Connect();
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT recorded_by FROM change ORDER BY id DESC LIMIT 1";
        return (string?)await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
