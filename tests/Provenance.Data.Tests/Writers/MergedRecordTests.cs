using Provenance.Data.Readers.Citations;
using Provenance.Data.Readers.Claims;
using Provenance.Data.Readers.Graph;
using Provenance.Data.Readers.Subjects;
using Provenance.Data.Search;
using Provenance.Data.Tests.Readers;
using Provenance.Data.Tests.Readers.Graph;
using Provenance.Domain.Analysis.Graph;
using Provenance.Domain.Citations;
using Provenance.Domain.Claims;
using Provenance.Domain.Subjects;
using static Provenance.Data.Tests.Writers.Decisions;

namespace Provenance.Data.Tests.Writers;

/// <summary>Claims and places that are merged, and taken apart again.</summary>
public sealed class MergedRecordTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Claims_that_are_one_have_one_set_of_statements_links_and_words()
    {
        await using var store = await TemporaryStore.CreateAsync();
        var recorded = await ImportAsync(store, """
            {
              "sources": [{ "id": "post", "type": "ORGANISATION", "kind": "OUTLET", "name": "The Post" }],
              "documents": [{ "id": "D", "kind": "ARTICLE", "held": true, "text": "It is shut. It is closed.", "publisher": "post" }],
              "questions": [{ "id": "Q", "text": "Is the bridge open?" }],
              "claims": [
                { "id": "shut", "question": "Q", "proposition": "The bridge is shut.", "modality": "FACT" },
                { "id": "closed", "question": "Q", "proposition": "The viaduct is closed.", "modality": "FACT" },
                { "id": "open", "question": "Q", "proposition": "The bridge is open.", "modality": "FACT" }],
              "unattributed": [
                { "id": "U-1", "document": "D", "span": { "text": "It is shut." }, "claim": "shut" },
                { "id": "U-2", "document": "D", "span": { "text": "It is closed." }, "claim": "closed" }],
              "claimLinks": [
                { "id": "L-1", "kind": "SAME_AS", "from": "shut", "to": "closed" },
                { "id": "L-2", "kind": "CONTRADICTS", "from": "shut", "to": "open", "dimensions": ["WORDING"], "rationale": "Open is not shut." }]
            }
            """);
        Assert.Empty(recorded.Errors);
        var claims = store.Get<ClaimReader>();
        var (shut, closed) = (await ClaimAsync("shut"), await ClaimAsync("closed"));
        var before = TimeProvider.System.GetUtcNow();

        Assert.Contains(
            "by the link \"L-2\" (CONTRADICTS)",
            Assert.Single((await DecideAsync(store, "X", "open", "shut", "MERGED", of: "CLAIM")).Errors).Message,
            StringComparison.Ordinal);
        Assert.Empty((await DecideAsync(store, "M", "shut", "closed", "MERGED", of: "CLAIM")).Errors);

        Assert.Equal(closed, await ClaimAsync("shut"));
        Assert.Equal(closed, (await claims.ByIdAsync([shut.Id], Cancellation))[shut.Id]);
        Assert.Equal(2, (await StatementsOfAsync(closed.Id)).Count);
        Assert.Equal(["L-2"], (await store.Get<ClaimLinkReader>().ByClaimAsync([closed.Id], Cancellation))[closed.Id]
            .Select(link => link.Key));
        Assert.Equal([closed.Id.Value], await FoundAsync(store, "bridge shut", SearchKind.Claim));
        Assert.Single(await StatementsOfAsync(closed.Id, before));
        Assert.Equal("shut", (await claims.At(new() { Recorded = before }).ByKeyAsync(["shut"], Cancellation))["shut"].Key);

        Assert.Empty((await ImportAsync(store, """
            {
              "amendments": [
                { "id": "A", "claim": "shut", "fields": { "proposition": "The bridge is barred." }, "reason": "Its words." },
                { "id": "A-2", "claim": "open", "fields": { "proposition": "The bridge is free." }, "reason": "Its words." }],
              "unattributed": [{ "id": "U-3", "document": "D", "span": { "text": "is shut" }, "claim": "shut" }]
            }
            """)).Errors);
        Assert.Equal([closed.Id.Value], await FoundAsync(store, "barred", SearchKind.Claim));
        Assert.Equal([(await ClaimAsync("open")).Id.Value], await FoundAsync(store, "free", SearchKind.Claim));
        Assert.Empty(await FoundAsync(store, "open", SearchKind.Claim));
        Assert.Equal(closed, await ClaimAsync("shut"));
        await CitationIndexTests.AssertSameAsync(store, store.Get<CitationIndex>());

        Assert.Contains(
            "the two claims are merged",
            Assert.Single((await ImportAsync(store, """
                { "claimLinks": [{ "id": "L-3", "kind": "SUPPORTS", "from": "shut", "to": "closed" }] }
                """)).Errors).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "the second a FORECAST; they are merged: take the merge back first",
            Assert.Single((await ImportAsync(store, """
                { "amendments": [{ "id": "B", "claim": "shut", "fields": { "modality": "FORECAST" }, "reason": "It is none." }] }
                """)).Errors).Message,
            StringComparison.Ordinal);
        Assert.Empty((await DecideAsync(store, "M", "shut", "closed", "MERGED", "a mistake", "CLAIM")).Errors);
        Assert.Equal("The bridge is barred.", (await ClaimAsync("shut")).Proposition);
        Assert.Single(await StatementsOfAsync(shut.Id));
        Assert.Equal(["L-1", "L-2"], (await store.Get<ClaimLinkReader>().ByClaimAsync([shut.Id], Cancellation))[shut.Id]
            .Select(link => link.Key));
        Assert.Equal([shut.Id.Value], await FoundAsync(store, "barred", SearchKind.Claim));

        async Task<Claim> ClaimAsync(string key) => (await claims.ByKeyAsync([key], Cancellation))[key];

        async Task<IReadOnlyList<long>> StatementsOfAsync(ClaimId claim, DateTimeOffset? at = null) =>
        [
            .. (await store.Get<StatementReader>().At(at is null ? null : new AsOf { Recorded = at }).PageByClaimAsync(
                [claim], Listings.Of<Statement>(), null, Cancellation))[claim].Edges.Select(edge => edge.Node.Id.Value),
        ];
    }

    [Fact]
    public async Task Places_that_are_one_have_all_names_and_parts_and_each_had_its_own_before()
    {
        await using var store = await TemporaryStore.CreateAsync();
        Assert.Empty((await ImportAsync(store, """
            {
              "places": [
                { "id": "russia", "name": "Russia" },
                { "id": "kursk", "name": "Kursk", "partOf": "russia" },
                { "id": "kursk-2", "name": "Kurskaya oblast" },
                { "id": "sudzha", "name": "Sudzha", "partOf": "kursk-2" }]
            }
            """)).Errors);
        var places = store.Get<PlaceReader>();
        var before = TimeProvider.System.GetUtcNow();

        Assert.Contains(
            "\"kursk\" is a part of \"russia\"",
            Assert.Single((await DecideAsync(store, "X", "russia", "kursk", "MERGED", of: "PLACE")).Errors).Message,
            StringComparison.Ordinal);
        Assert.Empty((await DecideAsync(store, "M", "kursk-2", "kursk", "MERGED", of: "PLACE")).Errors);

        var kursk = (await places.ByNameAsync(["Kurskaya oblast"], Cancellation)).Values.Single();
        Assert.Equal("kursk", kursk.Key);
        Assert.Equal(["kursk-2", "Kurskaya oblast"], kursk.Aliases);
        Assert.Equal("kursk", (await places.ByKeyAsync(["sudzha"], Cancellation))["sudzha"].PartOf);
        Assert.Equal(SubjectRelation.Part, await RelationAsync("Sudzha", "Russia"));
        Assert.Equal(SubjectRelation.Same, await RelationAsync("Kursk", "Kurskaya oblast"));
        Assert.Equal(SubjectRelation.Different, await RelationAsync("Sudzha", "Russia", before));
        Assert.Equal(SubjectRelation.Different, await RelationAsync("Kursk", "Kurskaya oblast", before));

        Assert.Empty((await DecideAsync(store, "M", "kursk-2", "kursk", "MERGED", "a mistake", "PLACE")).Errors);
        Assert.Equal(SubjectRelation.Different, await RelationAsync("Kursk", "Kurskaya oblast"));
        Assert.Empty((await places.ByKeyAsync(["kursk"], Cancellation))["kursk"].Aliases);

        async Task<SubjectRelation> RelationAsync(string one, string other, DateTimeOffset? at = null)
        {
            var known = await places.At(at is null ? null : new AsOf { Recorded = at }).KnownAsync([one, other], Cancellation);
            KnownSubjects subjects = new([], known, Text.Names.Fold);
            return subjects.Place(one).To(subjects.Place(other));
        }
    }
}
