using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Provenance.Pages.Asking;

namespace Provenance.Pages.Rendering;

/// <summary>A page as an endpoint answers it: a component with its parameters, and the status of HTTP.</summary>
internal sealed record Page(int Status, Type Component, IReadOnlyDictionary<string, object?> Parameters)
{
    /// <summary>A page that shows what was asked.</summary>
    public static Page Of<TComponent>(params (string Name, object? Value)[] parameters)
        where TComponent : IComponent => new(StatusCodes.Status200OK, typeof(TComponent), Named(parameters));

    /// <summary>The page of a record that the answer does not hold.</summary>
    /// <param name="kind">What sort of record was asked for: "claim".</param>
    /// <param name="key">Its key.</param>
    /// <param name="asked">What was asked for it.</param>
    public static Page Without(string kind, string key, Asked asked) => asked.StatusOfAbsence is StatusCodes.Status404NotFound
        ? NotFound(kind, key)
        : Failed(asked);

    /// <summary>The page of something that is not there.</summary>
    /// <param name="kind">What it would be: "claim", "page".</param>
    /// <param name="key">Its key or its address.</param>
    public static Page NotFound(string kind, string key) => new(
        StatusCodes.Status404NotFound,
        typeof(NotFoundPage),
        Named([(nameof(NotFoundPage.Kind), kind), (nameof(NotFoundPage.Key), key)]));

    /// <summary>The page that says why nothing could be answered.</summary>
    public static Page Failed(Asked asked) => new(
        asked.StatusOfAbsence, typeof(FailedPage), Named([(nameof(FailedPage.Asked), asked)]));

    private static Dictionary<string, object?> Named((string Name, object? Value)[] parameters) =>
        parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value);
}
