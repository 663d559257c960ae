using Provenance.Domain.Claims;

namespace Provenance.Corpora;

/// <summary>
/// What a batch of a corpus refers to and the store holds already: records that are neither checked nor projected again.
/// </summary>
public sealed record CorpusContext
{
    /// <summary>Nothing: the batch is all there is.</summary>
    public static CorpusContext None { get; } = new();

    /// <summary>Documents; those in which a passage of the batch lies with their texts.</summary>
    public IReadOnlyList<CorpusDocument> Documents { get; init; } = [];

    /// <summary>Sources, and those that they are parts of.</summary>
    public IReadOnlyList<CorpusSource> Sources { get; init; } = [];

    /// <summary>Questions.</summary>
    public IReadOnlyList<Question> Questions { get; init; } = [];

    /// <summary>Claims.</summary>
    public IReadOnlyList<CorpusClaim> Claims { get; init; } = [];

    /// <summary>The attributions that bear on what the batch says, in their order.</summary>
    public IReadOnlyList<Attribution> Attributions { get; init; } = [];

    /// <summary>The keys of attributions, these among them.</summary>
    public IReadOnlySet<string> Passages { get; init; } = new HashSet<string>();

    /// <summary>The keys of links between claims.</summary>
    public IReadOnlySet<string> ClaimLinks { get; init; } = new HashSet<string>();

    /// <summary>Statements that assessments may rate.</summary>
    public IReadOnlySet<(string Source, string? Document, string? Claim)> Statements { get; init; } =
        new HashSet<(string, string?, string?)>();
}
