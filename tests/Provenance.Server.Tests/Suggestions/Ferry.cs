using System.Text.Json;
using Provenance.Server.Tests.Desk;

namespace Provenance.Server.Tests.Suggestions;

/// <summary>An article on a ferry, in which five passages are suggested and one sentence is left over.</summary>
internal static class Ferry
{
    public const string Text =
        "Ferry to close, officials say\n\nThe ferry will close in May, the BBC reported on Monday, citing a senior official. "
        + "“We need it,” said Mayor Dora Quill. Quill added that 34 jobs are safe. It is believed that the office is for sale."
        + "\n\nThe boat was 12 metres long.\n";

    /// <summary>The article, as a new document.</summary>
    public static object New(
        string text = Text, string? key = null, string? url = null, string publisher = "Hollin Gazette", string? versionOf = null) =>
        new
        {
            @new = new
            {
                key,
                title = "Ferry to close",
                text,
                url,
                publisher = new { @new = new { type = "OUTLET", name = publisher } },
                publishedAt = new { on = "2025-03-01" },
                versionOf = versionOf is null ? null : new { key = versionOf },
            },
        };

    extension(DeskServer server)
    {
        /// <summary>Has a document read, its text confirmed, and gives the payload.</summary>
        public Task<JsonElement> ReadAsync(object document, string selection = "document { key }") =>
            server.DoAsync("readDocument", new { document, confirmed = true }, selection);

        /// <summary>What is suggested for a document.</summary>
        public async Task<IReadOnlyList<JsonElement>> SuggestionsAsync(
            string document, string selection, string where = "{}")
        {
            var data = await server.DataAsync(
                $$"""
                { suggestions(document: { key: "{{document}}" }, first: 100, where: {{where}}) { nodes { id {{selection}} } } }
                """);
            return [.. data.GetProperty("suggestions").GetProperty("nodes").EnumerateArray()];
        }

        /// <summary>How many records of each kind there are.</summary>
        public async Task<string> CountsAsync() => (await server.DataAsync(
            """
            {
              sources { totalCount } documents { totalCount } claims { totalCount } statements { totalCount }
              citations { totalCount } questions { totalCount }
            }
            """)).ToString();
    }

    /// <summary>The id of a suggestion.</summary>
    public static string Id(this JsonElement suggestion) => suggestion.GetProperty("id").GetString()!;
}
