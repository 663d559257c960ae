using Provenance.Domain.Documents;

namespace Provenance.Domain.Tests.Documents;

public sealed class DocumentVersionsTests
{
    private static readonly DateOnly _monday = new(2025, 3, 3);

    /// <summary>Nothing tells which of two documents of one address is the newer.</summary>
    [Fact]
    public void Without_links_and_times_no_version_is_newer_than_another() =>
        Assert.Equal(1, NewestAfter(1, Of(1), Of(2)));

    [Fact]
    public void A_later_day_makes_a_version_newer() =>
        Assert.Equal(2, NewestAfter(1, Of(1, _monday), Of(2, _monday.AddDays(1))));

    [Fact]
    public void A_link_makes_a_version_newer_through_others_too() =>
        Assert.Equal(3, NewestAfter(1, Of(1), Of(2, versionOf: 1), Of(3, versionOf: 2)));

    [Fact]
    public void Links_that_go_round_end() =>
        Assert.Equal(3, NewestAfter(3, Of(1, versionOf: 2), Of(2, versionOf: 1), Of(3)));

    private static long NewestAfter(long version, params Document[] versions) => DocumentVersions.NewestAfter(
        versions.Single(document => document.Id.Value == version), DocumentVersions.InOrder(versions)).Id.Value;

    private static Document Of(long id, DateOnly? day = null, long? versionOf = null) => new()
    {
        Id = new(id),
        Key = $"d{id}",
        Kind = DocumentKind.Article,
        Held = false,
        VersionOfId = versionOf is { } before ? new DocumentId(before) : null,
        PublishedAt = day is { } on ? new() { Earliest = on, Latest = on, Basis = DateBasis.Stated } : null,
        RecordedAt = Kursk.RecordedAt,
    };
}
