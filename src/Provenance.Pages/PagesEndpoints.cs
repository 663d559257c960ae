using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Provenance.Pages.Asking;
using Provenance.Pages.Assets;
using Provenance.Pages.Claims;
using Provenance.Pages.Desk;
using Provenance.Pages.Documents;
using Provenance.Pages.Findings;
using Provenance.Pages.Questions;
using Provenance.Pages.Reading;
using Provenance.Pages.Rendering;
using Provenance.Pages.Review;
using Provenance.Pages.Search;
using Provenance.Pages.Sources;
using Provenance.Pages.Start;

namespace Provenance.Pages;

/// <summary>Maps the pages.</summary>
public static class PagesEndpoints
{
    private static readonly string[] _methods = ["GET", "HEAD"];

    /// <summary>Adds what pages need, besides an <see cref="IPageApi"/>.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services.AddPageCompression().AddSingleton<PageRenderer>();
    }

    /// <summary>Maps each page to its address, and a page that says so to every address without one.</summary>
    public static void MapPages(this IEndpointRouteBuilder endpoints)
    {
        var api = endpoints.ServiceProvider.GetRequiredService<IPageApi>();
        var renderer = endpoints.ServiceProvider.GetRequiredService<PageRenderer>();
        Map(PageAddress.Start, StartEndpoint.AnswerAsync);
        Map($"{PageAddress.Claims}{{**key}}", ClaimEndpoint.AnswerAsync);
        Map($"{PageAddress.Documents}{{**key}}", DocumentEndpoint.AnswerAsync);
        Map($"{PageAddress.Questions}{{**key}}", QuestionEndpoint.AnswerAsync);
        Map(PageAddress.Findings, FindingsEndpoint.AnswerAsync);
        Map(PageAddress.SearchForm, SearchEndpoint.AnswerAsync);
        Map($"{PageAddress.Sources}{{**key}}", SourceEndpoint.AnswerAsync);
        Map(PageAddress.Desk, ProposalsEndpoint.AnswerAsync);
        endpoints.MapForm(PageAddress.Desk, ProposalsEndpoint.ActAsync);
        Map(PageAddress.DeskHistory, HistoryEndpoint.AnswerAsync);
        endpoints.MapForm(PageAddress.DeskHistory, HistoryEndpoint.ActAsync);
        Map(PageAddress.DeskMerges, MergesEndpoint.AnswerAsync);
        endpoints.MapForm(PageAddress.DeskMerges, MergesEndpoint.ActAsync);
        Map(PageAddress.DeskCorrections, CorrectionsEndpoint.AnswerAsync);
        Map(PageAddress.Read, ReadEndpoint.AnswerAsync);
        endpoints.MapForm(PageAddress.Read, ReadEndpoint.ActAsync);
        Map($"{PageAddress.Reviews}{{**key}}", ReviewEndpoint.AnswerAsync);
        endpoints.MapForm($"{PageAddress.Reviews}{{**key}}", ReviewEndpoint.ActAsync);
        endpoints.MapMethods($"{Asset.Folder}{{version}}/{{name}}", _methods, Asset.ServeAsync);
        endpoints.Map(
            "/{**address}",
            async (HttpContext context) => await renderer.WriteAsync(context, Page.NotFound("page", new PageVisit(context, api).Address)))
            .WithOrder(int.MaxValue);

        IEndpointConventionBuilder Map(string address, Func<PageVisit, Task<Page>> answer) => endpoints.MapMethods(
            address,
            _methods,
            async (HttpContext context) => await renderer.WriteAsync(context, await answer(new(context, api))));
    }

    /// <summary>Has what the form of a page sends to an address carried out.</summary>
    /// <param name="endpoints">Where it is mapped.</param>
    /// <param name="address">The address, which may be that of the page itself.</param>
    /// <param name="act">Carries it out, and leads on or shows the form again.</param>
    internal static void MapForm(
        this IEndpointRouteBuilder endpoints, string address, Func<PageVisit, PageForm, Task<Page>> act)
    {
        var api = endpoints.ServiceProvider.GetRequiredService<IPageApi>();
        var renderer = endpoints.ServiceProvider.GetRequiredService<PageRenderer>();
        endpoints.MapMethods(
            address,
            [HttpMethods.Post],
            async (HttpContext context) => await renderer.WriteAsync(context, await new PageVisit(context, api).ActAsync(act)));
    }
}
