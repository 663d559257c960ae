namespace Provenance.GraphQL.AspNetCore.InProcess;

/// <summary>The answer to an operation that this process itself asked.</summary>
/// <param name="Status">The status of HTTP that goes with it: 200 for whatever ran.</param>
/// <param name="Json">The GraphQL response.</param>
public sealed record InProcessAnswer(int Status, byte[] Json);
