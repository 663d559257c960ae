using Provenance.Domain;
using Provenance.Domain.Sources;

namespace Provenance.Corpora;

/// <summary>The kinds that each type of source may have in a corpus, and the records that they become.</summary>
public static class SourceKinds
{
    /// <summary>The kind of every outlet.</summary>
    internal static readonly string Outlet = Token.Of(OutletKind.Outlet);

    private static readonly IReadOnlyList<string> _organisation =
        [Outlet, .. Token.All<AgencyKind>(), .. Token.All<OrganizationKind>()];

    private static readonly IReadOnlyList<string> _person = [.. Token.All<OfficialRole>(), .. Token.All<PersonRole>()];

    /// <summary>The accepted kinds of a type.</summary>
    public static IReadOnlyList<string> Of(CorpusSourceType type) => type switch
    {
        CorpusSourceType.Organisation => _organisation,
        CorpusSourceType.Person => _person,
        CorpusSourceType.Anonymous => Token.All<AnonymousRole>(),
        _ => Token.All<UnspecifiedKind>(),
    };

    /// <summary>The type and kind by which a corpus names the kind of <paramref name="source"/>.</summary>
    public static (CorpusSourceType Type, string Kind) Of(Source source) => source switch
    {
        Domain.Sources.Outlet => (CorpusSourceType.Organisation, Outlet),
        Agency agency => (CorpusSourceType.Organisation, Token.Of(agency.Kind)),
        Organization organization => (CorpusSourceType.Organisation, Token.Of(organization.Kind)),
        Official official => (CorpusSourceType.Person, Token.Of(official.Role)),
        Person person => (CorpusSourceType.Person, Token.Of(person.Role)),
        AnonymousSource anonymous => (CorpusSourceType.Anonymous, Token.Of(anonymous.Role)),
        UnspecifiedSource unspecified => (CorpusSourceType.Unspecified, Token.Of(unspecified.Kind)),
        _ => throw new ArgumentOutOfRangeException(nameof(source), source.GetType(), "Not a kind of source."),
    };

    /// <summary>Type and kind in one text: PERSON/OFFICIAL.</summary>
    internal static string NameOf(Source source)
    {
        var (type, kind) = Of(source);
        return $"{Token.Of(type)}/{kind}";
    }
}
