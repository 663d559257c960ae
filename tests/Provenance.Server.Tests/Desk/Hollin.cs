namespace Provenance.Server.Tests.Desk;

/// <summary>The requests of a small newsroom in Hollin, of which each can be sent alone.</summary>
internal static class Hollin
{
    private const string Text = "The bridge is closed, police said. \u201cIt may reopen,\u201d the mayor told us. Closed, all say.";

    /// <summary>The input of <c>addDocument</c>: an article of the Gazette.</summary>
    public static object Article { get; } = new
    {
        document = new
        {
            key = "bridge",
            text = Text,
            title = "Bridge closed",
            publishedAt = new { on = "2025-03-01" },
            publisher = new { @new = new { key = "gazette", type = "OUTLET", name = "Hollin Gazette" } },
        },
    };

    /// <summary>The input of <c>addDocument</c>: a post of the police, which nobody holds.</summary>
    public static object Post { get; } = new
    {
        document = new
        {
            key = "post",
            kind = "SOCIAL_POST",
            publisher = new
            {
                @new = new { type = "AGENCY", agencyKind = "POLICE", name = "Hollin Police", key = "police" },
            },
        },
    };

    /// <summary>The input of <c>recordCitation</c>: that the police say in their post that the bridge is closed.</summary>
    /// <param name="words">The words of the article, which occur once.</param>
    /// <param name="likelihood">How likely they call it.</param>
    /// <param name="mode">Whether the article quotes them.</param>
    /// <param name="key">The key of the passage.</param>
    /// <param name="replaces">What it takes the place of.</param>
    public static object Says(
        string words = "The bridge is closed, police said.",
        string? likelihood = null,
        string mode = "PARAPHRASE",
        string key = "P1",
        object? replaces = null) => new
        {
            passage = new
            {
                key,
                document = new { key = "bridge" },
                span = new { text = words },
                mode,
                chain = new[] { new { source = new { key = "police" }, venue = new { key = "post" } } },
                claims = new[]
                {
                    new
                    {
                        claim = new
                        {
                            @new = new
                            {
                                key = "C-closed",
                                proposition = "The bridge is closed.",
                                question = new { @new = new { key = "is-it-open", text = "Is the bridge open?" } },
                            },
                        },
                        hedge = likelihood is null ? null : "perhaps",
                        likelihood,
                    },
                },
            },
            replaces,
        };
}
