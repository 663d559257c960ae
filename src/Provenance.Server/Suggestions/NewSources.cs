using Provenance.Attribution;
using Provenance.Data.Readers.Filtering;
using Provenance.Domain.Sources;
using Provenance.Server.Desk.Inputs;
using Provenance.Text;

namespace Provenance.Server.Suggestions;

/// <summary>Makes the source that a mention would be if it is none on record.</summary>
internal static class NewSources
{
    private static readonly (string Word, AnonymousRole Role)[] _roles =
    [
        ("source", AnonymousRole.Sources), ("sources", AnonymousRole.Sources),
        ("official", AnonymousRole.Officials), ("officials", AnonymousRole.Officials),
        ("witness", AnonymousRole.Witnesses), ("witnesses", AnonymousRole.Witnesses),
        ("employee", AnonymousRole.Employees), ("employees", AnonymousRole.Employees),
        ("patient", AnonymousRole.Patients), ("patients", AnonymousRole.Patients),
        ("resident", AnonymousRole.Residents), ("residents", AnonymousRole.Residents),
        ("diplomat", AnonymousRole.Diplomats), ("diplomats", AnonymousRole.Diplomats),
        ("lawmaker", AnonymousRole.Legislator), ("lawmakers", AnonymousRole.Legislator),
        ("familiar", AnonymousRole.PeopleFamiliar),
    ];

    /// <summary>The source that a mention names.</summary>
    /// <param name="named">The mention as it was read.</param>
    /// <param name="publisher">The key of the outlet that knows someone unnamed; null if it is not known.</param>
    public static NewSourceInput Of(NamedSource named, string? publisher) => named.Kind switch
    {
        NamedKind.Person => new() { Type = SourceType.Person, Name = named.Name },
        NamedKind.Outlet => new() { Type = SourceType.Outlet, Name = named.Name },
        NamedKind.Organization => new() { Type = SourceType.Organization, Name = named.Name },
        NamedKind.Unnamed => new()
        {
            Type = SourceType.Anonymous,
            Name = named.Name,
            AnonymousRole = RoleOf(named.Name),
            Cardinality = Words.OfName(named.Name) is ["a" or "an" or "one", ..]
                ? AnonymousCardinality.One : AnonymousCardinality.Unknown,
            BrokeredBy = publisher is null ? null : new() { Key = publisher },
        },
        _ => new()
        {
            Type = SourceType.Unspecified,
            Name = named.Name,
            UnspecifiedKind = UnspecifiedKind.Other,
            UnspecifiedForm = UnspecifiedForm.Agentless,
        },
    };

    /// <summary>The source of a passage that names nobody.</summary>
    /// <param name="cue">The words that ascribe.</param>
    public static NewSourceInput Nobody(string cue) => new()
    {
        Type = SourceType.Unspecified,
        Name = $"(“{cue}”)",
        UnspecifiedKind = UnspecifiedKind.Impersonal,
        UnspecifiedForm = UnspecifiedForm.Impersonal,
    };

    /// <summary>Whether it has a name by which it can be on record.</summary>
    public static bool IsNamed(this NewSourceInput source) =>
        source is { Name: not null, Type: not (SourceType.Anonymous or SourceType.Unspecified) };

    private static AnonymousRole RoleOf(string mention) => Words.OfName(mention)
        .Select(word => _roles.FirstOrDefault(role => role.Word == word))
        .Where(role => role.Word is not null)
        .Select(role => role.Role)
        .DefaultIfEmpty(AnonymousRole.Other)
        .First();
}
