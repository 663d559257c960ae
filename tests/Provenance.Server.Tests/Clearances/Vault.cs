using System.Text.Json;
using Provenance.Server.Tests.Access;

namespace Provenance.Server.Tests.Clearances;

/// <summary>Something of every kind that is kept from those who are not in the group "vault", recorded beside what everyone
/// may see. All of it has one word that nothing else has.</summary>
internal static class Vault
{
    /// <summary>The word.</summary>
    public const string Word = "Zanzibar";

    /// <summary>The group.</summary>
    public const string Group = "vault";

    /// <summary>What everyone may see, and on which some of the rest bears.</summary>
    private const string Open =
        """
        {
          "meta": { "key": "open", "title": "What everyone may see" },
          "documents": [
            { "id": "OD-1", "kind": "ARTICLE", "held": true, "publisher": "hollin-gazette", "title": "Hollin bridge",
              "text": "The bridge is safe, the Hollin Herald says. It opens in May, Quibblestone hopes." },
            { "id": "OD-2", "kind": "ARTICLE", "held": true, "publisher": "hollin-gazette", "title": "Hollin flood",
              "text": "In the flood 46 commuters were killed, police told the Hollin Herald. At least 40 were, the mayor said." },
            { "id": "OD-3", "kind": "ARTICLE", "held": true, "publisher": "hollin-gazette", "title": "A crossing to open",
              "text": "The crossing opens in May, Marlow hopes. It was built in 1900, Radio Hollin says." }
          ],
          "sources": [
            { "id": "hollin-gazette", "type": "ORGANISATION", "kind": "OUTLET", "name": "Hollin Gazette" },
            { "id": "hollin-herald", "type": "ORGANISATION", "kind": "OUTLET", "name": "Hollin Herald" },
            { "id": "hollin-police", "type": "ORGANISATION", "kind": "POLICE", "name": "Hollin Police" },
            { "id": "hollin-mayor", "type": "PERSON", "kind": "OFFICIAL", "name": "The mayor of Hollin" },
            { "id": "marlow", "type": "PERSON", "kind": "SCIENTIST", "name": "Marlow" },
            { "id": "hollin-radio", "type": "ORGANISATION", "kind": "OUTLET", "name": "Radio Hollin", "owners": ["hollin-trust"] },
            { "id": "hollin-trust", "type": "ORGANISATION", "kind": "COMPANY", "name": "Hollin Trust" }
          ],
          "populations": [{ "id": "commuters", "name": "commuters" }],
          "places": [{ "id": "hollin", "name": "Hollin" }],
          "questions": [
            { "id": "hollin-bridge", "text": "Is the Hollin bridge safe?", "place": "Hollin" },
            { "id": "hollin-victims", "text": "How many were killed in the flood?" }
          ],
          "claims": [
            { "id": "OC-may", "question": "hollin-bridge", "proposition": "The crossing opens in May." },
            { "id": "OC-1900", "question": "hollin-bridge", "proposition": "The crossing was built in 1900." },
            { "id": "OC-safe", "question": "hollin-bridge", "proposition": "The Hollin bridge is safe." },
            { "id": "OC-46", "question": "hollin-victims", "proposition": "In the flood 46 commuters were killed.",
              "quantity": { "measure": "KILLED", "value": 46, "modifier": "UNMODIFIED", "unit": "PERSONS",
                "population": "commuters", "place": "Hollin", "verbatim": "46" } },
            { "id": "OC-40", "question": "hollin-victims", "proposition": "In the flood at least 40 commuters were killed.",
              "quantity": { "measure": "KILLED", "value": 40, "modifier": "AT_LEAST", "unit": "PERSONS",
                "population": "commuters", "place": "Hollin", "verbatim": "At least 40" } }
          ],
          "attributions": [
            { "id": "OA-1", "document": "OD-1", "span": { "text": "The bridge is safe, the Hollin Herald says." },
              "chain": [{ "source": "hollin-herald" }], "claims": [{ "claim": "OC-safe" }] },
            { "id": "OA-2", "document": "OD-2",
              "span": { "text": "In the flood 46 commuters were killed, police told the Hollin Herald." },
              "chain": [{ "source": "hollin-herald" }, { "source": "hollin-police" }], "claims": [{ "claim": "OC-46" }] },
            { "id": "OA-3", "document": "OD-2", "span": { "text": "At least 40 were, the mayor said." },
              "chain": [{ "source": "hollin-mayor" }], "claims": [{ "claim": "OC-40" }] },
            { "id": "OA-4", "document": "OD-3", "span": { "text": "The crossing opens in May, Marlow hopes." },
              "chain": [{ "source": "marlow" }], "claims": [{ "claim": "OC-may" }] },
            { "id": "OA-5", "document": "OD-3", "span": { "text": "It was built in 1900, Radio Hollin says." },
              "chain": [{ "source": "hollin-radio" }], "claims": [{ "claim": "OC-1900" }] }
          ],
          "assessments": [
            { "id": "OS-1", "of": { "source": "hollin-police" }, "reliability": "B", "assessor": "the desk", "at": "2025-03-01T00:00:00Z" }
          ]
        }
        """;

