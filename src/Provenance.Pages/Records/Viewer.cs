namespace Provenance.Pages.Records;

/// <summary>Whoever reads the page.</summary>
/// <param name="Name">The name under which they record; null if they did not sign in.</param>
/// <param name="Role">What they may do: <c>EDITOR</c>.</param>
public sealed record Viewer(string? Name, string Role)
{
    /// <summary>Whether they may record, rate and correct.</summary>
    public bool MayRecord => Role is "EDITOR" or "ADMINISTRATOR";
}
