using System.Text.Json;
using System.Text.Json.Nodes;
using Provenance.Domain.Assessments;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Identity;
using Provenance.Domain.Measures;
using Provenance.Domain.Recording;
using Provenance.Domain.Sources;
using Provenance.Domain.Tests;

namespace Provenance.Corpora.Tests;

/// <summary>That schema/corpus.schema.json and the reader say the same.</summary>
public sealed class CorpusSchemaTests
{
    private static readonly JsonObject _root = JsonNode.Parse(
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Corpora", "corpus.schema.json")))!.AsObject();

    private static readonly JsonSchema _schema = new(_root);

    [Fact]
    public void The_samples_and_an_export_are_valid()
    {
        Assert.All(["merrow", "europe"], sample => Assert.True(_schema.Accepts(JsonNode.Parse(
            File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Corpora", sample, "corpus.json")))!)));
        Assert.True(_schema.Accepts(Kursk.Json()));
        Assert.True(_schema.Accepts(Rated.Json()));
        Assert.True(_schema.Accepts(CorpusExport.Of(Kursk.Graph)));
    }

    [Theory]
    [InlineData("document.kind", typeof(DocumentKind))]
    [InlineData("document.versionKind", typeof(VersionKind))]
    [InlineData("fuzzyDate.basis", typeof(DateBasis))]
    [InlineData("fuzzyDate.confidence", typeof(AnnotatorConfidence))]
    [InlineData("organisation.subkind", typeof(OutletKind))]
    [InlineData("organisation.kind", typeof(OutletKind), typeof(AgencyKind), typeof(OrganizationKind))]
    [InlineData("person.kind", typeof(OfficialRole), typeof(PersonRole))]
    [InlineData("anonymous.kind", typeof(AnonymousRole))]
    [InlineData("anonymous.cardinality", typeof(AnonymousCardinality))]
    [InlineData("unspecified.kind", typeof(UnspecifiedKind))]
    [InlineData("unspecified.form", typeof(UnspecifiedForm))]
    [InlineData("claim.modality", typeof(ClaimModality))]
    [InlineData("quantity.modifier", typeof(EstimateModifier))]
    [InlineData("measure.kind", typeof(QuantityKind))]
    [InlineData("attribution.section", typeof(DocumentSection))]
    [InlineData("attribution.mode", typeof(QuotationMode))]
    [InlineData("attribution.attitude", typeof(SourceAttitude))]
    [InlineData("attribution.stance", typeof(Stance))]
    [InlineData("attribution.tone", typeof(ReporterTone))]
    [InlineData("hop.relation", typeof(HopRelation))]
    [InlineData("hop.basis", typeof(EvidenceBasis))]
    [InlineData("claimLink.kind", typeof(ClaimLinkKind))]
    [InlineData("attributionLink.kind", typeof(PassageLinkKind))]
    [InlineData("assessment.reliability", typeof(AssessedReliability))]
    [InlineData("identity.kind", typeof(IdentityLinkKind))]
    public void Accepted_values_are_those_of_the_domain(string property, params Type[] enums)
    {
        var steps = property.Split('.');
        var tokens = enums.SelectMany(type => Enum.GetNames(type))
            .Select(JsonNamingPolicy.SnakeCaseUpper.ConvertName)
            .Where(token => property != "organisation.kind" || token != "NEWS_AGENCY");
        Assert.Equal(tokens, _root["$defs"]![steps[0]]!["properties"]![steps[1]]!["enum"]!.AsArray()
            .Select(item => (string)item!));
    }

    /// <summary>
    /// Every kind of member of the sample in turn is left out, renamed, or given a value of another type; what the
    /// schema refuses the reader refuses for its form, and the other way round.
    /// </summary>
    [Fact]
    public void Schema_and_reader_refuse_the_same_mutations()
    {
        HashSet<string> seen = [];
        var json = Excerpt();
        Assert.DoesNotContain(Kursk.Reading(json).Errors, IsOfForm);
        foreach (var (owner, name, kind) in Members(json, "$").ToList())
        {
            foreach (var mutation in new[] { "left out", "renamed", "another type", "another token" })
            {
                if (seen.Contains($"{kind} {mutation}") || !Apply(owner, name, mutation, out var undo))
                {
                    continue;
                }
                seen.Add($"{kind} {mutation}");
                var errors = Kursk.Reading(json).Errors.Where(IsOfForm);
                var accepted = _schema.Accepts(json);
                undo();
                Assert.True(
                    accepted == !errors.Any(), $"{kind} {mutation}: schema {accepted}, {string.Join('\n', errors)}");
            }
        }
        Assert.True(seen.Count > 300, $"{seen.Count} mutations");
    }

    [Fact]
    public void Every_definition_and_property_is_described()
    {
        foreach (var (_, definition) in _root["$defs"]!.AsObject())
        {
            Assert.NotNull(definition!["description"]);
            Assert.All(
                definition["properties"]?.AsObject() ?? [],
                property => Assert.False(
                    string.IsNullOrWhiteSpace((string?)property.Value!["description"]), property.Key));
        }
    }

    private static bool IsOfForm(CorpusError error) =>
        error.Message.StartsWith("missing;", StringComparison.Ordinal)
        || error.Message.StartsWith("unknown member", StringComparison.Ordinal)
        || error.Message.Contains("is not known; accepted", StringComparison.Ordinal)
        || error.Message.Contains(" where ", StringComparison.Ordinal)
        || error.Message.Contains(" is no kind of ", StringComparison.Ordinal)
        || error.Message.Contains(" is not a date", StringComparison.Ordinal)
        || error.Message.StartsWith("empty;", StringComparison.Ordinal);

    /// <summary>The sample without the records that have no kind of member which an earlier one lacks.</summary>
    private static JsonObject Excerpt()
    {
        HashSet<string> seen = [];
        var json = Rated.Json();
        foreach (var (name, list) in json.Where(member => member.Value is JsonArray).ToList())
        {
            json[name] = new JsonArray([.. list!.AsArray()
                .Where(record => Members(new JsonObject { [name] = new JsonArray(record!.DeepClone()) }, "$").ToList()
                    .FindAll(member => seen.Add(member.Kind)) is not [])
                .Select(record => record!.DeepClone())]);
        }
        return json;
    }

    /// <summary>Every member of every object, each with a name for its kind: the path without positions.</summary>
    private static IEnumerable<(JsonObject Owner, string Name, string Kind)> Members(JsonNode? node, string path)
    {
        if (node is JsonArray array)
        {
            foreach (var member in array.SelectMany(item => Members(item, $"{path}[]")))
            {
                yield return member;
            }
        }
        if (node is not JsonObject owner || path == "$.meta")
        {
            yield break;
        }
        var family = path == "$.sources[]" ? $"{path}:{owner["type"]}" : path;
        foreach (var (name, value) in owner.ToList())
        {
            yield return (owner, name, $"{family}.{name}");
            foreach (var member in Members(value, $"{family}.{name}"))
            {
                yield return member;
            }
        }
    }

    private static bool Apply(JsonObject owner, string name, string mutation, out Action undo)
    {
        var members = owner.ToList();
        undo = () =>
        {
            owner.Clear();
            members.ForEach(owner.Add);
        };
        var value = owner[name];
        switch (mutation)
        {
            case "left out":
                return owner.Remove(name);
            case "renamed":
                owner.Remove(name);
                owner.Add($"{name}x", value);
                return true;
            case "another type":
                owner[name] = value is JsonValue known && known.GetValueKind() == JsonValueKind.String
                    ? 17
                    : "seventeen";
                return true;
            case "another token" when value is JsonValue token && token.GetValueKind() == JsonValueKind.String
                && ((string)token!).All(letter => char.IsAsciiLetterUpper(letter) || letter == '_'):
                owner[name] = "NONSENSE";
                return true;
            default:
                return false;
        }
    }
}
