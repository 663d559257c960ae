using System.Text.Json.Nodes;

namespace Provenance.Corpora.Tests;

public sealed class VersionTests
{
    [Theory]
    [InlineData("d")]
    [InlineData("w")]
    public void A_line_of_versions_that_comes_back_is_refused(string before)
    {
        var json = WithVersion("d");
        json["documents"]![0]!["versionOf"] = before;

        var errors = SmallCorpus.Reading(json).Errors;

        Assert.Equal(before == "d" ? 1 : 2, errors.Count);
        Assert.All(errors, error => Assert.Equal(
            "a document is a version of itself through its versionOf line; the version right before it would be accepted",
            error.Message));
    }

    [Fact]
    public void A_version_of_a_document_that_nobody_has_is_refused() => Assert.Equal(
        "\"elsewhere\" is the key of no record of documents",
        Assert.Single(SmallCorpus.Reading(WithVersion("elsewhere")).Errors).Message);

    [Fact]
    public void What_a_version_did_is_said_only_of_a_version()
    {
        var json = WithVersion("d");
        json["documents"]![1]!.AsObject().Remove("versionOf");

        Assert.Equal(
            "versionKind and versionWords say what a version did to the one before it, in versionOf",
            Assert.Single(SmallCorpus.Reading(json).Errors).Message);
    }

    [Fact]
    public void A_version_is_read()
    {
        var version = SmallCorpus.Reading(WithVersion("d")).Corpus!.Documents[1];

        Assert.Equal("d", version.VersionOf);
        Assert.Equal(Domain.Documents.VersionKind.Update, version.Document.VersionKind);
        Assert.Equal("updated at 22:30", version.Document.VersionWords);
    }

    private static JsonObject WithVersion(string of)
    {
        var json = SmallCorpus.Json("The dam broke, the board said.");
        json["documents"]!.AsArray().Add(new JsonObject
        {
            ["id"] = "w",
            ["kind"] = "ARTICLE",
            ["held"] = false,
            ["versionOf"] = of,
            ["versionKind"] = "UPDATE",
            ["versionWords"] = "updated at 22:30",
        });
        return json;
    }
}
