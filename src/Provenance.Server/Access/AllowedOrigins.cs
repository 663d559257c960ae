using Microsoft.Net.Http.Headers;

namespace Provenance.Server.Access;

/// <summary>Lets the pages of other sites read what the server answers, if the settings name them. Whoever their reader is, they
/// have to say so in a header, as every client: a browser sends nothing along by itself, and is not allowed to.</summary>
internal static class AllowedOrigins
{
    private static readonly TimeSpan _preflightIsKnown = TimeSpan.FromMinutes(10);

    /// <summary>Headers of answers that a script of another site could not read otherwise.</summary>
    private static readonly string[] _exposed =
    [
        HeaderNames.ContentDisposition, HeaderNames.ContentLocation, HeaderNames.ETag, HeaderNames.Link, HeaderNames.RetryAfter,
        HeaderNames.WWWAuthenticate,
    ];

    /// <summary>Adds the rule, which is known to browsers as CORS.</summary>
    public static IServiceCollection AddAllowedOrigins(this IServiceCollection services, AccessPolicy policy) =>
        services.AddCors(cors => cors.AddDefaultPolicy(sites => sites
            .WithOrigins([.. policy.AllowedOrigins])
            .WithMethods(HttpMethods.Get, HttpMethods.Head, HttpMethods.Post)
            .AllowAnyHeader()
            .WithExposedHeaders(_exposed)
            .SetPreflightMaxAge(_preflightIsKnown)));

    /// <summary>Applies it to all addresses, if any site is allowed.</summary>
    public static void UseAllowedOrigins(this WebApplication app)
    {
        if (app.Services.GetRequiredService<AccessPolicy>().AllowedOrigins.Count == 0)
        {
            return;
        }

        // What a browser or a proxy keeps of an answer to one site must not be taken for the answer to another.
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                if (!context.Response.Headers.Vary.Contains(HeaderNames.Origin))
                {
                    context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Origin);
                }

                return Task.CompletedTask;
            });
            return next(context);
        });
        app.UseCors();
    }
}
