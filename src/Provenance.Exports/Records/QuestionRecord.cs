namespace Provenance.Exports.Records;

/// <summary>The <c>Question</c> that a claim answers.</summary>
internal sealed record QuestionRecord
{
    public required string Key { get; init; }

    public required string Text { get; init; }
}
