using System.Net;
using System.Text.RegularExpressions;
using Provenance.Pages.Asking;
using Provenance.Pages.Tests.Serving;

namespace Provenance.Pages.Tests;

/// <summary>Pages as any client gets them, without a browser.</summary>
public sealed partial class PageTests(SamplesServer samples, EmptyServer empty, HostileServer hostile)
{
    public static TheoryData<string> Pages => [.. Addresses.OfSamples.Select(page => page.Address)];

    public static TheoryData<string> HostilePages => [.. Addresses.OfHostile.Select(page => page.Address)];

    public static TheoryData<string> EmptyPages => [.. Addresses.OfEmpty.Select(page => page.Address)];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_loads_only_what_the_server_has_and_runs_no_script_of_its_own(string address)
    {
        using var response = await samples.Client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(address.EndsWith("no-such", StringComparison.Ordinal) ? 404 : 200, (int)response.StatusCode);
        Assert.DoesNotContain("://", string.Join(' ', Loaded().Matches(html).Select(match => match.Value)), StringComparison.Ordinal);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.DoesNotMatch(Inline(), html);
    }

    [Theory]
    [MemberData(nameof(HostilePages))]
    public async Task Hostile_texts_are_escaped_wherever_they_stand(string address)
    {
        var (status, html) = await hostile.GetAsync(address);

        Assert.Equal(address.Contains("%3C%2Ftitle", StringComparison.Ordinal) && address.StartsWith("/claims", StringComparison.Ordinal) ? 404 : 200, status);
        Assert.DoesNotContain("<script>window", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"javascript:", html, StringComparison.Ordinal);
        Assert.Equal(html.Split("<title>").Length, html.Split("</title>").Length);
    }

