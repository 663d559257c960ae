using System.Globalization;
using Provenance.Data.Readers.Aggregates;
using Provenance.Data.Readers.Claims;
using Provenance.Domain;
using Provenance.Domain.Analysis.Tracing;
using Provenance.GraphQL.Errors;

namespace Provenance.Server.Errors;

/// <summary>Refuses an answer that would be incomplete without a way to say so; the client is told the limit and what
/// to narrow.</summary>
internal static class TooMuch
{
    /// <summary>More records exist than are read for one answer.</summary>
    public static ResolverException ToBeWhole(string field, string narrower) => Because(
        $"Field \"{field}\" rests on more than {ClaimGraphReader.MaxRecords} claims, statements, citations or "
        + $"passages, the most that it reads of each, and answers in whole or not at all: ask for {narrower}.");

    /// <summary>The trace behind the answer was cut by something other than the requested depth.</summary>
    public static ResolverException ToFollow(string field, TraceOptions options, CoverageLimit stoppedBy) => Because(
        $"Field \"{field}\" answers in whole or not at all, and its trace was stopped by {Token.Of(stoppedBy)} "
        + $"(maxNodes {options.MaxNodes}, deadlineMs {options.DeadlineMs}): ask for more maxNodes, at most "
        + $"{TraceOptions.NodeLimit}, for less maxDepth or for fewer relations.");

    /// <summary>The lists of several parents have more groups than are read.</summary>
    public static ResolverException Groups() => Because(string.Create(
        CultureInfo.InvariantCulture,
        $"Field \"groupedAggregates\" of several records reads all groups of theirs, and there are more than "
        + $"{Grouping.MaxOfParents:N0}: ask for fewer records, or group by less."));

    private static ResolverException Because(string message) => new(message)
    {
        Extensions = new Dictionary<string, object?> { ["code"] = ErrorCode.TooManyRecords },
    };
}
