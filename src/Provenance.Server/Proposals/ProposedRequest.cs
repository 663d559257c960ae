using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Provenance.Domain.Changes;
using Provenance.Server.Desk.Inputs;

namespace Provenance.Server.Proposals;

/// <summary>What is proposed: the input of one mutation. Exactly one property is set, which has the mutation's
/// name.</summary>
internal sealed record ProposedRequest
{
    /// <summary>How requests are kept: as a client writes them in variables.</summary>
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
    };

    public AddDocumentInput? AddDocument { get; init; }

    public AddSourceInput? AddSource { get; init; }

    public AddToSourceInput? AddToSource { get; init; }

    public AddToDocumentInput? AddToDocument { get; init; }

    public AddMeasureInput? AddMeasure { get; init; }

    public AddPopulationInput? AddPopulation { get; init; }

    public AddPlaceInput? AddPlace { get; init; }

    public AddQuestionInput? AddQuestion { get; init; }

    public AddClaimInput? AddClaim { get; init; }

    public RecordCitationInput? RecordCitation { get; init; }

    public RecordStatementInput? RecordStatement { get; init; }

    public RetractDocumentInput? RetractDocument { get; init; }

    public RetractStatementInput? RetractStatement { get; init; }

    public ExcludePassageInput? ExcludePassage { get; init; }

    public LinkClaimsInput? LinkClaims { get; init; }

    public LinkPassagesInput? LinkPassages { get; init; }

    public AssessInput? Assess { get; init; }

    public CorrectInput? Correct { get; init; }

    public CorrectSourceInput? CorrectSource { get; init; }

    public CorrectDocumentInput? CorrectDocument { get; init; }

    public CorrectPopulationInput? CorrectPopulation { get; init; }

    public CorrectPlaceInput? CorrectPlace { get; init; }

    public CorrectQuestionInput? CorrectQuestion { get; init; }

    public CorrectClaimInput? CorrectClaim { get; init; }

    public MergeSourcesInput? MergeSources { get; init; }

    public UnmergeSourcesInput? UnmergeSources { get; init; }

    public MergeClaimsInput? MergeClaims { get; init; }

    public UnmergeClaimsInput? UnmergeClaims { get; init; }

    public MergePopulationsInput? MergePopulations { get; init; }

    public UnmergePopulationsInput? UnmergePopulations { get; init; }

    public MergePlacesInput? MergePlaces { get; init; }

    public UnmergePlacesInput? UnmergePlaces { get; init; }

    public MarkNotTheSameInput? MarkNotTheSame { get; init; }

    public UnmarkNotTheSameInput? UnmarkNotTheSame { get; init; }

    public SetAliasInput? SetAlias { get; init; }

    public ImportCorpusInput? ImportCorpus { get; init; }

    /// <summary>The input.</summary>
    [JsonIgnore]
    public MutationInput Input => All.OfType<MutationInput>().Single();

    /// <summary>What it asks for: the action that the type of the input is named after.</summary>
    [JsonIgnore]
    public ChangeAction Action => Enum.Parse<ChangeAction>(Input.GetType().Name[..^"Input".Length]);

    private IEnumerable<MutationInput?> All =>
    [
        AddDocument,
        AddSource,
        AddToSource,
        AddToDocument,
        AddMeasure,
        AddPopulation,
        AddPlace,
        AddQuestion,
        AddClaim,
        RecordCitation,
        RecordStatement,
        RetractDocument,
        RetractStatement,
        ExcludePassage,
        LinkClaims,
        LinkPassages,
        Assess,
        Correct,
        CorrectSource,
        CorrectDocument,
        CorrectPopulation,
        CorrectPlace,
        CorrectQuestion,
        CorrectClaim,
        MergeSources,
        UnmergeSources,
        MergeClaims,
        UnmergeClaims,
        MergePopulations,
        UnmergePopulations,
        MergePlaces,
        UnmergePlaces,
        MarkNotTheSame,
        UnmarkNotTheSame,
        SetAlias,
        ImportCorpus,
    ];

    /// <summary>The request that was kept as JSON.</summary>
    public static ProposedRequest Of(string json) => JsonSerializer.Deserialize<ProposedRequest>(json, Json)!;

    /// <summary>The request as JSON: as a client writes it in variables.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);
}
