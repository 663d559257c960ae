namespace Provenance.Server.Suggestions;

/// <summary>A text for which suggestions are made, with what is known of its document.</summary>
/// <param name="Document">The key of the document.</param>
/// <param name="Title">Its headline; null if it is not known.</param>
/// <param name="Text">The text.</param>
/// <param name="Publisher">Its publisher; null if it is not known.</param>
internal sealed record SuggestedText(string Document, string? Title, string Text, (string Key, string Name)? Publisher);
