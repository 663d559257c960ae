using Provenance.Domain.Documents;

namespace Provenance.Domain.Sources;

/// <summary>How a text avoids naming anybody.</summary>
public enum UnspecifiedForm
{
    /// <summary>An impersonal verb: "it is believed".</summary>
    Impersonal,

    /// <summary>A passive without an agent: "is estimated", "was seen as".</summary>
    Agentless,

    /// <summary>
    /// A plural, or a collective word, that names none: "military media reports", "analysts", "intelligence".
    /// </summary>
    VaguePlural,
}

/// <summary>What sort of party an unspecified source stands for, as far as the words tell.</summary>
public enum UnspecifiedKind
{
    /// <summary>The words tell nothing.</summary>
    Impersonal,

    /// <summary>Outlets: "military media".</summary>
    OutletGroup,

    /// <summary>An intelligence service left unnamed: "Ukrainian intelligence".</summary>
    IntelligenceAgency,

    /// <summary>Intelligence as such: "intelligence suggests".</summary>
    Intelligence,

    /// <summary>Reports whose authors are left out.</summary>
    Reports,

    /// <summary>Analysts.</summary>
    Analysts,

    /// <summary>Whoever perceives or judges: "was seen as".</summary>
    Perceiver,

    /// <summary>Any other.</summary>
    Other,
}

/// <summary>A source that the text does not name at all. It belongs to one document and is never shared.</summary>
public sealed record UnspecifiedSource : Source
{
    /// <summary>How the text avoids a name.</summary>
    public required UnspecifiedForm Form { get; init; }

    /// <summary>What sort of party the words point to.</summary>
    public required UnspecifiedKind Kind { get; init; }

    /// <summary>The held document whose words these are.</summary>
    public required DocumentId DocumentId { get; init; }
}
