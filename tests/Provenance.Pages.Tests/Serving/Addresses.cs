namespace Provenance.Pages.Tests.Serving;

/// <summary>The pages that tests open.</summary>
internal static class Addresses
{
    /// <summary>Each page of a server under a name.</summary>
    public static IEnumerable<(string Name, string Address)> Of(PageServer server) => server switch
    {
        SamplesServer =>
        [
            ("start", "/"),
            ("claim-kursk", "/claims/C-cas-4000"),
            ("claim-struck", "/claims/C-cas-4000?strike=bbc"),
            ("claim-merrow", "/claims/MC-charge"),
            ("claim-europe", "/claims/EC-turnout-about-68"),
            ("missing", "/claims/no-such"),
        ],
        HostileServer =>
        [
            ("start", "/"),
            ("claim", PageAddress.Claim(HostileCorpus.Key)),
            ("claim-dots", PageAddress.Claim("..")),
            ("missing", $"/claims/{Uri.EscapeDataString(HostileCorpus.Markup + HostileCorpus.Turned)}"),
        ],
        _ =>
        [
            ("start", "/"),
            ("missing", "/claims/no-such"),
        ],
    };
}
