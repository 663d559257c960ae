namespace Provenance.Pages.Asking;

/// <summary>A form that a reader sent, or why it was not read.</summary>
/// <param name="Form">The form; null if it was not read.</param>
/// <param name="Status">The status of HTTP that goes with it: 200 for one that was read.</param>
/// <param name="Refusal">Why it was not read, in a sentence; null if it was.</param>
public sealed record FormReading(PageForm? Form, int Status, string? Refusal);
