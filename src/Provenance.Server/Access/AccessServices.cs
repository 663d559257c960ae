using Microsoft.AspNetCore.Authentication.JwtBearer;
using Provenance.Server.Hosting;

namespace Provenance.Server.Access;

/// <summary>Registers who may do what.</summary>
internal static class AccessServices
{
    /// <summary>The way of signing in that looks at the credential and chooses the other one.</summary>
    private const string Either = "TokenOrKey";

    private static readonly TimeSpan _clockSkew = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan _issuersPatience = TimeSpan.FromSeconds(10);

    /// <summary>Adds signing in by API keys, and by tokens if the settings name an issuer.</summary>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">Settings contradict each other or are
    /// incomplete.</exception>
    public static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        var policy = AccessPolicy.Of(configuration);
        var authentication = services
            .AddSingleton(policy)
            .AddAllowedOrigins(policy)
            .AddHttpContextAccessor()
            .AddSingleton<CurrentUser>()
            .AddSingleton<LoopbackRule>()
            .AddSingleton<MutationAdmission>()
            .AddSingleton<MutationRate>()
            .AddSingleton<RefusalLog>()
            .AddSingleton<SignIn>()
            .AddAuthentication(Either)
            .AddPolicyScheme(Either, null, options => options.ForwardDefaultSelector = context =>
                policy.TakesTokens && !ApiKeyHandler.HasKey(context.Request)
                    ? JwtBearerDefaults.AuthenticationScheme
                    : ApiKeyHandler.Name)
            .AddScheme<Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.Name, null);
        if (policy.TakesTokens)
        {
            authentication.AddJwtBearer();
            services.PostConfigure<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme, Configure);
        }

        return services;
    }

    /// <summary>Keeps the claims under the names that the issuer gave them, and has every failure be told in the same
    /// way.</summary>
    private static void Configure(JwtBearerOptions options)
    {
        options.MapInboundClaims = false;
        options.BackchannelTimeout = _issuersPatience;
        options.TokenValidationParameters.ClockSkew = _clockSkew;
        options.Events = new()
        {
            OnAuthenticationFailed = async context => context.Fail(
                await FailureOfIssuerAsync(options, context.HttpContext.RequestAborted) ?? context.Exception),
        };
    }

    /// <summary>Why the issuer's keys are not known, without which every token looks invalid; null if they are known.</summary>
    private static async Task<IssuerUnavailableException?> FailureOfIssuerAsync(
        JwtBearerOptions options, CancellationToken cancellationToken)
    {
        try
        {
            if (options.ConfigurationManager is { } issuer)
            {
                await issuer.GetConfigurationAsync(cancellationToken);
            }

            return null;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return new(failure);
        }
    }
}
