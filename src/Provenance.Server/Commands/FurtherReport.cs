using Provenance.Attribution.Further;

namespace Provenance.Server.Commands;

/// <summary>Tells what a language model brought to a reading.</summary>
internal static class FurtherReport
{
    /// <summary>The lines; none if no model was asked.</summary>
    public static IEnumerable<string> Lines(FurtherOutcome? outcome) => outcome is null
        ? []
        : outcome.Failures.Select(failure => $"{outcome.Name}: {failure}").Prepend(
            $"{outcome.Name}: {outcome.Added} passages of its own, {outcome.Joined} that were suggested already, "
            + $"{outcome.Dropped} dropped, as not in the text or incomplete");
}