    private const string Hidden =
        """
        {
          "meta": { "key": "vault", "title": "The Zanzibar vault" },
          "documents": [
            { "id": "ZD-1", "kind": "ARTICLE", "held": true, "publisher": "hollin-herald", "title": "Zanzibar memo",
              "url": "https://zanzibar.example.org/memo", "language": "en", "restrictedTo": ["vault"],
              "text": "Zanzibar police said that 46 were killed. The Zanzibar dam is shut, Zed Zanzibar told the Zanzibar Post. The Hollin Herald has it from the Zanzibar voice that the bridge is safe. Some 70 Zanzibaris died, Zanzibar police said. In Zanzibar it rained, Zed Zanzibar said." },
            { "id": "ZD-2", "kind": "ARTICLE", "held": true, "publisher": "hollin-herald", "title": "Zanzibar memo, again",
              "versionOf": "ZD-1", "versionKind": "UPDATE", "restrictedTo": ["vault"], "text": "The Zanzibar dam is shut for good. Zanzibar hears that the bridge opens in May. Zanzibar built it in 1900." },
            { "id": "ZD-3", "kind": "REPORT", "held": false, "publisher": "zanzibar-post", "title": "Zanzibar report" }
          ],
          "sources": [
            { "id": "zanzibar-post", "type": "ORGANISATION", "kind": "OUTLET", "name": "Zanzibar Post", "owners": ["zanzibar-trust"] },
            { "id": "zanzibar-trust", "type": "ORGANISATION", "kind": "COMPANY", "name": "Zanzibar Trust" },
            { "id": "zanzibar-police", "type": "ORGANISATION", "kind": "POLICE", "name": "Zanzibar Police" },
            { "id": "zanzibar-force", "type": "ORGANISATION", "kind": "POLICE", "name": "The Zanzibar Force" },
            { "id": "zed", "type": "PERSON", "kind": "SCIENTIST", "name": "Zed Zanzibar",
              "affiliations": [{ "organisation": "zanzibar-trust", "role": "Zanzibar engineer", "basis": "STATED", "in": "ZD-1" }] },
            { "id": "zanzibar-mole", "type": "PERSON", "kind": "SCIENTIST", "name": "A Zanzibar mole", "restrictedTo": ["vault"] }
          ],
          "populations": [{ "id": "zanzibaris", "name": "Zanzibaris" }],
          "places": [{ "id": "zanzibar", "name": "Zanzibar" }],
          "questions": [{ "id": "zanzibar-dam", "text": "Is the Zanzibar dam shut?", "place": "Zanzibar" }],
          "claims": [
            { "id": "ZC-shut", "question": "zanzibar-dam", "proposition": "The Zanzibar dam is shut." },
            { "id": "ZC-rain", "question": "zanzibar-dam", "proposition": "It rained in Zanzibar." },
            { "id": "ZC-may", "question": "hollin-bridge", "proposition": "In May the bridge opens, Zanzibar hears." },
            { "id": "ZC-1900", "question": "hollin-bridge", "proposition": "Zanzibar built the bridge in 1900." },
            { "id": "ZC-70", "question": "hollin-victims", "proposition": "Some 70 Zanzibaris died in the flood.",
              "quantity": { "measure": "KILLED", "value": 70, "modifier": "ABOUT", "unit": "PERSONS",
                "population": "Zanzibaris", "verbatim": "Some 70" } }
          ],
          "claimLinks": [{ "id": "ZL-1", "from": "ZC-70", "to": "OC-46", "kind": "CONTRADICTS", "dimensions": ["VALUE"], "rationale": "Zanzibar counts others." }],
          "attributions": [
            { "id": "ZA-1", "document": "ZD-1", "span": { "text": "Zanzibar police said that 46 were killed." },
              "chain": [{ "source": "zanzibar-police" }], "claims": [{ "claim": "OC-46" }] },
            { "id": "ZA-2", "document": "ZD-1", "span": { "text": "The Zanzibar dam is shut, Zed Zanzibar told the Zanzibar Post." },
              "chain": [{ "source": "zanzibar-post", "venue": "ZD-3", "venueBasis": "IMPLICIT" }, { "source": "zed" }],
              "claims": [{ "claim": "ZC-shut" }] },
            { "id": "ZA-4", "document": "ZD-1", "span": { "text": "Some 70 Zanzibaris died, Zanzibar police said." },
              "chain": [{ "source": "zanzibar-force" }], "claims": [{ "claim": "ZC-70" }] },
            { "id": "ZA-5", "document": "ZD-1", "span": { "text": "In Zanzibar it rained, Zed Zanzibar said." },
              "chain": [{ "source": "zed" }], "claims": [{ "claim": "ZC-rain" }] }
          ],
          "unattributed": [
            { "id": "ZU-2", "document": "ZD-2", "span": { "text": "Zanzibar hears that the bridge opens in May." }, "claim": "ZC-may" },
            { "id": "ZU-3", "document": "ZD-2", "span": { "text": "Zanzibar built it in 1900." }, "claim": "ZC-1900" },
            { "id": "ZU-1", "document": "ZD-2", "span": { "text": "The Zanzibar dam is shut for good." }, "claim": "ZC-shut" }
          ],
          "assessments": [
            { "id": "ZS-1", "of": { "source": "zanzibar-police" }, "reliability": "B", "assessor": "Zanzibar desk", "at": "2025-03-01T00:00:00Z" }
          ]
        }
        """;

