namespace Provenance.Server.Tests;

/// <summary>The lists of findings have what a look at every record finds.</summary>
public sealed class FindingListTests(AllSamplesServer server)
{
    [Fact]
    public async Task Claims_that_rest_on_one_joint_statement_are_those_whose_only_origin_several_make_together()
    {
        List<string> expected = [];
        foreach (var claim in await ClaimsAsync("originClass: NAMED"))
        {
            var answer = await server.DataAsync(
                "query ($key: String!) { claim(by: { key: $key }) { independence { groups { jointly { key } } } } }", new { key = claim });
            var groups = answer.GetProperty("claim").GetProperty("independence").GetProperty("groups");
            if (groups.GetArrayLength() == 1 && groups[0].GetProperty("jointly").GetArrayLength() > 1)
            {
                expected.Add(claim);
            }
        }

        Assert.NotEmpty(expected);
        Assert.Equal(expected, await ClaimsAsync("originClass: NAMED, jointly: true"));
    }

    [Fact]
    public async Task Withdrawn_statements_are_those_that_something_withdraws()
    {
        List<string> expected = [];
        string? after = null;
        do
        {
            var (_, answer) = await server.AskAsync(
                "query ($after: String) { statements(first: 100, after: $after) { nodes { id withdrawnBy { id } } pageInfo { endCursor hasNextPage } } }",
                new { after });
            var page = answer.GetProperty("data").GetProperty("statements");
            expected.AddRange(page.GetProperty("nodes").EnumerateArray()
                .Where(statement => statement.GetProperty("withdrawnBy").GetArrayLength() > 0)
                .Select(statement => statement.GetProperty("id").GetString()!));
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()
                ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);
        var (_, found) = await server.AskAsync("{ statements(first: 100, where: { withdrawn: { eq: true } }) { nodes { id } } }");

        Assert.Equal(
            expected,
            found.GetProperty("data").GetProperty("statements").GetProperty("nodes").EnumerateArray()
                .Select(statement => statement.GetProperty("id").GetString()));
        Assert.NotEmpty(expected);
    }

    private async Task<List<string>> ClaimsAsync(string arguments)
    {
        var answer = await server.DataAsync($"{{ claimsRestingOn({arguments}, first: 100) {{ nodes {{ key }} }} }}");
        return [.. answer.GetProperty("claimsRestingOn").GetProperty("nodes").EnumerateArray()
            .Select(claim => claim.GetProperty("key").GetString()!)];
    }
}
