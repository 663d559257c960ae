namespace Provenance.Pages.Asking;

/// <summary>Why a mutation was not carried out, as its payload says it.</summary>
/// <param name="Code">What sort of error it is: <c>INVALID_INPUT</c>.</param>
/// <param name="Message">What is wrong, and what would be accepted.</param>
/// <param name="Path">The part of the input that is wrong: <c>input.document.new.title</c>; null if it is none.</param>
public sealed record RecordingFailure(string Code, string Message, string? Path)
{
    /// <summary>The same as a sentence for whoever filled in a form.</summary>
    public string Sentence => $"{char.ToUpperInvariant(Message[0])}{Message[1..].TrimEnd('.')}.";

    /// <summary>Whether the same form was carried out before, and what it names is on record by now: a double click.</summary>
    public bool IsDoneBefore => Code == "IDEMPOTENCY_KEY_REUSED";

    /// <summary>Whether it is about a part of the input, or about something within that.</summary>
    public bool IsAt(string path) => Path is not null && Path.StartsWith(path, StringComparison.Ordinal)
        && (Path.Length == path.Length || Path[path.Length] is '.' or '[');
}
