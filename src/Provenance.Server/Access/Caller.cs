using System.Globalization;
using System.Security.Claims;
using Provenance.Domain;
using Provenance.Domain.Access;

namespace Provenance.Server.Access;

/// <summary>Who makes a request.</summary>
/// <param name="Id">By which callers are told apart.</param>
/// <param name="Name">The name under which records are made; null for someone who did not sign in and may only
/// read.</param>
/// <param name="Role">What the caller may do.</param>
/// <param name="Groups">The groups that the caller is in, in alphabetical order, each once.</param>
internal sealed record Caller(string Id, string? Name, Role Role, IReadOnlyList<string> Groups)
{
    /// <summary>Someone at the machine itself, who need not sign in.</summary>
    public static readonly Caller Local = new("local", "local", Role.Editor, []);

    /// <summary>Someone from elsewhere, where nobody needs to sign in.</summary>
    public static readonly Caller Anyone = new("anyone", "anyone", Role.Editor, []);

    /// <summary>Someone who did not sign in and may read at most.</summary>
    public static readonly Caller Anonymous = new("anonymous", null, Role.Reader, []);

    private const int MaxNameLength = 200;

    private static readonly string[] _names =
    [
        "name", "preferred_username", "unique_name", "email", "sub",
        ClaimTypes.Name, ClaimTypes.Email, ClaimTypes.NameIdentifier,
    ];

    private static readonly string[] _roles = ["role", "roles", ClaimTypes.Role];

    private static readonly string[] _groups = ["groups", "group"];

    /// <summary>Whether nothing is kept from the caller, whatever it is restricted to: from administrators, and from whoever
    /// is at the machine itself where nobody signs in.</summary>
    public bool SeesEverything => Role == Role.Administrator || this == Local;

    /// <summary>Whoever signed in with a token or a key. Of several roles the highest counts; without one that is known it
    /// is that of a reader.</summary>
    public static Caller Of(ClaimsPrincipal user)
    {
        var name = Shown(_names.Select(user.FindFirstValue).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value)))
            ?? "someone without a name";
        return new(
            $"{user.Identity?.AuthenticationType} {user.FindFirstValue("iss")} {user.FindFirstValue("sub") ?? name}",
            name,
            user.Claims.Where(claim => _roles.Contains(claim.Type))
                .Select(claim => Token.Parse<Role>(claim.Value.ToUpperInvariant()) ?? Role.Reader)
                .DefaultIfEmpty(Role.Reader)
                .Max(),
            [
                .. user.Claims.Where(claim => _groups.Contains(claim.Type)).Select(claim => Shown(claim.Value))
                    .OfType<string>().Where(group => group.Length > 0).Distinct().Order(StringComparer.Ordinal),
            ]);
    }

    /// <summary>The claims of a key, as its name, role and groups are told to the rest of the program.</summary>
    public static IEnumerable<Claim> ClaimsOf(ApiKey key) =>
    [
        new(_names[0], key.Name),
        new(_roles[0], Token.Of(key.Role)),
        new("sub", key.Id.Value.ToString(CultureInfo.InvariantCulture)),
        .. key.Groups.Select(group => new Claim(_groups[0], group)),
    ];

    /// <summary>A text from outside on one line of bounded length, so that it can be recorded and logged.</summary>
    private static string? Shown(string? text) => text is null ? null
        : new string([.. text.Where(character => !char.IsControl(character)).Take(MaxNameLength)]).Trim();
}
