using Provenance.Domain.Identity;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Tests.Identity;

/// <summary>Who stands for whom, and what does not go together, worked out by hand.</summary>
public sealed class KnownIdentitiesTests
{
    private static readonly JudgedRecords _people =
        new(Enumerable.Range(1, 5).Select(id => Person(new(id))), [], static name => name);

    [Fact]
    public void A_chain_of_merges_leads_to_its_end_and_without_its_middle_to_the_middle()
    {
        KnownIdentities known = new([Merge(1, 1, 2), Merge(2, 2, 3)]);
        Assert.Equal([3, 3, 3, 4], Resolved(known, 1, 2, 3, 4));
        Assert.Equal([One(1), One(2), One(3)], known.Line(One(1)));
        Assert.Equal([One(3), One(1), One(2)], known.Together(One(1)));

        KnownIdentities less = new([Merge(1, 1, 2), Merge(2, 2, 3) with { EndedAt = DateTimeOffset.UnixEpoch }]);
        Assert.Equal([2, 2, 3, 4], Resolved(less, 1, 2, 3, 4));
    }

    [Fact]
    public void A_loop_and_a_second_merge_are_refused_and_what_a_mark_forbids()
    {
        KnownIdentities known = new([Merge(1, 1, 2), Merge(2, 2, 3), Mark(3, 3, 4)]);
        Assert.Contains("would be a loop", known.Against(Merge(9, 3, 1), _people), StringComparison.Ordinal);
        Assert.Contains("\"s3\", for which it stands", known.Against(Merge(9, 1, 5), _people), StringComparison.Ordinal);
        Assert.Contains("marked as not the same", known.Against(Merge(9, 4, 1), _people), StringComparison.Ordinal);
        Assert.Contains("are merged", known.Against(Mark(9, 1, 3), _people), StringComparison.Ordinal);
        Assert.Null(known.Against(Merge(9, 5, 1), _people));
        Assert.Null(known.Against(Mark(9, 5, 1), _people));
    }

    [Fact]
    public void A_mark_is_between_all_for_whom_the_two_stand()
    {
        KnownIdentities known = new([Merge(1, 1, 2), Merge(2, 5, 4), Mark(3, 1, 5)]);
        Assert.Equal(3, known.MarkBetween(One(4), One(2))!.Id.Value);
        Assert.Null(known.MarkBetween(One(4), One(3)));
    }

    [Fact]
    public void What_is_shown_of_a_kept_source_is_all_that_the_records_say_without_what_was_decided()
    {
        KnownIdentities known = new([Merge(1, 2, 1), Merge(2, 8, 7), Mark(3, 1, 6)]);
        var kept = Person(new(1)) with { PossiblySameAsIds = [new(2), new(5)] };
        var absorbed = Person(new(2)) with
        {
            Aliases = [new("Two")],
            PartOfId = new(8),
            PossiblySameAsIds = [new(1), new(6), new(8)],
        };

        var shown = MergedSource.Of(kept, [absorbed], known);

        Assert.Equal(["Source 2", "Two"], shown.Aliases.Select(alias => alias.Text));
        Assert.Equal(new SourceId(7), shown.PartOfId);
        Assert.Equal([new SourceId(5), new(7)], shown.PossiblySameAsIds);
    }

    [Fact]
    public void A_whole_that_is_merged_into_its_part_is_not_a_part_of_itself()
    {
        KnownIdentities known = new([Merge(1, 2, 1)]);
        var shown = MergedSource.Of(Person(new(1)) with { PartOfId = new(2) }, [Person(new(2)) with { PartOfId = new(3) }], known);
        Assert.Equal(new SourceId(3), shown.PartOfId);
    }

    private static long[] Resolved(KnownIdentities known, params long[] sources) =>
        [.. sources.Select(source => known.Resolve(new SourceId(source)).Value)];

    private static Identified One(long number) => new(IdentifiedKind.Source, number);

    private static IdentityLink Merge(long id, long from, long to) => new()
    {
        Id = new(id),
        Key = $"i{id}",
        Kind = IdentityLinkKind.Merged,
        Of = IdentifiedKind.Source,
        FromId = from,
        ToId = to,
        Reason = "because",
        RecordedAt = DateTimeOffset.UnixEpoch,
        RecordedBy = "Desk",
    };

    private static IdentityLink Mark(long id, long from, long to) =>
        Merge(id, from, to) with { Kind = IdentityLinkKind.NotTheSame };

    private static Person Person(SourceId id) => new()
    {
        Id = id,
        Key = $"s{id.Value}",
        Name = $"Source {id.Value}",
        Role = PersonRole.Other,
        RecordedAt = DateTimeOffset.UnixEpoch,
    };
}
