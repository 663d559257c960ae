namespace Provenance.Pages.Records;

/// <summary>A passage of a text with its place.</summary>
public sealed record TextSpan(string? Part, int Start, int End, string Text);
