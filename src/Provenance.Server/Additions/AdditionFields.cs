using Provenance.Data.Readers.Sources;
using Provenance.Domain.Additions;
using Provenance.Domain.Sources;
using Provenance.Server.Binding;

namespace Provenance.Server.Additions;

/// <summary>Fields of additions that are not plain columns.</summary>
internal sealed class AdditionFields(SourceReader sources)
{
    [Needs(Whole = true)]
    public async Task<IReadOnlyList<IReadOnlyList<AddedValue>>> Added(
        IReadOnlyList<Addition> parents, CancellationToken cancellationToken)
    {
        var named = await sources.ByIdAsync(
            [.. parents.SelectMany(SourcesOf).Select(item => item.Source).Distinct()], cancellationToken);
        return
        [
            .. parents.Select(addition => (IReadOnlyList<AddedValue>)
            [
                .. ValuesOf(addition),
                .. SourcesOf(addition).Select(item => new AddedValue(item.Member, named[item.Source].Key)),
            ]),
        ];
    }

    private static IEnumerable<AddedValue> ValuesOf(Addition addition) =>
    [
        .. addition.Aliases.Select(alias => new AddedValue("aliases", alias.Text)),
        .. Of("country", addition.Country),
        .. Of("title", addition.Title),
        .. Of("byline", addition.Byline),
        .. Of("standfirst", addition.Standfirst),
        .. addition.Captions.Select(caption => new AddedValue("captions", caption)),
        .. Of("language", addition.Language),
        .. Of("url", addition.Url),
        .. Of("description", addition.Description),
        .. Of("text", addition.Sha256),
        .. Of("note", addition.Note),
    ];

    private static IEnumerable<AddedValue> Of(string member, string? value) => value is null ? [] : [new(member, value)];

    private static IEnumerable<(string Member, SourceId Source)> SourcesOf(Addition addition) =>
    [
        .. addition.Owners.Select(owner => ("owners", owner.OwnerId)),
        .. addition.Affiliations.Select(place => ("affiliations", place.OrganizationId)),
        .. addition.PossiblySameAsIds.Select(other => ("possiblySameAs", other)),
    ];
}
