using System.Text.Json.Nodes;
using Provenance.Pages.Asking;

namespace Provenance.Pages.Desk;

/// <summary>Which records a reader looks over, as the parameters of the address say it.</summary>
/// <param name="Of">The kind of the records, <c>of</c>.</param>
/// <param name="After">Where the page of pairs begins, <c>after</c>.</param>
/// <param name="Before">Where the page of decisions ends, <c>before</c>.</param>
public sealed record MergesQuestion(string Of, string? After, string? Before)
{
    /// <summary>The kinds of records of which two may be one.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["SOURCE", "CLAIM", "POPULATION", "PLACE"];

    /// <summary>The address of the list.</summary>
    public string Address
    {
        get
        {
            var address = Of == Kinds[0] ? PageAddress.DeskMerges : PageAddress.With(PageAddress.DeskMerges, "of", Of);
            address = After is null ? address : PageAddress.With(address, "after", After);
            return Before is null ? address : PageAddress.With(address, "before", Before);
        }
    }

    /// <summary>The pairs of another kind.</summary>
    public static string OfKind(string kind) => new MergesQuestion(kind, null, null).Address;

    /// <summary>Reads it; what is no kind counts as missing.</summary>
    internal static MergesQuestion From(PageVisit visit) => new(
        visit.Parameter("of") is { } of && Kinds.Contains(of) ? of : Kinds[0], visit.Parameter("after"), visit.Parameter("before"));

    /// <summary>The variables of the operation.</summary>
    internal JsonObject Variables()
    {
        var plural = Of + "S";
        JsonObject variables = new()
        {
            ["of"] = Of,
            ["decided"] = new JsonObject
            {
                ["action"] = new JsonObject
                {
                    ["in"] = new JsonArray($"MERGE_{plural}", $"UNMERGE_{plural}", "MARK_NOT_THE_SAME", "UNMARK_NOT_THE_SAME"),
                },
            },
        };
        if (After is not null)
        {
            variables["after"] = After;
        }

        if (Before is not null)
        {
            variables["decidedBefore"] = Before;
        }

        return variables;
    }
}
