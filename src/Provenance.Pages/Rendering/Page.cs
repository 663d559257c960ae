using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Provenance.Pages.Asking;

namespace Provenance.Pages.Rendering;

/// <summary>A page as an endpoint answers it: a component with its parameters, and the status of HTTP.</summary>
internal sealed record Page(int Status, Type Component, IReadOnlyDictionary<string, object?> Parameters)
{
    /// <summary>What is waited for while the beginning is sent, in the order in which it stands on the page.</summary>
    public IReadOnlyList<Task> Parts { get; init; } = [];

    /// <summary>Where the reader goes on instead; null to stay.</summary>
    public string? Location { get; private init; }

    /// <summary>A page that shows what was asked.</summary>
    public static Page Of<TComponent>(params (string Name, object? Value)[] parameters)
        where TComponent : IComponent => new(StatusCodes.Status200OK, typeof(TComponent), Named(parameters));

    /// <summary>Leads on to another page, after a form was carried out: loading that again sends nothing again.</summary>
    public static Page SeeOther(string address) => new(
        StatusCodes.Status303SeeOther, typeof(SeeOtherPage), Named([(nameof(SeeOtherPage.Address), address)]))
    {
        Location = address,
    };

    /// <summary>The page that says why a request was not looked at.</summary>
    public static Page Refused(int status, string sentence) => new(
        status, typeof(RefusedPage), Named([(nameof(RefusedPage.Status), status), (nameof(RefusedPage.Sentence), sentence)]));

    /// <summary>The same page as the answer to a form that was not carried out.</summary>
    /// <param name="sent">What was sent for it; null if nothing was, since the form itself was not right.</param>
    public Page After(Asked? sent) => this with
    {
        Status = sent is { Status: not StatusCodes.Status200OK } ? sent.Status : StatusCodes.Status422UnprocessableEntity,
    };

    /// <summary>The page of something that is not there.</summary>
    /// <param name="kind">What it would be: "claim", "page".</param>
    /// <param name="key">Its key or its address.</param>
    /// <param name="isEmpty">Whether nothing is recorded at all.</param>
    public static Page NotFound(string kind, string key, bool isEmpty = false) => new(
        StatusCodes.Status404NotFound,
        typeof(NotFoundPage),
        Named(
        [
            (nameof(NotFoundPage.Kind), kind), (nameof(NotFoundPage.Key), key), (nameof(NotFoundPage.IsEmpty), isEmpty),
        ]));

    /// <summary>The page that says why nothing could be answered.</summary>
    public static Page Failed(Asked asked) => new(
        asked.StatusOfAbsence, typeof(FailedPage), Named([(nameof(FailedPage.Asked), asked)]));

    private static Dictionary<string, object?> Named((string Name, object? Value)[] parameters) =>
        parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value);
}
