using Provenance.Corpora;
using Provenance.Server.Access;

namespace Provenance.Server.Clearances;

/// <summary>The rule that nobody restricts a record so that they cannot see it themselves afterwards.</summary>
internal static class OwnRestriction
{
    /// <summary>What is wrong with whom the records are restricted to; null if nothing is.</summary>
    /// <param name="caller">Whoever records them, or accepts that they are recorded.</param>
    /// <param name="batch">The records.</param>
    public static string? Fault(Caller caller, CorpusBatch batch) =>
        !caller.SeesEverything && batch.Restrictions.FirstOrDefault(list => !list.Any(caller.Groups.Contains)) is { } list
            ? $"you are in no group among {string.Join(", ", list.Select(group => $"\"{group}\""))}, so that you could not see it "
                + "yourself; with a group of yours it would be accepted, or from an administrator"
            : null;
}
