using System.Text.Json.Nodes;
using Provenance.Data.Readers.Sources;
using Provenance.Domain;
using Provenance.Reading;
using Provenance.Server.Desk;
using Provenance.Server.Desk.Inputs;
using Provenance.Server.Suggestions;

namespace Provenance.Server.Annotation;

/// <summary>Makes a corpus of an article and what is suggested for it, a file to be completed by a person, of the requests
/// that the desk makes of the same suggestions. What nobody has decided is marked, so that it can be found and
/// replaced.</summary>
internal sealed class AnnotatedCorpus(
    DeskReaders readers, ArticleDocuments articles, SuggestionMaker maker, SourceReader sources)
{
    private const string ToComplete = "TO COMPLETE: ";

    private static readonly string[] _lists = ["documents", "sources", "questions", "claims", "attributions"];

    /// <summary>The corpus.</summary>
    /// <param name="article">The article.</param>
    /// <param name="reading">What was found in it.</param>
    /// <param name="key">The key of the document; those of passages and claims begin with it.</param>
    /// <param name="cancellationToken">Stops the look-ups.</param>
    public async Task<JsonObject> OfAsync(
        ReadArticle article, Attribution.Reading reading, string key, CancellationToken cancellationToken)
    {
        DeskComposer composer = new(readers, cancellationToken);
        var language = article.Language ?? (reading.UnknownLanguage is null ? "en" : null);
        var document = await articles.OfAsync(article, new() { Key = key, Language = language }, cancellationToken);
        await composer.AddAsync(
            document.Publisher?.New is { Name: null } unknown
                ? document with { Publisher = new() { New = unknown with { Key = $"{key}-publisher" } } }
                : document,
            "");
        SuggestedText text = new(
            key,
            article.Title,
            article.Text,
            article.Publisher is { } name ? (composer.Records.MemberOf("documents", key, "publisher")!, name) : null);
        var made = await maker.MakeAsync(
            text, new(article.Text, reading), reading.Suggestions, cancellationToken);
        CitationPassageInput[] passages = [.. made.Select((each, place) => Completed(each, key, place + 1))];
        HashSet<string> known =
        [
            .. (await sources.ByKeyAsync([.. passages.SelectMany(SettledSources.KeysOf).Distinct()], cancellationToken)).Keys,
        ];
        foreach (var passage in passages)
        {
            await composer.AddAsync(SettledSources.Of(passage, known), "");
            known.UnionWith(SettledSources.KeysOf(passage));
        }

        var records = composer.Records.ToJson();
        JsonObject corpus = new()
        {
            ["meta"] = new JsonObject
            {
                ["key"] = key,
                ["title"] = $"Suggestions for {key}, to be confirmed by a person",
            },
        };
        foreach (var list in _lists)
        {
            corpus.Add(list, records[list]?.DeepClone() ?? new JsonArray());
        }

        Shorten(corpus);
        return corpus;
    }

    /// <summary>The passage of a suggestion with keys of its own; where it is open who or what is meant, with what is new,
    /// and the candidates in a note.</summary>
    private static CitationPassageInput Completed(MadeSuggestion made, string document, int number) => made.Passage with
    {
        Key = $"{document}-passage-{number}",
        Chain =
        [
            .. made.Passage.Chain.Zip(made.Kept.Sources, (hop, source) => hop.Source.IsOpen()
                ? hop with { Source = new() { New = Completed(source, document) } }
                : hop),
        ],
        Claims = made.Passage.Claims is { } claims
            ?
            [
                .. claims.Zip(made.Kept.Claims, (ascribed, claim) => ascribed.Claim.Key is null
                    ? ascribed with { Claim = new() { New = Completed(claim, document, number) } }
                    : ascribed),
            ]
            : null,
        Note = $"Suggested ({Token.Of(made.Tier).ToLowerInvariant()}): {made.Kept.Reason}.",
    };

    /// <summary>A source of a key that no record has by its name, so that it is not taken for one of the candidates.</summary>
    private static NewSourceInput Completed(SuggestedSource source, string document) => source.New with
    {
        Key = source.New.IsNamed() ? $"{document}-{MadeKeys.Of(source.New.Name!)}" : source.New.Key,
        Note = ToComplete + Undecided.Of(source),
    };

    private static NewClaimInput Completed(SuggestedClaim claim, string document, int number) => claim.New with
    {
        Key = $"{document}-claim-{number}",
        Question = claim.New.Question.New is { } question
            ? new() { New = question with { Key = $"{document}-question-{number}" } }
            : claim.New.Question,
        Note = ToComplete + (claim.IsOpen
            ? Undecided.Of(claim)
            : "one sentence that stands alone is wanted, and the question that it answers"),
    };

    /// <summary>Leaves out what has no value, or the ordinary one.</summary>
    private static void Shorten(JsonNode node)
    {
        if (node is JsonObject record)
        {
            foreach (var (member, value) in record.ToList())
            {
                if (value is null || IsOrdinary(member, value))
                {
                    record.Remove(member);
                }
            }
        }

        var parts = node is JsonArray list ? list : (node as JsonObject)?.Select(member => member.Value);
        foreach (var part in parts ?? [])
        {
            Shorten(part!);
        }
    }

    private static bool IsOrdinary(string member, JsonNode value) => value is JsonValue
        && (member, value.ToString()) is ("section", "BODY") or ("attitude", "ASSERTION") or ("stance", "ASSERTS")
            or ("tone", "NEUTRAL") or ("basis", "EXPLICIT") or ("relation", "SAYS") or ("modality", "FACT");
}