    /// <summary>What everyone may see rests on someone who is hidden.</summary>
    private const string Behind =
        """
        {
          "meta": { "key": "behind", "title": "Behind the Zanzibar vault" },
          "sources": [
            { "id": "zanzibar-voice", "type": "ANONYMOUS", "kind": "SOURCES", "name": "a Zanzibar voice", "cardinality": "ONE",
              "restrictedTo": ["vault"] }
          ],
          "attributions": [
            { "id": "ZA-3", "document": "ZD-1",
              "span": { "text": "The Hollin Herald has it from the Zanzibar voice that the bridge is safe." },
              "chain": [{ "source": "hollin-herald" }, { "source": "zanzibar-voice" }], "claims": [{ "claim": "OC-safe" }] }
          ]
        }
        """;

    /// <summary>What is done with it afterwards, each as an editor of the group.</summary>
    private static readonly string[] _mutations =
    [
        """mutation { mergeSources(input: { absorbed: { key: "zanzibar-force" }, kept: { key: "zanzibar-police" }, reason: "one Zanzibar police" }) { errors { ... on Error { message } } } }""",
        // Merges and marks of what everyone may see with what is hidden, either way round.
        Merge("mergeSources", "hollin-radio", "zanzibar-post"),
        Merge("mergeSources", "zed", "marlow"),
        Merge("mergeSources", "hollin-mayor", "zanzibar-mole"),
        Merge("mergeSources", "hollin-gazette", "zanzibar-trust"),
        """mutation { unmergeSources(input: { absorbed: "hollin-gazette", reason: "They are two Zanzibar things." }) { errors { ... on Error { message } } } }""",
        Merge("mergeClaims", "OC-may", "ZC-may"),
        Merge("mergeClaims", "ZC-1900", "OC-1900"),
        MergeSubjects("mergePopulations", "commuters", "zanzibaris"),
        MergeSubjects("mergePlaces", "zanzibar", "hollin"),
        """mutation { markNotTheSame(input: { pair: { sources: { one: { key: "hollin-police" }, other: { key: "zanzibar-police" } } }, reason: "Zanzibar is elsewhere." }) { errors { ... on Error { message } } } }""",
        """mutation { correctSource(input: { source: { key: "hollin-herald" }, fields: { owners: [{ owner: { key: "zanzibar-trust" } }] }, reason: "It is owned from Zanzibar." }) { errors { ... on Error { message } } } }""",
        """mutation { undo(input: { reason: "Zanzibar does not own it." }) { errors { ... on Error { message } } } }""",
        """mutation { setAlias(input: { source: { key: "zanzibar-post" }, alias: { text: "Zanzibar Daily" } }) { errors { ... on Error { message } } } }""",
        """mutation { correctDocument(input: { document: { key: "ZD-1" }, fields: { byline: "Zoe Zanzibar" }, reason: "It has a Zanzibar byline." }) { errors { ... on Error { message } } } }""",
        """mutation { correct(input: { of: "ZA-5", reason: "Nobody said that of Zanzibar." }) { errors { ... on Error { message } } } }""",
        """mutation { excludePassage(input: { document: { key: "ZD-2" }, text: "The Zanzibar dam", why: "no Zanzibar attribution" }) { errors { ... on Error { message } } } }""",
        """mutation { propose(input: { note: "Zanzibar", request: { addToDocument: { document: { key: "ZD-1" }, description: "Zanzibar" } } }) { errors { ... on Error { message } } } }""",
        """mutation { readDocument(input: { document: { key: "ZD-1" }, confirmed: true }) { errors { ... on Error { message } } } }""",
    ];

