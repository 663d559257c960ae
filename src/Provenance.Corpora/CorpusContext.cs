using System.Text.Json.Nodes;
using Provenance.Domain.Amendments;
using Provenance.Domain.Claims;
using Provenance.Domain.Measures;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Corpora;

/// <summary>The stored records that a batch of a corpus refers to. They are neither checked nor projected
/// again.</summary>
public sealed record CorpusContext
{
    /// <summary>A context without records.</summary>
    public static CorpusContext None { get; } = new();

    /// <summary>Documents, with their texts if a passage of the batch is in them.</summary>
    public IReadOnlyList<CorpusDocument> Documents { get; init; } = [];

    /// <summary>Sources, and the sources that they are parts of.</summary>
    public IReadOnlyList<CorpusSource> Sources { get; init; } = [];

    /// <summary>Sources by each of their names, folded, that a text of the batch about someone unnamed may hold.</summary>
    public ILookup<string, Source> Named { get; init; } = Enumerable.Empty<Source>().ToLookup(_ => "");

    /// <summary>The keys of the batch's own records about sources that are stored already: what was recorded before is not
    /// judged by what was recorded since.</summary>
    public IReadOnlySet<(CorpusLineKind Kind, string Key)> OnRecord { get; init; } = new HashSet<(CorpusLineKind, string)>();

    /// <summary>Measures, and the measures that they add up.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [];

    /// <summary>Populations that are parts or wholes of others, or that have one of their names.</summary>
    public IReadOnlyList<Population> Populations { get; init; } = [];

    /// <summary>Places, likewise.</summary>
    public IReadOnlyList<Place> Places { get; init; } = [];

    /// <summary>Questions.</summary>
    public IReadOnlyList<Question> Questions { get; init; } = [];

    /// <summary>Claims.</summary>
    public IReadOnlyList<CorpusClaim> Claims { get; init; } = [];

    /// <summary>The attributions that affect the meaning of the batch, in their order.</summary>
    public IReadOnlyList<Attribution> Attributions { get; init; } = [];

    /// <summary>The keys of attributions, including these.</summary>
    public IReadOnlySet<string> Passages { get; init; } = new HashSet<string>();

    /// <summary>The keys of passages in documents' own voices.</summary>
    public IReadOnlySet<string> Unattributed { get; init; } = new HashSet<string>();

    /// <summary>The keys of links between claims.</summary>
    public IReadOnlySet<string> ClaimLinks { get; init; } = new HashSet<string>();

    /// <summary>The keys of links between passages.</summary>
    public IReadOnlySet<string> AttributionLinks { get; init; } = new HashSet<string>();

    /// <summary>Statements that assessments may rate.</summary>
    public IReadOnlySet<(string Source, string? Document, string? Claim)> Statements { get; init; } =
        new HashSet<(string, string?, string?)>();

    /// <summary>Whether the batch's amendments are applied; they are once its records are stored.</summary>
    public bool Amends { get; init; }

    /// <summary>The records whose fields the batch puts right, in the form of a corpus.</summary>
    public IReadOnlyDictionary<(AmendedKind Kind, string Key), JsonObject> Amended { get; init; } =
        new Dictionary<(AmendedKind, string), JsonObject>();

    /// <summary>The keys of the amendments that are on record already.</summary>
    public IReadOnlySet<string> KnownAmendments { get; init; } = new HashSet<string>();
}
