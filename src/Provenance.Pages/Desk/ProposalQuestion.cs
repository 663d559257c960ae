using System.Text.Json.Nodes;
using Provenance.Pages.Asking;

namespace Provenance.Pages.Desk;

/// <summary>Which proposals a reader asks for, as the parameters of the address say it.</summary>
/// <param name="State">What became of them, <c>state</c>; null for whatever did.</param>
/// <param name="By">Whether people or a program proposed, <c>by</c>; null for either.</param>
/// <param name="Before">Where the page ends, <c>before</c>.</param>
public sealed record ProposalQuestion(string? State, string? By, string? Before)
{
    /// <summary>What can become of a proposal.</summary>
    public static IReadOnlyList<string> States { get; } = ["PENDING", "ACCEPTED", "REJECTED"];

    private const string All = "ALL";

    /// <summary>The address of the list.</summary>
    public string Address
    {
        get
        {
            var address = State == "PENDING" ? PageAddress.Desk : PageAddress.With(PageAddress.Desk, "state", State ?? All);
            address = By == "people" ? address : PageAddress.With(address, "by", By ?? All);
            return Before is null ? address : PageAddress.With(address, "before", Before);
        }
    }

    /// <summary>The same proposals in another state, from the newest on.</summary>
    public string InState(string? state) => (this with { State = state, Before = null }).Address;

    /// <summary>The same proposals of people or of a program.</summary>
    public string MadeBy(string? by) => (this with { By = by, Before = null }).Address;

    /// <summary>The address of the next page.</summary>
    public string Next(string cursor) => (this with { Before = cursor }).Address;

    /// <summary>Reads it; what is no state counts as missing.</summary>
    internal static ProposalQuestion Of(PageVisit visit) => new(
        visit.Parameter("state") switch
        {
            All => null,
            { } state when States.Contains(state) => state,
            _ => "PENDING",
        },
        visit.Parameter("by") switch
        {
            All => null,
            "program" => "program",
            _ => "people",
        },
        visit.Parameter("before"));

    /// <summary>The variables of the operation.</summary>
    internal JsonObject Variables()
    {
        JsonObject where = [];
        if (State is not null)
        {
            where["state"] = new JsonObject { ["eq"] = State };
        }

        if (By is not null)
        {
            where["suggested"] = new JsonObject { ["eq"] = By == "program" };
        }

        JsonObject variables = new() { ["where"] = where };
        if (Before is not null)
        {
            variables["before"] = Before;
        }

        return variables;
    }
}
