using System.Text.Json.Serialization;
using Provenance.Pages.Asking;
using Provenance.Pages.Records;

namespace Provenance.Pictures.Chains;

/// <summary>The answer to <c>ChainPicture</c>.</summary>
internal sealed record ChainData(ChainClaim? Claim);

/// <summary>The claim, and where it comes from; null if that could not be worked out.</summary>
internal sealed record ChainClaim(string Key, string Proposition, ChainVerdict? Independence, ChainTrace? Upstream);

/// <summary>Whether those who report it are several sources.</summary>
internal sealed record ChainVerdict(string Explanation);

/// <summary>Statements, and the citations between them.</summary>
internal sealed record ChainTrace(
    IReadOnlyList<ChainTraceNode> Nodes,
    IReadOnlyList<ChainCitation> Citations,
    IReadOnlyList<ChainOrigin> Origins,
    ChainCoverage Coverage);

/// <summary>A statement that the trace reached.</summary>
internal sealed record ChainTraceNode(ChainStatement Statement);

/// <summary>A source that says the claim, or what it rests on.</summary>
internal sealed record ChainStatement(
    string Id, SourceRef Source, string Stance, FuzzyDate? StatedAt, IReadOnlyList<ChainWithdrawal> WithdrawnBy);

/// <summary>Who took a statement back.</summary>
internal sealed record ChainWithdrawal(SourceRef Source);

/// <summary>That one statement rests on another.</summary>
internal sealed record ChainCitation(
    string Relation, bool FirstHand, ChainEnd Citing, ChainEnd Cited, IReadOnlyList<ChainEvidence> Evidence);

/// <summary>An end of a citation.</summary>
internal sealed record ChainEnd(string Id);

/// <summary>How the passage takes what it cites.</summary>
internal sealed record ChainEvidence(string Tone);

/// <summary>Where a chain ends.</summary>
internal sealed record ChainOrigin(string Class, ChainEnd? Statement);

/// <summary>How complete the trace is.</summary>
internal sealed record ChainCoverage(bool Complete, string? StoppedBy, int NodesVisited);

/// <summary>How the answer is read.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(GraphQLAnswer<ChainData>))]
internal sealed partial class ChainJson : JsonSerializerContext;
