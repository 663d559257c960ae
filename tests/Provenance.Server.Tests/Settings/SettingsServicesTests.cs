using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Provenance.Server.Settings;

namespace Provenance.Server.Tests.Settings;

/// <summary>What is told of settings before anything is done with them.</summary>
public sealed class SettingsServicesTests
{
    [Theory]
    [InlineData("Store:ComandTimeout", "There is no setting Store:ComandTimeout; did you mean Store:CommandTimeout?")]
    [InlineData("store:comandTimeout", "There is no setting store:comandTimeout; did you mean Store:CommandTimeout?")]
    [InlineData("GraphQL:Engine:MaxToken", "There is no setting GraphQL:Engine:MaxToken; did you mean GraphQL:Engine:MaxTokens?")]
    [InlineData("Engine:MaxTokens", "There is no setting Engine:MaxTokens; did you mean GraphQL:Engine:MaxTokens?")]
    [InlineData("GraphQL:MaxTokens", "There is no setting GraphQL:MaxTokens; did you mean GraphQL:Engine:MaxTokens?")]
    [InlineData("Store:MaxStaleness", "There is no setting Store:MaxStaleness; did you mean CitationIndex:MaxStaleness?")]
    [InlineData("Store:CitationIndex:MaxStaleness", "There is no setting Store:CitationIndex:MaxStaleness; did you mean CitationIndex:MaxStaleness?")]
    [InlineData("GraphQL:WebSockets:AllowedOrigins:0", "There is no setting GraphQL:WebSockets:AllowedOrigins:0; did you mean Access:AllowedOrigins?")]
    [InlineData("Pictures:FrameAncestor:0", "There is no setting Pictures:FrameAncestor:0; did you mean Pictures:FrameAncestors?")]
    [InlineData("Mcp:Enable", "There is no setting Mcp:Enable; did you mean Mcp:Enabled?")]
    [InlineData("Mcp:Anything", "There is no setting Mcp:Anything. docs/options.md has all that there are.")]
    [InlineData("Store:CommandTimeout:0", "There is no setting Store:CommandTimeout:0; did you mean Store:CommandTimeout?")]
    [InlineData("GraphQL:Ide:Operations:mine", "There is no setting GraphQL:Ide:Operations:mine. docs/options.md has all that there are.")]
    [InlineData("Stor:CommandTimeout", "There is no setting Stor:CommandTimeout; did you mean Store:CommandTimeout?")]
    [InlineData("Exprots:MaxParallel", "There is no setting Exprots:MaxParallel; did you mean Exports:MaxParallel?")]
    [InlineData("GraphQl_Engine_MaxTokens", "GraphQl_Engine_MaxTokens sets nothing; did you mean GraphQL__Engine__MaxTokens?")]
    [InlineData("ConnectionStrings:Provenence", "There is no setting ConnectionStrings:Provenence; did you mean ConnectionStrings:Provenance?")]
    [InlineData("ConnectionString:Provenance", "There is no setting ConnectionString:Provenance; did you mean ConnectionStrings:Provenance?")]
    public void A_misspelt_name_is_told_with_the_one_that_was_meant(string name, string told) =>
        Assert.Equal([told], FaultsOf((name, "1")));

    [Theory]
    [InlineData("PATH")]
    [InlineData("Storm:Name")]
    [InlineData("Stores:Url")]
    [InlineData("Mvc:Enabled")]
    [InlineData("Storage:ConnectionString")]
    [InlineData("ConnectionStrings:Warehouse")]
    [InlineData("Logging:LogLevel:Default")]
    [InlineData("Authentication:Schemes:Bearer:Anything")]
    [InlineData("Store_Name")]
    public void What_is_not_the_programs_own_is_let_alone(string name) => Assert.Empty(FaultsOf((name, "1")));

