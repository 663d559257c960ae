using Microsoft.AspNetCore.Http;
using Provenance.Pages.Asking;

namespace Provenance.Pages.Tests.Asking;

public sealed class PostGuardTests
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("same-origin", "http://desk.example:5000")]
    [InlineData("same-origin", "http://DESK.example:5000")]
    [InlineData("same-origin", null)]
    [InlineData(null, "https://desk.example:5000")]
    public void A_form_of_the_servers_own_page_is_taken(string? site, string? origin) => Assert.Null(Refuse(site, origin));

    [Theory]
    [InlineData("cross-site", null)]
    [InlineData("same-site", "http://desk.example:5000")]
    [InlineData("none", null)]
    [InlineData("", null)]
    [InlineData(null, "http://evil.example")]
    [InlineData("same-origin", "http://evil.example")]
    [InlineData(null, "http://desk.example")]
    [InlineData(null, "http://desk.example:5001")]
    [InlineData(null, "null")]
    [InlineData(null, "")]
    public void A_form_of_a_page_elsewhere_is_refused_in_a_sentence(string? site, string? origin) =>
        Assert.StartsWith("This form was sent from a page of another site", Refuse(site, origin), StringComparison.Ordinal);

    private static string? Refuse(string? site, string? origin)
    {
        var request = new DefaultHttpContext().Request;
        request.Host = new("desk.example", 5000);
        if (site is not null)
        {
            request.Headers["Sec-Fetch-Site"] = site;
        }

        if (origin is not null)
        {
            request.Headers.Origin = origin;
        }

        return PostGuard.Refuse(request);
    }
}
