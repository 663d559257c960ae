using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Options;
using Provenance.Data.Clearances;
using Provenance.GraphQL.AspNetCore;
using Provenance.Server.Access;
using Provenance.Server.Hosting;
using Provenance.Server.Suggestions;

namespace Provenance.Server.Clearances;

/// <summary>Makes the services that answer those who may see a part of the store: the same as everyone's, but for what they
/// read.</summary>
internal static class ClearanceServices
{
    /// <summary>The services of the whole server that a part shares: who asks, and what no record is read for.</summary>
    private static readonly Type[] _shared =
    [
        typeof(IConfiguration),
        typeof(IHostEnvironment),
        typeof(IHttpContextAccessor),
        typeof(ILoggerFactory),
        typeof(IOptions<GraphQLServerOptions>),
        typeof(TimeProvider),
        typeof(AccessPolicy),
        typeof(CurrentUser),
        typeof(Suggesters),
    ];

    /// <summary>Makes them.</summary>
    /// <param name="whole">The services of those who see everything.</param>
    /// <param name="file">The file of the part.</param>
    /// <param name="groups">The groups that its readers are in.</param>
    public static ServiceProvider Of(IServiceProvider whole, string file, IReadOnlyList<string> groups)
    {
        ServiceCollection services = [];
        foreach (var type in _shared)
        {
            services.AddSingleton(type, whole.GetRequiredService(type));
        }

        foreach (var interceptor in whole.GetServices<IInterceptor>())
        {
            services.AddSingleton(interceptor);
        }

        return services.AddProvenancePart(whole, file, groups).AddAnswers().BuildServiceProvider();
    }
}