    [Theory]
    [MemberData(nameof(EmptyPages))]
    public async Task While_nothing_is_recorded_each_page_says_how_to_begin(string address)
    {
        var (_, html) = await empty.GetAsync(address);

        Assert.Contains("import --sample kursk", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/claims/no-such", "claim")]
    [InlineData("/documents/no-such", "document")]
    [InlineData("/sources/no-such", "source")]
    [InlineData("/questions/no-such", "question")]
    public async Task An_unknown_key_is_named_and_searched_for(string address, string kind)
    {
        var (status, html) = await samples.GetAsync(address);

        Assert.Equal(404, status);
        Assert.Contains($"There is no {kind} <q><bdi>no-such</bdi></q>", html, StringComparison.Ordinal);
        Assert.Contains("value=\"no-such\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/claims/")]
    [InlineData("/no/such/page")]
    [InlineData("/documents/%F0%9F")]
    public async Task An_address_that_leads_nowhere_is_answered_with_a_page(string address)
    {
        var (status, html) = await samples.GetAsync(address);

        Assert.InRange(status, 400, 404);
        Assert.Contains("<!DOCTYPE html>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_may_have_every_character_and_be_no_step_between_folders()
    {
        var (status, html) = await hostile.GetAsync(PageAddress.Claim(HostileCorpus.Key));
        var (dots, other) = await hostile.GetAsync(PageAddress.Claim(".."));

        Assert.Equal((200, 200), (status, dots));
        Assert.Contains("It sank, ", html, StringComparison.Ordinal);
        Assert.Contains("It sank twice, ", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_begins_with_the_sentence_of_independence()
    {
        var (_, html) = await samples.GetAsync("/claims/C-cas-4000");

        var sentence = html.IndexOf("their reports rest on a single origin: Anonymous Western sources", StringComparison.Ordinal);
        Assert.InRange(sentence, 1, html.IndexOf("<h2", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Striking_a_source_says_what_is_left()
    {
        var (_, struck) = await samples.GetAsync("/claims/C-cas-4000?strike=anon-western-sources-d003");

        Assert.Contains("Left without them", struck, StringComparison.Ordinal);
        Assert.Contains("value=\"anon-western-sources-d003\" checked", struck, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_that_fails_is_a_sentence_in_the_page()
    {
        var (status, html) = await samples.GetAsync("/claims/C-cas-4000?strike=nobody-here");

        Assert.Equal(200, status);
        Assert.Contains("What could not be answered", html, StringComparison.Ordinal);
        Assert.Contains("HuffPost", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_query_behind_the_page_and_its_variables_stand_at_its_end_and_open_in_the_IDE()
    {
        var (_, html) = await samples.GetAsync("/sources/uk-mod");
        var address = IdeLink().Match(html).Groups[1].Value;
        var (status, configuration) = await samples.GetAsync($"{address}bcp-config.json");

        Assert.Contains("query SourcePage(", html, StringComparison.Ordinal);
        Assert.Contains("&quot;key&quot;: &quot;uk-mod&quot;", html, StringComparison.Ordinal);
        Assert.Equal(200, status);
        Assert.Contains("query SourcePage(", configuration, StringComparison.Ordinal);
        Assert.Contains("uk-mod", configuration, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/claims/C-cas-4000")]
    [InlineData("/questions/dprk-losses-kursk")]
    [InlineData("/documents/D003")]
    [InlineData("/sources/uk-mod")]
    public async Task What_a_page_shows_can_be_taken_along(string address)
    {
        var (_, html) = await samples.GetAsync(address);
        string[] files = [.. FileLink().Matches(html).Select(match => match.Groups[1].Value)];

        Assert.Equal(10, files.Length);
        foreach (var file in files)
        {
            var (status, text) = await samples.GetAsync(file);
            Assert.True(status == 200 && text.Length > 0, $"{file}: {status} {text}");
        }
    }

    [Fact]
    public async Task A_citation_of_a_page_leads_to_it_as_it_was_and_to_what_has_changed_since()
    {
        var (_, html) = await hostile.GetAsync(PageAddress.Document(HostileCorpus.Key));
        var (_, then) = await hostile.GetAsync($"{PageAddress.Document(HostileCorpus.Key)}?asOf=2000-01-01T00%3A00%3A00Z&wait=1");
        var cited = CitedAddress().Match(html).Groups[1].Value.Replace("&amp;", "&", StringComparison.Ordinal);
        var (status, now) = await hostile.GetAsync($"{new Uri(cited).PathAndQuery}&wait=1");

        Assert.Contains("<title>Retitled ", html, StringComparison.Ordinal);
        Assert.Contains("As of 1 January 2000, 00:00:00 UTC", then, StringComparison.Ordinal);
        Assert.Contains("Since then: ", then, StringComparison.Ordinal);
        Assert.Contains("1 document was put right", then, StringComparison.Ordinal);
        Assert.Contains("<title>Title ", then, StringComparison.Ordinal);
        Assert.Contains("asOf=2000-01-01T00%3A00%3A00Z\" download", then, StringComparison.Ordinal);
        Assert.Equal(200, status);
        Assert.Contains("Nothing of it has changed since.", now, StringComparison.Ordinal);
        Assert.Contains("<title>Retitled ", now, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/claims/C-cas-4000?asOf=yesterday", 400)]
    [InlineData("/claims/C-cas-4000?asOf=2000-01-01T00%3A00%3A00Z", 404)]
    [InlineData("/claims/C-cas-4000?published=2025-01-31", 200)]
    public async Task A_moment_is_looked_back_to_or_refused_in_a_sentence(string address, int expected)
    {
        var (status, html) = await samples.GetAsync(address);

        Assert.Equal(expected, status);
        Assert.Contains("<!DOCTYPE html>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sources/uk-mod?published=2025-02-28", "As of 28 February 2025")]
    [InlineData("/sources/uk-mod?asOf=2100-01-01T00%3A00%3A00Z", "Nothing of it has changed since.")]
    public async Task A_source_is_shown_as_of_a_moment(string address, string text)
    {
        var (_, now) = await samples.GetAsync("/sources/uk-mod");
        var (status, then) = await samples.GetAsync($"{address}&wait=1");

        Assert.Equal(200, status);
        Assert.Contains("network.svg", now, StringComparison.Ordinal);
        Assert.Contains("Cite this page", now, StringComparison.Ordinal);
        Assert.DoesNotContain("network.svg", then, StringComparison.Ordinal);
        Assert.Contains(text, then, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_was_put_right_is_shown_as_it_was_with_what_has_changed_since()
    {
        var address = PageAddress.Source("cited");
        var (_, now) = await hostile.GetAsync(address);
        var (_, then) = await hostile.GetAsync($"{address}?asOf=2000-01-01T00%3A00%3A00Z&wait=1");

        Assert.Contains("<title>Bureau ", now, StringComparison.Ordinal);
        Assert.DoesNotContain("<title>Bureau ", then, StringComparison.Ordinal);
        Assert.Contains("1 source was put right", then, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_joint_statement_that_alone_supports_a_claim_is_found_with_those_who_sign_it_and_the_passage()
    {
        var (_, html) = await samples.GetAsync("/findings?wait=1");
        var start = html.IndexOf("EC-ill-40", html.IndexOf("id=\"joint", StringComparison.Ordinal), StringComparison.Ordinal);
        var entry = WebUtility.HtmlDecode(html[start..html.IndexOf("</li>", start, StringComparison.Ordinal)]);

        Assert.Contains("Agence de santé de Valmère", entry, StringComparison.Ordinal);
        Assert.Contains("Hôpital de Saint-Orvan", entry, StringComparison.Ordinal);
        Assert.Contains("make one statement together", entry, StringComparison.Ordinal);
        Assert.Contains("<blockquote", entry, StringComparison.Ordinal);
        Assert.Contains("href=\"/documents/ED-", entry, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_decision_without_what_it_takes_is_asked_for_again_with_nothing_lost()
    {
        using FormUrlEncodedContent form = new([new("decision", "reject"), new("id", "none")]);
        using var response = await hostile.Client.PostAsync(new Uri("/desk", UriKind.Relative), form, TestContext.Current.CancellationToken);
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(422, (int)response.StatusCode);
        Assert.Contains("Say why they are rejected", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search?q=casualites", "Did you mean")]
    [InlineData("/search?q=casualties&kind=CLAIM", "aria-current=\"true\">Claims")]
    [InlineData("/search?q=kursk&outlet=huff", "HuffPost")]
    [InlineData("/search?q=kursk&from=2031-01-01", "Nothing was found")]
    [InlineData("/search?q=kursk&kind=NONE&from=yesterday", "found")]
    public async Task A_search_is_narrowed_and_put_right(string address, string text)
    {
        var (status, html) = await samples.GetAsync(address);

        Assert.Equal(200, status);
        Assert.Contains(text, html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_file_of_the_pages_is_kept_by_browsers_until_it_changes()
    {
        var (_, html) = await samples.GetAsync("/");
        var style = StyleSheet().Match(html).Groups[1].Value;
        using var known = await samples.Client.GetAsync(new Uri(style, UriKind.Relative), TestContext.Current.CancellationToken);
        using var old = await samples.Client.GetAsync(new Uri("/assets/000000000000/pages.css", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal("public, max-age=31536000, immutable", Assert.Single(known.Headers.GetValues("Cache-Control")));
        Assert.Equal("text/css; charset=utf-8", known.Content.Headers.ContentType?.ToString());
        Assert.Equal("no-cache", Assert.Single(old.Headers.GetValues("Cache-Control")));
    }

    [Fact]
    public void Each_operation_lies_beside_its_page_under_its_name() => Assert.All(
        PageOperation.All,
        operation => Assert.Matches($@"\b(query|mutation) {operation.Name}\b", operation.Text));

    [GeneratedRegex("""(?:src|<link [^>]*href)="[^"]*""")]
    private static partial Regex Loaded();

    [GeneratedRegex("""<style|<script(?! type="module" src=")|\sstyle="|\son[a-z]+=" """)]
    private static partial Regex Inline();

    [GeneratedRegex("""href="(/graphql/operations/[^"]+)""")]
    private static partial Regex IdeLink();

    [GeneratedRegex("""<li><a href="([^"]+)" download""")]
    private static partial Regex FileLink();

    [GeneratedRegex("""As of [^<]*, at (http[^<]+)""")]
    private static partial Regex CitedAddress();

    [GeneratedRegex("""<link rel="stylesheet" href="([^"]+)""")]
    private static partial Regex StyleSheet();
}
