namespace Provenance.Server.Desk;

/// <summary>Where a source speaks that has no name: by it, two unnamed sources are told apart.</summary>
/// <param name="Document">The key of the document.</param>
/// <param name="Words">The passage.</param>
internal sealed record Occasion(string Document, string Words);
