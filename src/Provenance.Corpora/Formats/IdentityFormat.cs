using Provenance.Domain.Identity;

namespace Provenance.Corpora.Formats;

/// <summary>Decisions about identity: their members in a corpus, and their conversion to and from the graph.</summary>
internal static class IdentityFormat
{
    /// <summary>Where a file does not say when, or by whom, it was decided, these are the least there are.</summary>
    internal static CorpusIdentity Members(RecordMembers members, CorpusIdentity? record)
    {
        var link = record?.Link;
        var key = members.Key(link?.Key);
        var of = members.OptionalEnum("of", link is null or { Of: IdentifiedKind.Source } ? null : (IdentifiedKind?)link.Of);
        var kind = members.Enum("kind", link?.Kind);
        var from = members.String("from", record?.From);
        var to = members.String("to", record?.To);
        return new()
        {
            From = from,
            To = to,
            Link = new()
            {
                Id = default,
                Key = key,
                Of = of ?? IdentifiedKind.Source,
                Kind = kind,
                FromId = default,
                ToId = default,
                Reason = members.String("reason", link?.Reason),
                RecordedBy = members.OptionalString("recordedBy", link?.RecordedBy) ?? "",
                RecordedAt = members.OptionalTime("recordedAt", link?.RecordedAt) ?? default,
            },
            ExpectedRevision = members.OptionalInt("expectedRevision", record?.ExpectedRevision),
            ExpectedKeptRevision = members.OptionalInt("expectedKeptRevision", record?.ExpectedKeptRevision),
            Ended = members.OptionalObject<IdentityEnd>("ended", record?.Ended, End),
        };
    }

    /// <summary>The record of the graph; decided when and by whom the corpus is imported, where it does not say.</summary>
    internal static IdentityLink ToGraph(CorpusIdentity record, RecordNumbers numbers) => record.Link with
    {
        Id = new(numbers.Ids.Identities[record.Id]),
        FromId = numbers.Identified(record.Link.Of, record.From),
        ToId = numbers.Identified(record.Link.Of, record.To),
        RecordedAt = record.Link.RecordedAt == default ? numbers.RecordedAt : record.Link.RecordedAt,
        RecordedBy = record.Link.RecordedBy.Length == 0 ? numbers.RecordedBy : record.Link.RecordedBy,
        EndedAt = record.Ended is { } ended ? ended.At ?? numbers.RecordedAt : null,
        EndedBy = record.Ended is { By: var by } ? (by.Length == 0 ? numbers.RecordedBy : by) : null,
        EndReason = record.Ended?.Reason,
    };

    /// <summary>The record of a corpus.</summary>
    internal static CorpusIdentity OfGraph(IdentityLink link, RecordKeys keys) => new()
    {
        Link = link,
        From = keys.Of(link.From),
        To = keys.Of(link.To),
        Ended = link.EndedAt is { } at ? new(link.EndReason!, link.EndedBy!, at) : null,
    };

    private static IdentityEnd End(RecordMembers members, IdentityEnd? end) => new(
        members.String("reason", end?.Reason),
        members.OptionalString("by", end?.By) ?? "",
        members.OptionalTime("at", end?.At));
}
