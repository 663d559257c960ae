using System.Diagnostics;
using Provenance.Data.Readers.Identity;
using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Data.Tests.Readers.Identity;

/// <summary>Sources that may be one, among as many as a converted corpus has.</summary>
public sealed class IdentityCandidatesTests
{
    [Fact]
    public void Of_thousands_of_mentions_the_planted_pairs_are_found_and_few_others_in_seconds()
    {
        string[] syllables = ["bar", "tol", "min", "ska", "rev", "oni", "dal", "pes", "gur", "eth", "lom", "qui", "zar", "fen"];
        Random random = new(1);
        string Word() => Cased(string.Concat(Enumerable.Range(0, 4).Select(_ => syllables[random.Next(syllables.Length)])));
        List<Source> sources = [];
        HashSet<(long, long)> planted = [];
        while (sources.Count < 2765)
        {
            var name = $"{Word()} {Word()}";
            sources.Add(Person(sources.Count + 1, name));
            if (sources.Count % 10 == 0)
            {
                sources.Add(Person(sources.Count + 1, name.ToUpperInvariant()));
                planted.Add((sources.Count - 1, sources.Count));
            }
        }

        var watch = Stopwatch.StartNew();
        var found = IdentityCandidates.Of(sources, new([]));

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.Subset(found.Select(pair => (pair.One.Id.Value, pair.Other.Id.Value)).ToHashSet(), planted);
        Assert.InRange(found.Count, planted.Count, planted.Count * 2);
        Assert.Equal(found.OrderByDescending(pair => pair.Thousandths).Select(pair => pair.Thousandths), found.Select(pair => pair.Thousandths));
    }

    [Fact]
    public void Two_of_one_role_in_one_body_are_compared_by_the_words_of_their_names()
    {
        Affiliation place = new() { OrganizationId = new(9), Role = "Spokeswoman", Basis = DateBasis.Stated };
        List<Source> sources =
        [
            Person(1, "Jane Miller") with { Affiliations = [place] },
            Person(2, "Miller") with { Affiliations = [place with { Role = "spokeswoman" }] },
            Person(3, "Ann Smith") with { Affiliations = [place] },
        ];

        var pair = Assert.Single(IdentityCandidates.Of(sources, new([])));

        Assert.Equal((1, 2), (pair.One.Id.Value, pair.Other.Id.Value));
        Assert.Equal(IdentityReasonKind.SameRoleAndAffiliation, Assert.Single(pair.Reasons).Kind);
    }

    private static string Cased(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static Person Person(long id, string name) => new()
    {
        Id = new(id),
        Key = $"s{id}",
        Name = name,
        Role = PersonRole.Other,
        RecordedAt = DateTimeOffset.UnixEpoch,
    };
}
