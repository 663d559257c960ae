using Provenance.Exports.Records;

namespace Provenance.Exports.Formats.Prov;

/// <summary>Says records in the words of PROV-DM. Documents, claims, statements and passages are entities, sources are agents.
/// A statement is attributed to its source and is a specialization of its claim; a citation is the derivation of the one
/// statement from the other, with its passages, each of which is a quotation from its document.</summary>
internal static class ProvSentences
{
    private const string Passage = "evidence";

    /// <summary>The prefixes of names, with what they stand for.</summary>
    public static IEnumerable<(string Prefix, string Namespace)> Prefixes(ExportHeader header) =>
    [
        ("api", $"{header.Base}graphql/schema.graphql#"),
        .. ((string[])["source", "document", "claim", "statement", "citation"])
            .Select(kind => (kind, $"{header.Base}{Names.FolderOf(kind)}/")),
        (Passage, $"{header.Base}evidence/"),
        ("file", header.Base),
    ];

    /// <summary>What the file says of itself.</summary>
    public static ProvItem Of(ExportHeader header) => Entity(
        new("file", "export"),
        [
            ("prov:type", new ProvName("prov", "Collection")),
            .. Present(
                ("prov:label", header.Title),
                ("prov:location", header.Address),
                ("api:asOf", header.Moment.Recorded),
                ("api:published", header.Moment.Published),
                ("api:note", header.Note)),
        ]);

    /// <summary>What a record and those that it names say, as far as it was not said before: one passage may show several
    /// citations.</summary>
    public static IEnumerable<ProvItem> NewOf(ExportRecord record, Once seen) => seen.NewOf(record).SelectMany(Of)
        .Where(sentence => sentence is not { Kind: "entity", Id.Prefix: Passage } || seen.IsNew(Passage, sentence.Id.Local));

    private static IEnumerable<ProvItem> Of(ExportRecord record) => record switch
    {
        SourceRecord source => [Of(source)],
        DocumentRecord document => Of(document),
        ClaimRecord claim => [Of(claim)],
        StatementRecord statement => Of(statement),
        CitationRecord citation => Of(citation),
        _ => [],
    };

    private static ProvItem Of(SourceRecord source) => new("agent", NameOf(source), [], [
        ("prov:type", TypeOf(source)),
        .. Present(
            ("prov:label", source.Name), ("api:type", source.Type), ("api:country", source.Country), ("api:url", source.Url)),
    ]);

    private static ProvName TypeOf(SourceRecord source) => new("prov", source.Type switch
    {
        "Official" or "Person" => "Person",
        "Outlet" or "Agency" or "Organization" => "Organization",
        _ => "Agent",
    });

    private static IEnumerable<ProvItem> Of(DocumentRecord document)
    {
        yield return Entity(NameOf(document), Present(
            ("api:kind", document.Kind),
            ("prov:label", document.Title ?? document.Description),
            ("api:byline", document.Byline),
            ("api:url", document.Url),
            ("api:language", document.Language),
            ("api:held", document.Held),
            ("api:sha256", document.Sha256),
            ("api:publishedEarliest", document.PublishedAt?.Earliest),
            ("api:publishedLatest", document.PublishedAt?.Latest)));
        if (document.Publisher is { } publisher)
        {
            yield return Attributed(document, publisher);
        }
    }

    private static ProvItem Of(ClaimRecord claim) => Entity(NameOf(claim), Present(
        ("prov:value", claim.Proposition),
        ("api:modality", claim.Modality),
        ("api:condition", claim.Condition),
        ("api:question", claim.Question.Text),
        ("api:questionKey", claim.Question.Key),
        ("api:figure", claim.Estimate?.Verbatim),
        ("api:measure", claim.Estimate?.Measure.Key)));

    private static IEnumerable<ProvItem> Of(StatementRecord statement)
    {
        yield return Entity(NameOf(statement), [
            .. Present(
                ("api:stance", statement.Stance),
                ("api:likelihood", statement.Likelihood),
                ("api:attestation", statement.Attestation),
                ("api:isOrigin", statement.IsOrigin),
                ("api:document", statement.Document is { } document ? NameOf(document) : null)),
        ]);
        yield return Attributed(statement, statement.Source);
        if (statement.Claim is { } claim)
        {
            yield return new(
                "specializationOf",
                null,
                [("prov:specificEntity", NameOf(statement)), ("prov:generalEntity", NameOf(claim))],
                []);
        }
    }

    private static IEnumerable<ProvItem> Of(CitationRecord citation)
    {
        foreach (var evidence in citation.Evidence)
        {
            yield return Entity(NameOf(evidence), [
                ("prov:value", evidence.Span.Text),
                ("api:document", NameOf(evidence.Document)),
                .. Present(
                    ("api:part", evidence.Span.Part),
                    ("api:start", evidence.Span.Start),
                    ("api:end", evidence.Span.End),
                    ("api:mention", evidence.Mention),
                    ("api:cue", evidence.Cue),
                    ("api:recordedAt", evidence.RecordedAt),
                    ("api:recordedBy", evidence.RecordedBy)),
            ]);
            yield return Derived(null, NameOf(evidence), NameOf(evidence.Document), [
                ("prov:type", new ProvName("prov", "Quotation"))]);
        }

        yield return Derived(NameOf(citation), NameOf(citation.Citing), NameOf(citation.Cited), [
            .. Present(("prov:type", TypeOf(citation))),
            ("api:relation", citation.Relation),
            ("api:firstHand", citation.FirstHand),
            .. citation.Evidence.Select(evidence => ("api:evidence", (object)NameOf(evidence))),
            .. citation.Evidence.Select(evidence => evidence.Span.Text).Distinct()
                .Select(text => ("api:passage", (object)text)),
        ]);
    }

    private static ProvName? TypeOf(CitationRecord citation) => citation switch
    {
        { Relation: "QUOTES" } => new("prov", "Quotation"),
        { Cited.IsOrigin: true } => new("prov", "PrimarySource"),
        _ => null,
    };

    private static ProvItem Entity(ProvName name, IEnumerable<(string Name, object Value)> attributes) =>
        new("entity", name, [], [.. attributes]);

    private static ProvItem Attributed(ExportRecord entity, SourceRecord agent) => new(
        "wasAttributedTo", null, [("prov:entity", NameOf(entity)), ("prov:agent", NameOf(agent))], []);

    private static ProvItem Derived(
        ProvName? id, ProvName generated, ProvName used, IReadOnlyList<(string Name, object Value)> attributes) => new(
        "wasDerivedFrom",
        id,
        [
            ("prov:generatedEntity", generated), ("prov:usedEntity", used),
            ("prov:activity", null), ("prov:generation", null), ("prov:usage", null),
        ],
        attributes);

    private static ProvName NameOf(ExportRecord record) => new(record.Identity.Kind, Names.Local(record.Identity.Id));

    private static ProvName NameOf(EvidenceRecord evidence) => new(Passage, Names.Local(evidence.Key));

    private static IEnumerable<(string Name, object Value)> Present(
        params IEnumerable<(string Name, object? Value)> attributes) => attributes
            .Where(attribute => attribute.Value is not null)
            .Select(attribute => (attribute.Name, attribute.Value!));
}
