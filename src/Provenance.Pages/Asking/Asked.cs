using Microsoft.AspNetCore.Http;

namespace Provenance.Pages.Asking;

/// <summary>What a page asked, and what came of it.</summary>
public abstract record Asked(PageQuery Query, int Status, IReadOnlyList<AnswerError> Failures, bool IsPending)
{
    /// <summary>The status of a page whose record is missing from the answer: what its failures say, and else that there
    /// is none.</summary>
    public int StatusOfAbsence => Status != StatusCodes.Status200OK ? Status
        : Failures is not [var failure, ..] ? StatusCodes.Status404NotFound
        : failure.Extensions?.Code switch
        {
            "STORE_UNAVAILABLE" or "STORE_BUSY" or "OVERLOADED" => StatusCodes.Status503ServiceUnavailable,
            "INTERNAL" or "STORE_DAMAGED" => StatusCodes.Status500InternalServerError,
            _ => StatusCodes.Status400BadRequest,
        };
}

/// <summary>What a page asked, and the data that came of it.</summary>
/// <param name="Query">The operation with its variables.</param>
/// <param name="Status">The status of HTTP that goes with the answer.</param>
/// <param name="Data">The data; null if nothing ran, or it is still being worked out.</param>
/// <param name="Failures">What could not be answered, each in a sentence.</param>
/// <param name="IsPending">Whether the answer is still being worked out.</param>
public sealed record Asked<TData>(
    PageQuery Query, int Status, TData? Data, IReadOnlyList<AnswerError> Failures, bool IsPending)
    : Asked(Query, Status, Failures, IsPending)
    where TData : class;
