using Provenance.GraphQL.Errors;
using Provenance.Server.Errors;

namespace Provenance.Server.Nodes;

/// <summary>Handles records that a client names in an argument.</summary>
internal static class NamedRecord
{
    /// <summary>The name of a record as the client wrote it: <c>{key: "bbc"}</c>.</summary>
    public static string Text(params ReadOnlySpan<(string Way, string? Value)> ways)
    {
        foreach (var (way, value) in ways)
        {
            if (value is not null)
            {
                return $"{{{way}: \"{value}\"}}";
            }
        }

        return "{}";
    }

    /// <summary>The error that an argument names a record that does not exist.</summary>
    public static ResolverException IsMissing(string argument, string kind, object by) =>
        BadInput.Because($"Argument \"{argument}\": there is no {kind} {by}; one that is recorded would be accepted.");
}
