namespace Provenance.Pages.Tests.Serving;

/// <summary>The pages that tests open.</summary>
internal static class Addresses
{
    /// <summary>A moment after all that is recorded.</summary>
    private const string Later = "2100-01-01T00%3A00%3A00Z";

    /// <summary>A moment after the hostile texts were imported, and before the desk had more.</summary>
    private const string Earlier = "2000-01-01T00%3A00%3A00Z";

    /// <summary>Each page with all samples, under a name.</summary>
    public static IReadOnlyList<(string Name, string Address)> OfSamples { get; } =
    [
        ("start", "/?wait=1"),
        ("claim-kursk", "/claims/C-cas-4000"),
        ("claim-struck", "/claims/C-cas-4000?strike=bbc"),
        ("claim-merrow", "/claims/MC-charge"),
        ("claim-europe", "/claims/EC-turnout-about-68"),
        ("document-kursk", "/documents/D003"),
        ("document-merrow", "/documents/MD-03"),
        ("document-europe", "/documents/ED-22"),
        ("document-not-held", "/documents/W-ukmod-x-2025-01"),
        ("source-kursk", "/sources/uk-mod"),
        ("source-unnamed", "/sources/anon-western-sources-d003"),
        ("source-merrow", "/sources/callis-courier"),
        ("source-europe", "/sources/velmarker-zeitung"),
        ("question-kursk", "/questions/dprk-losses-kursk?wait=1"),
        ("question-merrow", "/questions/merrow-victims?wait=1"),
        ("question-europe", "/questions/europe-prices?wait=1"),
        ("findings", "/findings?wait=1"),
        ("search", "/search?q=casualties"),
        ("search-narrowed", "/search?q=kursk&kind=DOCUMENT&from=2025-01-01"),
        ("search-misspelt", "/search?q=casualites"),
        ("search-form", "/search"),
        ("claim-as-of", $"/claims/C-cas-4000?asOf={Later}"),
        ("source-as-of", $"/sources/uk-mod?asOf={Later}"),
        ("desk-history", "/desk/history"),
        ("desk-merges", "/desk/merges"),
        ("read", "/read"),
        ("review-unread", "/review/D003"),
        ("missing", "/claims/no-such"),
    ];

    /// <summary>Each page with hostile texts.</summary>
    public static IReadOnlyList<(string Name, string Address)> OfHostile { get; } =
    [
        ("start", "/?wait=1"),
        ("claim", PageAddress.Claim(HostileCorpus.Key)),
        ("claim-dots", PageAddress.Claim("..")),
        ("document", PageAddress.Document(HostileCorpus.Key)),
        ("document-dots", PageAddress.Document("..")),
        ("source", PageAddress.Source(HostileCorpus.Key)),
        ("source-cited", PageAddress.Source("cited")),
        ("question", PageAddress.With(PageAddress.Question(HostileCorpus.Key), "wait", "1")),
        ("claim-as-of", $"{PageAddress.Claim(HostileCorpus.Key)}?asOf={Earlier}&wait=1"),
        ("source-as-of", $"{PageAddress.Source("cited")}?asOf={Earlier}&wait=1"),
        ("desk", "/desk?state=ALL&wait=1"),
        ("desk-history", "/desk/history"),
        ("desk-merges", "/desk/merges?of=CLAIM"),
        ("desk-corrections", "/desk/corrections"),
        ("findings", "/findings?wait=1"),
        ("review", PageAddress.Review(HostileCorpus.Key)),
        ("review-by-hand", PageAddress.With(PageAddress.Review(HostileCorpus.Key), "by-hand", "0-300")),
        ("search", "/search?q=script"),
        ("search-nothing", $"/search?q={Uri.EscapeDataString(HostileCorpus.Markup + HostileCorpus.Turned)}"),
        ("missing", $"/claims/{Uri.EscapeDataString(HostileCorpus.Markup + HostileCorpus.Turned)}"),
    ];

    /// <summary>Each page with nothing recorded.</summary>
    public static IReadOnlyList<(string Name, string Address)> OfEmpty { get; } =
    [
        ("start", "/?wait=1"),
        ("findings", "/findings?wait=1"),
        ("search", "/search?q=casualties"),
        ("document", "/documents/D003"),
        ("source", "/sources/bbc"),
        ("question", "/questions/merrow-victims?wait=1"),
        ("desk-history", "/desk/history"),
        ("missing", "/claims/no-such"),
    ];

    /// <summary>Those of a server.</summary>
    public static IReadOnlyList<(string Name, string Address)> Of(PageServer server) => server switch
    {
        SamplesServer => OfSamples,
        HostileServer => OfHostile,
        _ => OfEmpty,
    };
}
