using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Provenance.Server.Settings;

namespace Provenance.Server.Access;

/// <summary>What the settings say about signing in, checked when the program starts.</summary>
internal sealed class AccessPolicy
{
    /// <summary>The section of an issuer of tokens; <c>dotnet user-jwts</c> writes it too.</summary>
    public const string TokenSection = "Authentication:Schemes:Bearer";

    private AccessPolicy(bool takesTokens, AccessOptions options)
    {
        TakesTokens = takesTokens;
        AnonymousReading = options.AnonymousReading;
        NeedsNoSignIn = !takesTokens && options.AnonymousReading;
        IsOpenToEveryone = NeedsNoSignIn && options.WithoutSignIn is not null;
        MutationsPerMinute = options.MutationsPerMinute;
        AllowedOrigins = options.AllowedOrigins;
        PartsFolder = options.PartsFolder ?? Path.GetTempPath();
    }

    /// <summary>Whether there is an issuer whose tokens are taken. API keys are taken always.</summary>
    public bool TakesTokens { get; }

    /// <summary>Whether those who do not sign in may read.</summary>
    public bool AnonymousReading { get; }

    /// <summary>Whether those who do not sign in are editors: there is no issuer, and reading is not restricted to those
    /// with a key.</summary>
    public bool NeedsNoSignIn { get; }

    /// <summary>Whether that holds for everyone who reaches the server, not only for those at the machine itself.</summary>
    public bool IsOpenToEveryone { get; }

    /// <summary>How many mutations someone may send in a minute.</summary>
    public int MutationsPerMinute { get; }

    /// <summary>The origins whose pages may ask the server from a browser.</summary>
    public IReadOnlyList<string> AllowedOrigins { get; }

    /// <summary>The folder in which parts of the store are made.</summary>
    public string PartsFolder { get; }

    /// <summary>Reads the settings.</summary>
    /// <exception cref="OptionsValidationException">Those of an issuer are incomplete.</exception>
    public static AccessPolicy Of(IConfiguration configuration)
    {
        var tokens = configuration.GetSection(TokenSection);
        List<string> faults = [.. tokens.GetChildren().Any() ? FaultsOf(tokens) : []];
        return faults.Count == 0
            ? new(tokens.GetChildren().Any(), SettingsSection.Read<AccessOptions>(configuration))
            : throw new OptionsValidationException(TokenSection, typeof(JwtBearerOptions), faults);
    }

    private static IEnumerable<string> FaultsOf(IConfigurationSection tokens)
    {
        var asksIssuer = Has(tokens, nameof(JwtBearerOptions.Authority), nameof(JwtBearerOptions.MetadataAddress));
        if (!asksIssuer && !Has(tokens, "ValidIssuer", "ValidIssuers"))
        {
            yield return $"{TokenSection} names no issuer: set Authority to the address of an OpenID Connect issuer, such "
                + "as https://login.example.org/realms/news.";
        }

        if (!Has(tokens, "ValidAudience", "ValidAudiences"))
        {
            yield return $"{TokenSection} names no audience, so that tokens for other applications would be taken here: set "
                + "ValidAudience to the name that the issuer has for this server, such as provenance.";
        }

        if (!asksIssuer && !Has(tokens, "SigningKeys"))
        {
            yield return $"{TokenSection} has no keys by which a token is known to be the issuer's: set Authority to the "
                + "address of the issuer, or, with tokens of `dotnet user-jwts`, ASPNETCORE_ENVIRONMENT to Development.";
        }
    }

    private static bool Has(IConfigurationSection section, params IEnumerable<string> names) =>
        names.Any(name => section.GetSection(name) is var part
            && (!string.IsNullOrWhiteSpace(part.Value) || part.GetChildren().Any()));
}
