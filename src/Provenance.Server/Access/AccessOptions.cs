using System.ComponentModel.DataAnnotations;
using Provenance.GraphQL.AspNetCore.WebSocket;

namespace Provenance.Server.Access;

/// <summary>The section <c>Access</c> of the settings: who may do what without signing in.</summary>
internal sealed class AccessOptions
{
    /// <summary>The value of <see cref="WithoutSignIn"/> that opens a server to everyone. It is a sentence, so that nobody
    /// sets it by mistake, and says what it does.</summary>
    public const string OpenToEveryone = "anyone who reaches this server may change its records";

    /// <summary>Whether those who do not sign in may read; true by default.</summary>
    public bool AnonymousReading { get; set; } = true;

    /// <summary>Null, the default, or <see cref="OpenToEveryone"/>: a server at which nobody can sign in then listens on
    /// addresses that others reach, and everyone is an editor.</summary>
    public string? WithoutSignIn { get; set; }

    /// <summary>How many mutations someone may send in a minute: 1 to 1,000,000, by default 600. The local user is not
    /// counted.</summary>
    [Range(1, 1_000_000)]
    public int MutationsPerMinute { get; set; } = 600;

    /// <summary>The folder of the parts of the store that those see from whom something is kept; they are made while the
    /// server runs, and removed when it ends. Null, the default, for the folder of temporary files.</summary>
    public string? PartsFolder { get; set; }

    /// <summary>The origins of other sites, such as <c>https://news.example</c>, whose pages may ask the server from a browser:
    /// over HTTP, where browsers know it as CORS, and over WebSocket. None by default.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; set; } = [];

    /// <summary>What is wrong with them, a sentence each.</summary>
    public IEnumerable<string> Faults()
    {
        if (WithoutSignIn is not (null or OpenToEveryone))
        {
            yield return $"Access:WithoutSignIn is \"{WithoutSignIn}\"; only the sentence \"{OpenToEveryone}\" would be accepted, or "
                + "leave it out.";
        }

        foreach (var origin in AllowedOrigins.Where(origin => !Origin.IsWellFormed(origin)))
        {
            yield return $"Access:AllowedOrigins has \"{origin}\"; an origin as browsers send it would be accepted, a scheme and a "
                + "host without a path, such as https://news.example.";
        }
    }
}
