using System.Text;
using System.Text.Json.Nodes;
using Provenance.Corpora;
using Provenance.Data.Readers.Identity;
using Provenance.Data.Readers.Paging;
using Provenance.Data.Writers;
using Provenance.Domain.Changes;
using Provenance.Domain.Identity;

namespace Provenance.Data.Tests.Readers.Identity;

/// <summary>Records that may be one, among as many as a converted corpus has.</summary>
public sealed class IdentityCandidatesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_thousands_of_mentions_the_planted_pairs_are_found_and_few_others_in_pages_that_do_not_change()
    {
        string[] syllables = ["bar", "tol", "min", "ska", "rev", "oni", "dal", "pes", "gur", "eth", "lom", "qui", "zar", "fen"];
        Random random = new(1);
        string Word() => Cased(string.Concat(Enumerable.Range(0, 4).Select(_ => syllables[random.Next(syllables.Length)])));
        List<JsonObject> sources = [];
        HashSet<(string, string)> planted = [];
        while (sources.Count < 2765)
        {
            var name = $"{Word()} {Word()}";
            sources.Add(Person($"s{sources.Count}", name));
            if (sources.Count % 10 == 0)
            {
                sources.Add(Person($"s{sources.Count}", name.ToUpperInvariant()));
                planted.Add(($"s{sources.Count - 2}", $"s{sources.Count - 1}"));
            }
        }

        await using var store = await TemporaryStore.CreateAsync();
        await ImportAsync(store, new() { ["sources"] = new JsonArray([.. sources]) });

        var first = await PageAsync(store, IdentifiedKind.Source, null);
        var found = await AllAsync(store, IdentifiedKind.Source);
        Assert.Equal(first.TotalCount, found.Count);
        Assert.Equal(found, found.Distinct());
        Assert.Subset(found.ToHashSet(), planted);
        Assert.InRange(found.Count, planted.Count, planted.Count * 2);
        Assert.Equal(Enumerable.Reverse(found), await AllAsync(store, IdentifiedKind.Source, backward: true));
        Assert.Equal(found.Take(10), first.Edges.Select(edge => KeysOf(edge.Node)));
    }

    [Fact]
    public async Task Two_of_one_role_in_one_body_are_compared_by_the_words_of_their_names()
    {
        await using var store = await TemporaryStore.CreateAsync();
        await ImportAsync(store, new()
        {
            ["sources"] = new JsonArray(
                new JsonObject { ["id"] = "body", ["type"] = "ORGANISATION", ["kind"] = "GOVERNMENT", ["name"] = "The Body" },
                Person("a", "Jane Miller", "Spokeswoman"),
                Person("b", "Miller", "spokeswoman"),
                Person("c", "Ann Smith", "Spokeswoman")),
        });

        var pair = Assert.Single((await PageAsync(store, IdentifiedKind.Source, null)).Edges).Node;

        Assert.Equal(("a", "b"), KeysOf(pair));
        Assert.Equal(IdentityReasonKind.SameRoleAndAffiliation, Assert.Single(pair.Reasons).Kind);
    }

    [Fact]
    public async Task Claims_are_compared_with_those_that_answer_the_same_question()
    {
        await using var store = await TemporaryStore.CreateAsync();
        await ImportAsync(store, new()
        {
            ["questions"] = new JsonArray(Question("open"), Question("other")),
            ["claims"] = new JsonArray(
                Claim("a", "open", "The bridge of Hollin is closed to all cars."),
                Claim("b", "open", "The bridge of Hollin is closed to all cars!"),
                Claim("c", "open", "The Hollin bridge is closed to all cars now."),
                Claim("d", "open", "The bridge of Hollin is closed to 3 cars."),
                Claim("e", "other", "The bridge of Hollin is closed to all cars."),
                Claim("f", "open", "Nothing is known of the old harbour.")),
        });

        var page = await PageAsync(store, IdentifiedKind.Claim, null);

        Assert.Equal(
            ["(a, b) SameWords", "(a, c) NearWords", "(b, c) NearWords"],
            page.Edges.Select(edge => $"{KeysOf(edge.Node)} {edge.Node.Reasons[0].Kind}"));
    }

    [Fact]
    public async Task Populations_and_places_are_compared_by_the_words_of_their_names_but_not_with_their_wholes()
    {
        await using var store = await TemporaryStore.CreateAsync();
        await ImportAsync(store, new()
        {
            ["places"] = new JsonArray(
                Subject("kursk", "Kursk"),
                Subject("kursk-2", "Kursk region"),
                Subject("town", "Kursk region town", "kursk-2"),
                Subject("lodz", "Łódź")),
        });

        var page = await PageAsync(store, IdentifiedKind.Place, null);

        Assert.Equal(
            [("kursk", "kursk-2"), ("kursk", "town")], page.Edges.Select(edge => KeysOf(edge.Node)));
    }

    private static async Task<List<(string, string)>> AllAsync(
        TemporaryStore store, IdentifiedKind kind, bool backward = false)
    {
        List<(string, string)> all = [];
        for (string? cursor = null; ;)
        {
            var page = await PageAsync(store, kind, cursor, backward);
            var found = page.Edges.Select(edge => KeysOf(edge.Node));
            all.AddRange(backward ? found.Reverse() : found);
            if (!(backward ? page.HasPrevious : page.HasNext))
            {
                return all;
            }

            cursor = page.Edges[backward ? 0 : ^1].Cursor;
        }
    }

    private static Task<Page<IdentityCandidate>> PageAsync(
        TemporaryStore store, IdentifiedKind kind, string? cursor, bool backward = false)
    {
        Assert.True(PageRequest.TryCreate(
            PageOrder.Likeness,
            backward ? null : 10,
            backward ? null : cursor,
            backward ? 10 : null,
            backward ? cursor : null,
            countTotal: cursor is null,
            out var request,
            out var error), error);
        return store.Get<IdentityReader>().PageCandidatesAsync(kind, null, 0, request, Stop);
    }

    private static (string, string) KeysOf(IdentityCandidate pair) =>
        (Identified.KeyOf(pair.One), Identified.KeyOf(pair.Other));

    private static async Task ImportAsync(TemporaryStore store, JsonObject records) =>
        Assert.Empty((await store.Get<CorpusImporter>().RecordAsync(
            CorpusReader.ReadRecords("input", Encoding.UTF8.GetBytes(records.ToJsonString())),
            ChangeAction.ImportCorpus,
            "import",
            null,
            Stop)).Errors);

    private static string Cased(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static JsonObject Person(string key, string name, string? role = null)
    {
        JsonObject person = new() { ["id"] = key, ["type"] = "PERSON", ["name"] = name, ["kind"] = "OFFICIAL" };
        if (role is not null)
        {
            person["affiliations"] = new JsonArray(
                new JsonObject { ["organisation"] = "body", ["role"] = role, ["basis"] = "STATED" });
        }

        return person;
    }

    private static JsonObject Question(string key) => new() { ["id"] = key, ["text"] = $"What of {key}?" };

    private static JsonObject Claim(string key, string question, string proposition) => new()
    {
        ["id"] = key,
        ["question"] = question,
        ["proposition"] = proposition,
        ["modality"] = "FACT",
    };

    private static JsonObject Subject(string key, string name, string? whole = null)
    {
        JsonObject subject = new() { ["id"] = key, ["name"] = name };
        if (whole is not null)
        {
            subject["partOf"] = whole;
        }

        return subject;
    }
}
