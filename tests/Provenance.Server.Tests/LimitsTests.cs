using System.Net.Http.Json;
using System.Text.Json;
using Provenance.GraphQL.Errors;
using Provenance.GraphQL.Execution;
using Provenance.GraphQL.Persisted;
using Provenance.Server.Hosting;

namespace Provenance.Server.Tests;

/// <summary>docs/limits.md says what the code does, and the limits let through what they should.</summary>
public sealed class LimitsTests(KurskServer server)
{
    private const double Margin = 3;

    /// <summary>Analyses are estimated at what they may take with the largest records.</summary>
    private const double FieldMargin = 1.25;

    private static readonly string _document = File.ReadAllText(Path.Combine(Repository.Root, "docs", "limits.md"));

    public static TheoryData<string> Codes =>
        [.. typeof(ErrorCode).GetFields().Select(code => (string)code.GetRawConstantValue()!)];

    public static TheoryData<string> Operations => [.. ContractFiles.Operations.Select(file => file.Name)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_error_code_is_documented(string code) =>
        Assert.Contains($"\n| `{code}` | ", _document, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task The_saved_operations_cost_less_than_the_limit(string name)
    {
        var operation = ContractFiles.Operations.Single(file => file.Name == name).Body;
        var cost = await CostOfAsync(operation);
        Assert.InRange(cost.Fields, 1, new EngineOptions().MaxFieldCost / FieldMargin);
        Assert.InRange(cost.Types, 1, new EngineOptions().MaxTypeCost / Margin);
    }

    [Fact]
    public async Task The_introspection_of_an_IDE_costs_much_less_than_the_limit()
    {
        var cost = await CostOfAsync(
            await File.ReadAllTextAsync(
                Path.Combine(Repository.Root, "tests", "load", "introspection.graphql"), TestContext.Current.CancellationToken));
        Assert.InRange(cost.Types, 1, new EngineOptions().MaxTypeCost / Margin);
    }

    [Fact]
    public void The_hashes_of_the_saved_operations_are_those_of_their_texts() => Assert.Equal(
        ContractFiles.Operations.Select(file => TrustedDocuments.IdOf(file.Body)).Order(),
        TrustedDocuments.InFolder(Path.Combine(Repository.Root, "schema", "operations")).Keys.Order());

    private async Task<(double Fields, double Types)> CostOfAsync(string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Headers.Add("GraphQL-Cost", "report");
        request.Content = JsonContent.Create(new { query });
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = JsonElement.Parse(
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        var cost = answer.GetProperty("extensions").GetProperty("cost");
        return (cost.GetProperty("fieldCost").GetDouble(), cost.GetProperty("typeCost").GetDouble());
    }
}
