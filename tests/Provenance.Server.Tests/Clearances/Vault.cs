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
              "text": "In the flood 46 commuters were killed, police told the Hollin Herald. At least 40 were, the mayor said." }
          ],
          "sources": [
            { "id": "hollin-gazette", "type": "ORGANISATION", "kind": "OUTLET", "name": "Hollin Gazette" },
            { "id": "hollin-herald", "type": "ORGANISATION", "kind": "OUTLET", "name": "Hollin Herald" },
            { "id": "hollin-police", "type": "ORGANISATION", "kind": "POLICE", "name": "Hollin Police" },
            { "id": "hollin-mayor", "type": "PERSON", "kind": "OFFICIAL", "name": "The mayor of Hollin" }
          ],
          "populations": [{ "id": "commuters", "name": "commuters" }],
          "places": [{ "id": "hollin", "name": "Hollin" }],
          "questions": [
            { "id": "hollin-bridge", "text": "Is the Hollin bridge safe?", "place": "Hollin" },
            { "id": "hollin-victims", "text": "How many were killed in the flood?" }
          ],
          "claims": [
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
              "chain": [{ "source": "hollin-mayor" }], "claims": [{ "claim": "OC-40" }] }
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
              "versionOf": "ZD-1", "versionKind": "UPDATE", "restrictedTo": ["vault"], "text": "The Zanzibar dam is shut for good." },
            { "id": "ZD-3", "kind": "REPORT", "held": false, "publisher": "zanzibar-post", "title": "Zanzibar report" }
          ],
          "sources": [
            { "id": "zanzibar-post", "type": "ORGANISATION", "kind": "OUTLET", "name": "Zanzibar Post", "owners": ["zanzibar-trust"] },
            { "id": "zanzibar-trust", "type": "ORGANISATION", "kind": "COMPANY", "name": "Zanzibar Trust" },
            { "id": "zanzibar-police", "type": "ORGANISATION", "kind": "POLICE", "name": "Zanzibar Police" },
            { "id": "zanzibar-force", "type": "ORGANISATION", "kind": "POLICE", "name": "The Zanzibar Force" },
            { "id": "zed", "type": "PERSON", "kind": "SCIENTIST", "name": "Zed Zanzibar",
              "affiliations": [{ "organisation": "zanzibar-trust", "role": "Zanzibar engineer", "basis": "STATED", "in": "ZD-1" }] }
          ],
          "populations": [{ "id": "zanzibaris", "name": "Zanzibaris" }],
          "places": [{ "id": "zanzibar", "name": "Zanzibar" }],
          "questions": [{ "id": "zanzibar-dam", "text": "Is the Zanzibar dam shut?", "place": "Zanzibar" }],
          "claims": [
            { "id": "ZC-shut", "question": "zanzibar-dam", "proposition": "The Zanzibar dam is shut." },
            { "id": "ZC-rain", "question": "zanzibar-dam", "proposition": "It rained in Zanzibar." },
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
        """mutation { setAlias(input: { source: { key: "zanzibar-post" }, alias: { text: "Zanzibar Daily" } }) { errors { ... on Error { message } } } }""",
        """mutation { correctDocument(input: { document: { key: "ZD-1" }, fields: { byline: "Zoe Zanzibar" }, reason: "It has a Zanzibar byline." }) { errors { ... on Error { message } } } }""",
        """mutation { correct(input: { of: "ZA-5", reason: "Nobody said that of Zanzibar." }) { errors { ... on Error { message } } } }""",
        """mutation { excludePassage(input: { document: { key: "ZD-2" }, text: "The Zanzibar dam", why: "no Zanzibar attribution" }) { errors { ... on Error { message } } } }""",
        """mutation { propose(input: { note: "Zanzibar", request: { addToDocument: { document: { key: "ZD-1" }, description: "Zanzibar" } } }) { errors { ... on Error { message } } } }""",
        """mutation { readDocument(input: { document: { key: "ZD-1" }, confirmed: true }) { errors { ... on Error { message } } } }""",
    ];

    /// <summary>Records what everyone may see.</summary>
    public static Task RecordOpenAsync(AccessServer server) => ImportAsync(server, Open);

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
