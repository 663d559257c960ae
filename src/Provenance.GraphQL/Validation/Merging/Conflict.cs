using Provenance.GraphQL.Language;

namespace Provenance.GraphQL.Validation.Merging;

/// <summary>Two fields that cannot be merged into one answer.</summary>
/// <param name="ResponseName">The name they both answer under.</param>
/// <param name="Reason">Why not, as part of a sentence.</param>
/// <param name="Fields">The first field and those below it that conflict.</param>
/// <param name="OtherFields">The second field and those below it that conflict.</param>
internal sealed record Conflict(
    string ResponseName,
    string Reason,
    IReadOnlyList<FieldNode> Fields,
    IReadOnlyList<FieldNode> OtherFields)
{
    private const int MaxReasonLength = 1000;
    private const int MaxFields = 20;

    /// <summary>The conflict of two fields that is caused by conflicts below them; null when there are none. Reason and
    /// locations are cut off, because a hostile document can make them grow with every level.</summary>
    public static Conflict? OfSubfields(FieldEntry field, FieldEntry other, IReadOnlyList<Conflict> conflicts)
    {
        if (conflicts is [])
        {
            return null;
        }

        var reason = "";
        foreach (var conflict in conflicts.TakeWhile(_ => reason.Length <= MaxReasonLength))
        {
            reason += $"{(reason is "" ? "" : " and ")}subfields \"{Shorten(conflict.ResponseName)}\" "
                + $"conflict because {conflict.Reason}";
        }

        return new Conflict(
            field.ResponseName,
            Shorten(reason),
            Gather(field.Node, conflicts.Select(conflict => conflict.Fields)),
            Gather(other.Node, conflicts.Select(conflict => conflict.OtherFields)));
    }

    /// <summary>The first 1,000 characters of a text, and three dots when there are more.</summary>
    public static string Shorten(string text) =>
        text.Length <= MaxReasonLength ? text : $"{text[..MaxReasonLength]}...";

    private static List<FieldNode> Gather(FieldNode field, IEnumerable<IReadOnlyList<FieldNode>> below)
    {
        List<FieldNode> gathered = [field];
        foreach (var fields in below.TakeWhile(_ => gathered.Count < MaxFields))
        {
            gathered.AddRange(fields.TakeLast(MaxFields - gathered.Count));
        }

        return gathered;
    }
}
