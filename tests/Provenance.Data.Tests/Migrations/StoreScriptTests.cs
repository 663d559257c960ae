using Provenance.Data.Migrations;

namespace Provenance.Data.Tests.Migrations;

public sealed class StoreScriptTests
{
    [Theory]
    [InlineData("Sqlite", "search_index.sql supersession.sql")]
    [InlineData("Postgres", "fold.sql words.sql search_index.sql search.sql references.sql supersession.sql")]
    public void Each_provider_has_its_scripts_in_the_order_of_their_numbers(string folder, string names)
    {
        var scripts = StoreScript.In(folder);

        Assert.Equal(names, string.Join(' ', scripts.Select(script => script.Name)));
        Assert.All(scripts, script => Assert.True(script.Revision > 0));
    }

    [Fact]
    public void A_changed_text_has_another_hash()
    {
        var script = StoreScript.In("Sqlite")[0];

        Assert.Equal(64, script.Sha256.Length);
        Assert.NotEqual(script.Sha256, (script with { Text = script.Text + " " }).Sha256);
    }
}