    private static string Merge(string mutation, string absorbed, string kept) =>
        $$"""mutation { {{mutation}}(input: { absorbed: { key: "{{absorbed}}" }, kept: { key: "{{kept}}" }, reason: "one in Zanzibar" }) { errors { ... on Error { message } } } }""";

    private static string MergeSubjects(string mutation, string absorbed, string kept) =>
        $$"""mutation { {{mutation}}(input: { absorbed: "{{absorbed}}", kept: "{{kept}}", reason: "one in Zanzibar" }) { errors { ... on Error { message } } } }""";

    /// <summary>Records what everyone may see.</summary>
    public static Task RecordOpenAsync(AccessServer server) => ImportAsync(server, Open);

    /// <summary>Records something that is hidden by itself, so that those who may not see it have a store of their own.</summary>
    public static Task RecordFirstAsync(AccessServer server) => ImportAsync(
        server,
        """
        {
          "meta": { "key": "first", "title": "First in Zanzibar" },
          "documents": [{ "id": "ZD-0", "kind": "REPORT", "held": false, "title": "Zanzibar diary", "restrictedTo": ["vault"] }]
        }
        """);

    /// <summary>Records what is hidden.</summary>
    public static async Task RecordHiddenAsync(AccessServer server)
    {
        await ImportAsync(server, Hidden);
        foreach (var mutation in _mutations)
        {
            await DoAsync(server, mutation);
        }
    }

    /// <summary>Records that what everyone may see rests on something hidden.</summary>
    public static Task RecordBehindAsync(AccessServer server) => ImportAsync(server, Behind);

    /// <summary>A token of an editor of the group.</summary>
    public static string Editor { get; } =
        AccessServer.Token([("name", "ann"), ("sub", "ann"), ("role", "editor"), ("groups", Group)]);

    private static Task ImportAsync(AccessServer server, string corpus) => DoAsync(
        server,
        $$"""mutation { importCorpus(input: { corpus: {{JsonSerializer.Serialize(corpus)}} }) { errors { ... on Error { message } ... on InvalidInputError { path } } } }""");

    private static async Task DoAsync(AccessServer server, string mutation)
    {
        var (_, answer) = await server.AskAsync(mutation, Editor);
        Assert.False(answer.TryGetProperty("errors", out _), $"{answer}");
        Assert.All(
            answer.GetProperty("data").EnumerateObject(),
            payload => Assert.True(payload.Value.GetProperty("errors").ValueKind is JsonValueKind.Null, $"{payload}"));
    }
}
