using System.Text.Json;
using Provenance.Domain;
using Provenance.Domain.Assessments;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Corpora;

/// <summary>Reads each kind of record of a corpus, member by member.</summary>
internal static class CorpusRecords
{
    /// <summary>How long, in UTF-8, may be what records are looked up by.</summary>
    private const int KeyBytes = 400;
    private const int NameBytes = 1000;
    private const int UrlBytes = 2500;

    private static readonly TextSpan _noSpan = new(0, 0, "");

    internal static Corpus Corpus(JsonRecord root, JsonElement json) => new()
    {
        Meta = RequiredMeta(root, json),
        Documents = root.Records("documents", Document),
        Sources = root.Records("sources", Source),
        Questions = root.Records("questions", Question),
        Claims = root.Records("claims", Claim),
        Attributions = root.Records("attributions", Attribution),
        Unattributed = root.Records("unattributed", OwnVoice),
        Excluded = root.Records("excluded", Exclusion),
        ClaimLinks = root.Records("claimLinks", ClaimLink),
        AttributionLinks = root.Records("attributionLinks", AttributionLink),
        Assessments = root.Records("assessments", Assessment),
        Corrections = root.Records("corrections", Correction),
    };

    internal static CorpusMeta RequiredMeta(JsonRecord owner, JsonElement json) =>
        owner.Object("meta", record => Meta(record, json.GetProperty("meta")), new("", "", default));

    private static CorpusMeta Meta(JsonRecord record, JsonElement json)
    {
        record.AllowOthers();
        return new(record.String("key", KeyBytes), record.String("title"), json.Clone());
    }

    internal static CorpusDocument Document(JsonRecord record) => new()
    {
        Id = record.String("id", KeyBytes),
        Kind = record.Enum<DocumentKind>("kind"),
        Held = record.Bool("held"),
        File = record.OptionalString("file"),
        Text = record.OptionalString("text"),
        Sha256 = record.OptionalString("sha256"),
        Bytes = record.OptionalInt("bytes"),
        Chars = record.OptionalInt("chars"),
        Title = record.OptionalString("title"),
        Publisher = record.OptionalString("publisher"),
        PublishedAt = record.OptionalObject("publishedAt", Date),
        Notes = record.OptionalString("notes"),
        Description = record.OptionalString("description"),
        Url = record.OptionalString("url", UrlBytes),
        Language = record.OptionalString("language"),
    };

    internal static CorpusSource Source(JsonRecord record)
    {
        var id = record.String("id", KeyBytes);
        var type = record.Enum<CorpusSourceType>("type");
        CorpusSource source = new()
        {
            Id = id,
            Type = type,
            Kind = record.String("kind"),
            Name = type == CorpusSourceType.Organisation ? record.OptionalString("name", NameBytes) : record.String("name", NameBytes),
            Aliases = Aliases(record),
            PartOf = record.OptionalString("partOf"),
            Country = record.OptionalString("country"),
            PossiblySameAs = record.Strings("possiblySameAs"),
            Note = record.OptionalString("note"),
            Affiliations = [],
        };
        var kinds = SourceKinds.Of(source.Type);
        if (source.Kind.Length > 0 && !kinds.Contains(source.Kind))
        {
            record.Fault("kind", $"\"{source.Kind}\" is no kind of {Token.Of(source.Type)}; "
                + $"accepted: {string.Join(", ", kinds)}");
        }
        return source.Type switch
        {
            CorpusSourceType.Organisation => source with
            {
                Subkind = record.OptionalEnum<OutletKind>("subkind"),
                Identified = record.OptionalBool("identified") ?? true,
            },
            CorpusSourceType.Person => source with { Affiliations = record.List("affiliations", Affiliation) },
            CorpusSourceType.Anonymous => source with
            {
                Cardinality = record.Enum<AnonymousCardinality>("cardinality"),
                BrokeredBy = record.OptionalString("brokeredBy"),
                AffiliationHint = record.OptionalString("affiliationHint"),
                AnonymityTerms = record.OptionalString("anonymityTerms"),
            },
            _ => source with
            {
                Form = record.Enum<UnspecifiedForm>("form"),
                Document = record.String("document"),
            },
        };
    }

    private static List<Alias> Aliases(JsonRecord record)
    {
        List<Alias> aliases = [];
        foreach (var (value, index) in record.Items("aliases"))
        {
            aliases.Add(value.ValueKind == JsonValueKind.String
                ? new(record.Bounded(value.GetString()!, "aliases", index, NameBytes))
                : record.Member(value, "aliases", index, alias => new Alias(
                    alias.String("text", NameBytes),
                    alias.OptionalString("language"),
                    alias.OptionalEnum<AliasKind>("kind"))));
        }
        return aliases;
    }

    private static CorpusAffiliation Affiliation(JsonRecord record) => new(
        record.String("organisation"), record.String("role"), record.Enum<DateBasis>("basis"),
        record.OptionalString("in"), record.OptionalDate("from"), record.OptionalDate("to"));

    internal static CorpusQuestion Question(JsonRecord record) => new(
        record.String("id", KeyBytes), record.String("text"), record.OptionalString("subject"), record.OptionalString("place"));

