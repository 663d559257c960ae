using System.Globalization;
using System.Text.Json.Nodes;

namespace Provenance.Exports.Selections;

/// <summary>How far a trace goes, and along what; what is null is as the API's <c>TraceOptions</c> have it.</summary>
public sealed record TraceSettings
{
    /// <summary>Whether to go towards the readers, in place of towards the sources.</summary>
    public bool Downstream { get; init; }

    /// <summary>Which claims count as one: a value of <c>ClaimEquality</c>.</summary>
    public string? Equate { get; init; }

    /// <summary>How many hops to follow at most.</summary>
    public int? MaxDepth { get; init; }

    /// <summary>How many statements to visit at most.</summary>
    public int? MaxNodes { get; init; }

    internal string Operation => Downstream ? "downstream" : "upstream";

    internal string Asks => Downstream ? "Who repeats it:" : "Where it comes from:";

    internal IEnumerable<(string Name, string Value)> Parameters =>
        new (string Name, string? Value)[]
        {
            ("direction", Downstream ? "downstream" : null),
            ("equate", Equate),
            ("maxDepth", MaxDepth?.ToString(CultureInfo.InvariantCulture)),
            ("maxNodes", MaxNodes?.ToString(CultureInfo.InvariantCulture)),
        }
        .Where(parameter => parameter.Value is not null)
        .Select(parameter => (parameter.Name, parameter.Value!));

    internal JsonObject ToVariable(ExportMoment moment)
    {
        JsonObject options = new() { ["asOf"] = moment.ToVariable() };
        foreach (var (name, value) in (ReadOnlySpan<(string, JsonNode?)>)[
            ("equate", Equate), ("maxDepth", MaxDepth), ("maxNodes", MaxNodes)])
        {
            if (value is not null)
            {
                options[name] = value;
            }
        }

        return options;
    }
}
