namespace Provenance.Pages.Asking;

/// <summary>What the API answered.</summary>
/// <param name="Status">The status of HTTP that goes with it: 200 for whatever ran.</param>
/// <param name="Json">The GraphQL response; null if it did not come within the page's patience.</param>
public sealed record PageAnswer(int Status, byte[]? Json);
