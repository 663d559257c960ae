using Provenance.Domain.Documents;
using Provenance.Domain.Sources;

namespace Provenance.Domain.Additions;

/// <summary>Adds to records what an <see cref="Addition"/> has.</summary>
public static class AddedContent
{
    /// <summary>A source with what was added.</summary>
    public static Source With(this Source source, Addition added) => WithAffiliations(
        source with
        {
            Aliases = [.. source.Aliases, .. added.Aliases],
            Owners = [.. source.Owners, .. added.Owners],
            PossiblySameAsIds = [.. source.PossiblySameAsIds, .. added.PossiblySameAsIds],
            Country = source.Country ?? added.Country,
            Url = source.Url ?? added.Url,
            Note = source.Note ?? added.Note,
        },
        [.. AffiliationsOf(source), .. added.Affiliations]);

    /// <summary>A document with what was added.</summary>
    public static Document With(this Document document, Addition added) => document with
    {
        Title = document.Title ?? added.Title,
        Byline = document.Byline ?? added.Byline,
        Standfirst = document.Standfirst ?? added.Standfirst,
        Captions = [.. document.Captions, .. added.Captions],
        Url = document.Url ?? added.Url,
        Address = document.Address ?? (added.Url is { } url ? WebAddress.Canonical(url) : null),
        Language = document.Language ?? added.Language,
        Description = document.Description ?? added.Description,
        Held = document.Held || added.Sha256 is not null,
        Sha256 = document.Sha256 ?? added.Sha256,
        Note = document.Note ?? added.Note,
    };

    /// <summary>What stands against an addition to a source, in words; nothing if it only adds.</summary>
    public static IEnumerable<string> Against(this Source source, Addition added)
    {
        string?[] all =
        [
            There("country", source.Country, added.Country),
            There("url", source.Url, added.Url),
            There("note", source.Note, added.Note),
            Twice("aliases", source.Aliases.Select(alias => alias.Text), [.. added.Aliases.Select(alias => alias.Text)]),
            Twice("owners", source.Owners, added.Owners),
            Twice("possiblySameAs", source.PossiblySameAsIds, added.PossiblySameAsIds),
            Twice("affiliations", AffiliationsOf(source), added.Affiliations),
            added.Affiliations.Count > 0 && source is not (Person or Official)
                ? "affiliations: only a person has affiliations; owners and aliases of a source of this kind would be accepted"
                : null,
        ];
        return all.OfType<string>();
    }

    /// <summary>What stands against an addition to a document, in words; nothing if it only adds.</summary>
    public static IEnumerable<string> Against(this Document document, Addition added)
    {
        string?[] all =
        [
            There("title", document.Title, added.Title),
            There("byline", document.Byline, added.Byline),
            There("standfirst", document.Standfirst, added.Standfirst),
            There("captions", First(document.Captions), First(added.Captions)),
            There("url", document.Url, added.Url),
            There("language", document.Language, added.Language),
            There("description", document.Description, added.Description),
            There("note", document.Note, added.Note),
            added.Sha256 is not null && document.Held
                ? "text: the document has its text, which never changes; another version is a document of its own, with versionOf"
                : null,
        ];
        return all.OfType<string>();

        static string? First(IReadOnlyList<string> captions) => captions.Count == 0 ? null : captions[0];
    }

    private static string? There(string member, string? there, string? added) => there is null || added is null ? null
        : there == added ? $"{member}: that is there already; it may be left out"
        : $"{member}: \"{there}\" is there already, and an addition only fills in what is missing; to put it right, "
            + "correct it (\"amendments\")";

    private static string? Twice<T>(string member, IEnumerable<T> there, IReadOnlyList<T> added) =>
        added.Distinct().Count() < added.Count || there.Intersect(added).Any()
            ? $"{member}: some of them are there already; only what is new would be accepted"
            : null;

    private static Source WithAffiliations(Source source, IReadOnlyList<Affiliation> affiliations) => source switch
    {
        Official official => official with { Affiliations = affiliations },
        Person person => person with { Affiliations = affiliations },
        _ => source,
    };

    private static IReadOnlyList<Affiliation> AffiliationsOf(Source source) => source switch
    {
        Official official => official.Affiliations,
        Person person => person.Affiliations,
        _ => [],
    };
}