    internal static CorpusClaim Claim(JsonRecord record)
    {
        decimal? low = null;
        decimal? high = null;
        return new()
        {
            Id = record.String("id", KeyBytes),
            Question = record.String("question"),
            Proposition = record.String("proposition"),
            Quantity = record.OptionalObject("quantity", quantity =>
            {
                (low, high) = (quantity.OptionalDecimal("low"), quantity.OptionalDecimal("high"));
                return Quantity(quantity);
            }),
            Low = low,
            High = high,
            Modality = record.OptionalEnum<ClaimModality>("modality") ?? ClaimModality.Fact,
            Condition = record.OptionalString("condition"),
            Since = record.OptionalObject("since", Date),
            Note = record.OptionalString("note"),
        };
    }

    private static Estimate Quantity(JsonRecord record) => new()
    {
        Measure = record.Enum<EstimateMeasure>("measure"),
        Components = record.Enums<CasualtyComponent>("components"),
        Value = record.OptionalDecimal("value"),
        Modifier = record.Enum<EstimateModifier>("modifier"),
        Unit = record.Enum<EstimateUnit>("unit"),
        Population = record.String("population"),
        Place = record.OptionalString("place"),
        AsOf = record.OptionalObject("asOf", Date),
        Since = record.OptionalObject("since", Date),
        Verbatim = record.String("verbatim"),
    };

    internal static Attribution Attribution(JsonRecord record) => new()
    {
        Id = record.String("id", KeyBytes),
        Document = record.String("document"),
        File = record.OptionalString("file"),
        Citing = record.OptionalString("citing"),
        Depth = record.OptionalInt("depth"),
        Peripheral = record.OptionalBool("peripheral"),
        Section = record.Enum<DocumentSection>("section"),
        Span = record.Object("span", Span, _noSpan),
        SourceSpans = record.List("sourceSpans", Span),
        CueSpans = record.List("cueSpans", Span),
        ContentSpans = record.List("contentSpans", Span),
        Chain = record.List("chain", Hop),
        Mode = record.Enum<QuotationMode>("mode"),
        Attitude = record.Enum<SourceAttitude>("attitude"),
        Stance = record.Enum<Stance>("stance"),
        Tone = record.Enum<ReporterTone>("tone"),
        Claims = record.List("claims", AttributedClaim),
        Note = record.OptionalString("note"),
    };

    private static Hop Hop(JsonRecord record) => new()
    {
        Source = record.String("source"),
        Kind = record.OptionalString("kind"),
        Mention = record.OptionalString("mention"),
        Cue = record.OptionalString("cue"),
        Venue = record.OptionalString("venue"),
        VenueBasis = record.OptionalEnum<EvidenceBasis>("venueBasis"),
        Basis = record.Enum<EvidenceBasis>("basis"),
        Relation = record.Enum<HopRelation>("relation"),
        StatedAt = record.OptionalObject("statedAt", Date),
        Note = record.OptionalString("note"),
    };

    private static AttributedClaim AttributedClaim(JsonRecord record)
    {
        string? hedge = null;
        Likelihood? likelihood = null;
        var claim = record.String("claim");
        _ = record.OptionalObject("hedge", member =>
        {
            (hedge, likelihood) = (member.String("text"), member.OptionalEnum<Likelihood>("phia"));
            return hedge;
        });
        return new(claim, hedge, likelihood);
    }

    internal static OwnVoicePassage OwnVoice(JsonRecord record) => new(
        record.String("id", KeyBytes), record.String("document"), record.Object("span", Span, _noSpan),
        record.OptionalString("claim"), record.OptionalString("note"));

    internal static CorpusExclusion Exclusion(JsonRecord record) =>
        new(record.String("document"), record.String("text"), record.String("why"));

    internal static CorpusClaimLink ClaimLink(JsonRecord record) => new(
        record.String("id", KeyBytes), record.Enum<ClaimLinkKind>("kind"), record.String("from"), record.String("to"),
        record.Enums<DriftDimension>("dimensions"), record.OptionalEnum<AnnotatorConfidence>("confidence"),
        record.OptionalString("rationale"));

    internal static AttributionLink AttributionLink(JsonRecord record) => new(
        record.String("id", KeyBytes), record.Enum<PassageLinkKind>("kind"), record.String("from"), record.String("to"),
        record.Enums<DriftDimension>("dimensions"), record.OptionalString("rationale"));

    internal static CorpusAssessment Assessment(JsonRecord record) => new()
    {
        Id = record.String("id", KeyBytes),
        Of = record.Object("of", Assessed, new("", null, null)),
        Reliability = record.OptionalEnum<AssessedReliability>("reliability"),
        Credibility = record.OptionalInt("credibility"),
        Assessor = record.String("assessor"),
        At = record.Time("at"),
        Note = record.OptionalString("note"),
    };

    internal static CorpusCorrection Correction(JsonRecord record) => new(
        record.String("id", KeyBytes), record.String("of"), record.String("reason"), record.OptionalString("by"),
        record.OptionalString("recordedBy"), record.OptionalTime("recordedAt"));

    private static AssessedRecord Assessed(JsonRecord record) =>
        new(record.String("source"), record.OptionalString("document"), record.OptionalString("claim"));

    private static FuzzyDate Date(JsonRecord record) => new()
    {
        Earliest = record.OptionalDate("earliest"),
        Latest = record.OptionalDate("latest"),
        Basis = record.Enum<DateBasis>("basis"),
        Text = record.OptionalString("text"),
        Derivation = record.OptionalString("derivation"),
        Confidence = record.OptionalEnum<AnnotatorConfidence>("confidence"),
    };

    private static TextSpan Span(JsonRecord record) =>
        new(record.Int("start"), record.Int("end"), record.String("text"));
}
