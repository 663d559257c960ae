namespace Provenance.Pages.Tests.Serving;

/// <summary>Requests with hostile texts in every field that the lists of the desk show.</summary>
internal static class HostileDesk
{
    private const string Errors = "errors { ... on Error { message } }";

    /// <summary>What the texts of the corpus do not have: a line that would turn, between markup.</summary>
    private const string Why = $"Why {HostileCorpus.Markup} {HostileCorpus.Turned} {HostileCorpus.Foreign}";

    /// <summary>Sends them.</summary>
    public static async Task ActAsync(PageServer server)
    {
        var source = new { key = "cited" };
        var document = new { key = HostileCorpus.Key };
        await server.AskAsync(
            $$"""
            mutation (
              $source: CorrectSourceInput!, $document: CorrectDocumentInput!, $alias: SetAliasInput!, $merge: MergeSourcesInput!
              $mark: MarkNotTheSameInput!, $proposed: ProposeInput!, $rejected: ProposeInput!
            ) {
              correctSource(input: $source) { {{Errors}} }
              correctDocument(input: $document) { {{Errors}} }
              setAlias(input: $alias) { {{Errors}} }
              mergeSources(input: $merge) { {{Errors}} }
              markNotTheSame(input: $mark) { {{Errors}} }
              pending: propose(input: $proposed) { {{Errors}} }
              other: propose(input: $rejected) { {{Errors}} }
            }
            """,
            new
            {
                source = new { source, fields = new { name = $"Bureau {HostileCorpus.Markup} {HostileCorpus.LongName}" }, reason = Why },
                document = new { document, fields = new { title = $"Retitled {HostileCorpus.Markup} {HostileCorpus.Turned}" }, reason = Why },
                alias = new { source, alias = new { text = $"Alias {HostileCorpus.Markup}" } },
                merge = new
                {
                    absorbed = new { @new = new { key = "twin", type = "AGENCY", agencyKind = "POLICE", name = $"Twin {HostileCorpus.Markup}" } },
                    kept = source,
                    reason = Why,
                },
                mark = new
                {
                    pair = new
                    {
                        claims = new { one = new { key = HostileCorpus.Key }, other = new { key = ".." } },
                    },
                    reason = Why,
                },
                proposed = new
                {
                    note = $"{Why} {HostileCorpus.Long}",
                    request = new { correctDocument = new { document, fields = new { byline = Why }, reason = Why } },
                },
                rejected = new { note = Why, request = new { addQuestion = new { question = new { text = $"Is {Why}?" } } } },
            });
        var pending = await server.AskAsync("{ proposals(last: 1) { nodes { id } } }");
        await server.AskAsync(
            $$"""mutation ($input: RejectProposalsInput!) { rejectProposals(input: $input) { {{Errors}} } }""",
            new
            {
                input = new
                {
                    ids = new[] { pending.GetProperty("proposals").GetProperty("nodes")[0].GetProperty("id").GetString() },
                    reason = Why,
                },
            });
    }
}
