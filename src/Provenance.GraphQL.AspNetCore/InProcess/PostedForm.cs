using Microsoft.AspNetCore.Http;

namespace Provenance.GraphQL.AspNetCore.InProcess;

/// <summary>A form that a browser sent, or why it was not read.</summary>
/// <param name="Fields">Its fields and files; null if it was not read.</param>
/// <param name="Status">The status of HTTP that goes with it: 200 for one that was read.</param>
/// <param name="Refusal">Why it was not read, in a sentence; null if it was.</param>
public sealed record PostedForm(IFormCollection? Fields, int Status, string? Refusal)
{
    internal static PostedForm Refused(int status, string refusal) => new(null, status, refusal);
}
