using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Provenance.Pictures.Serving;

namespace Provenance.Pictures;

/// <summary>Maps the pictures.</summary>
public static class PicturesEndpoints
{
    private static readonly string[] _methods = ["GET", "HEAD"];

    /// <summary>Adds what pictures need, besides what pages do.</summary>
    public static IServiceCollection AddPictures(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<PictureOptions>()
            .Validate(
                options => options.FrameAncestors.All(IsSite),
                "Pictures:FrameAncestors has the sites that may show a picture in a frame, each like https://news.example, "
                + "without a path.")
            .ValidateOnStart();
        return services.AddSingleton<Png>().AddSingleton<PictureEndpoint>().AddSingleton<EmbedEndpoint>();
    }

    /// <summary>Maps each sort of picture to its addresses.</summary>
    public static void MapPictures(this IEndpointRouteBuilder endpoints)
    {
        var pictures = endpoints.ServiceProvider.GetRequiredService<PictureEndpoint>();
        var embed = endpoints.ServiceProvider.GetRequiredService<EmbedEndpoint>();
        foreach (var kind in PictureKind.All)
        {
            Map($"{kind.Folder}{{key}}/{kind.Name}.svg", context => pictures.AnswerSvgAsync(context, kind));
            Map($"{kind.Folder}{{key}}/{kind.Name}.png", context => pictures.AnswerPngAsync(context, kind));
            if (kind.IsEmbedded)
            {
                Map($"/embed{kind.Folder}{{key}}", context => embed.AnswerAsync(context, kind));
            }
        }

        Map("/oembed", embed.AnswerOEmbedAsync);

        void Map(string address, RequestDelegate answer) => endpoints.MapMethods(address, _methods, answer);
    }

    /// <summary>Whether it is a scheme and a host alone, so that it says nothing else in a header.</summary>
    private static bool IsSite(string site) =>
        Uri.TryCreate(site, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
        && site == $"{address.Scheme}://{address.Authority}";
}
