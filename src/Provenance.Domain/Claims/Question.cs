namespace Provenance.Domain.Claims;

/// <summary>The storage key of a <see cref="Question"/>, assigned at import.</summary>
/// <param name="Value">A positive number.</param>
public readonly record struct QuestionId(long Value);

/// <summary>The question that comparable claims answer: "How many DPRK soldiers have been lost in Kursk?"</summary>
public sealed record Question
{
    /// <summary>The storage key.</summary>
    public required QuestionId Id { get; init; }

    /// <summary>The stable natural key: dprk-losses-kursk.</summary>
    public required string Key { get; init; }

    /// <summary>The question, one sentence.</summary>
    public required string Text { get; init; }

    /// <summary>Its subject: "DPRK troops".</summary>
    public string? Subject { get; init; }

    /// <summary>The place it is about, by the key, the name or an alias of a <see cref="Subjects.Place"/>, or by words of its
    /// own: "Kursk".</summary>
    public string? Place { get; init; }

    /// <summary>When this record was made.</summary>
    public required DateTimeOffset RecordedAt { get; init; }
}
