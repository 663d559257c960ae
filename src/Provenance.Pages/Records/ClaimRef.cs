namespace Provenance.Pages.Records;

/// <summary>A claim as pages name it.</summary>
public sealed record ClaimRef(string Key, string Proposition);

/// <summary>A question as pages name it.</summary>
public sealed record QuestionRef(string Key, string Text);