    [Theory]
    [InlineData("Store:CommandTimeout", "0", "Store:CommandTimeout is 0; 1 to 3,600 would be accepted.")]
    [InlineData("Store:CommandTimeout", "3601", "Store:CommandTimeout is 3,601; 1 to 3,600 would be accepted.")]
    [InlineData("Store:CommandTimeout", "soon", "Store:CommandTimeout is \"soon\"; 1 to 3,600 would be accepted.")]
    [InlineData("Store:CommandTimeout", "", "Store:CommandTimeout is \"\"; 1 to 3,600 would be accepted.")]
    [InlineData("Store:CommandTimeout", "99999999999", "Store:CommandTimeout is \"99999999999\"; 1 to 3,600 would be accepted.")]
    [InlineData("Store:PollInterval", "00:00:00.09", "Store:PollInterval is 00:00:00.09; 00:00:00.1 to 00:01:00 would be accepted.")]
    [InlineData("Store:PollTimeout", "00:01:01", "Store:PollTimeout is 00:01:01; 00:00:00.5 to 00:01:00 would be accepted.")]
    [InlineData("Store:StandbyWait", "-00:00:01", "Store:StandbyWait is -00:00:01; 00:00:00 to 00:00:10 would be accepted.")]
    [InlineData("CitationIndex:MaxStaleness", "00:10:01", "CitationIndex:MaxStaleness is 00:10:01; 00:00:01 to 00:10:00 would be accepted.")]
    [InlineData("CitationIndex:MaxStoreReads", "1001", "CitationIndex:MaxStoreReads is 1,001; 1 to 1,000 would be accepted.")]
    [InlineData("Store:ConnectionWait", "00:01:01", "Store:ConnectionWait is 00:01:01; 00:00:00 to 00:01:00 would be accepted.")]
    [InlineData("HeavyRequests:Cost", "0", "HeavyRequests:Cost is 0; 1 to 1,000,000,000 would be accepted.")]
    [InlineData("GraphQL:Timeout", "30", "GraphQL:Timeout is 30.00:00:00; 00:00:00.1 to 01:00:00 would be accepted.")]
    [InlineData("GraphQL:Timeout", "00:99:00", "GraphQL:Timeout is \"00:99:00\"; 00:00:00.1 to 01:00:00 would be accepted.")]
    [InlineData("GraphQL:Engine:MaxTokens", "9", "GraphQL:Engine:MaxTokens is 9; 10 to 1,000,000 would be accepted.")]
    [InlineData("GraphQL:WebSockets:MaxConnections", "0", "GraphQL:WebSockets:MaxConnections is 0; 1 to 100,000 would be accepted.")]
    [InlineData("Suggestions:LanguageModel:Retries", "9", "Suggestions:LanguageModel:Retries is 9; 0 to 5 would be accepted.")]
    [InlineData("Mcp:Enabled", "yes", "Mcp:Enabled is \"yes\"; true or false would be accepted.")]
    [InlineData("Pictures:FrameAncestors", "https://a.example", "Pictures:FrameAncestors is a list, and has a value of its own; Pictures:FrameAncestors:0 would be accepted.")]
    [InlineData("Exports:Address", "news.example.org", "Exports:Address is \"news.example.org\"; an address such as https://news.example.org would be accepted.")]
    [InlineData("Exports:Address", "http://", "Exports:Address is \"http://\"; an address such as https://news.example.org would be accepted.")]
    [InlineData("Access:AllowedOrigins:0", "*", "Access:AllowedOrigins has \"*\"; an origin as browsers send it would be accepted, a scheme and a host without a path, such as https://news.example.")]
    [InlineData("Access:AllowedOrigins:0", "https://news.example/", "Access:AllowedOrigins has \"https://news.example/\"; an origin as browsers send it would be accepted, a scheme and a host without a path, such as https://news.example.")]
    [InlineData("Access:AllowedOrigins:0", "null", "Access:AllowedOrigins has \"null\"; an origin as browsers send it would be accepted, a scheme and a host without a path, such as https://news.example.")]
    [InlineData("Proxies:Trusted:0", "proxy.example", "Proxies:Trusted has \"proxy.example\"; an address such as 10.0.0.7, or a network such as 10.0.0.0/8, would be accepted.")]
    [InlineData("Proxies:Trusted:0", "10.0.0.0/33", "Proxies:Trusted has \"10.0.0.0/33\"; an address such as 10.0.0.7, or a network such as 10.0.0.0/8, would be accepted.")]
    [InlineData("Proxies:Hops", "0", "Proxies:Hops is 0; 1 to 10 would be accepted.")]
    public void A_value_that_cannot_be_used_is_told_with_what_would_be_accepted(string name, string value, string told) =>
        Assert.Equal([told], FaultsOf((name, value)));

    [Theory]
    [InlineData("Store:CommandTimeout", "3600")]
    [InlineData("STORE:COMMANDTIMEOUT", "1")]
    [InlineData("Store:StandbyWait", "00:00:00")]
    [InlineData("Mcp:Enabled", "TRUE")]
    [InlineData("Pictures:FrameAncestors", "")]
    [InlineData("Pictures:FrameAncestors:0", "https://a.example")]
    [InlineData("Exports:Address", "https://news.example.org/provenance")]
    [InlineData("Access:AllowedOrigins:0", "http://localhost:3000")]
    [InlineData("Proxies:Trusted:0", "::1")]
    [InlineData("Proxies:Trusted:0", "fd00::/8")]
    public void What_can_be_used_is_not(string name, string value) => Assert.Empty(FaultsOf((name, value)));

    [Fact]
    public void All_that_is_wrong_is_told_at_once() => Assert.Equal(
        3, FaultsOf(("Store:ComandTimeout", "1"), ("Acess:MutationsPerMinute", "1"), ("GraphQL:MaxUploads", "101")).Count);

    private static IReadOnlyList<string> FaultsOf(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value)))
            .Build();
        try
        {
            SettingsServices.Check(configuration);
            return [];
        }
        catch (OptionsValidationException wrong)
        {
            return [.. wrong.Failures];
        }
    }
}
