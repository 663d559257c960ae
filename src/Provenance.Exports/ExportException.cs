namespace Provenance.Exports;

/// <summary>Why there is no file, in words for whoever asked for it.</summary>
/// <param name="code">What sort of failure it is, as in the API's <c>extensions.code</c>.</param>
/// <param name="message">What is wrong, and what would be accepted.</param>
public sealed class ExportException(string code, string message) : Exception(message)
{
    /// <summary>The code of a record that there is not.</summary>
    public const string NotFound = "NOT_FOUND";

    /// <summary>What sort of failure it is.</summary>
    public string Code { get; } = code;

    internal static ExportException NoSuch(string kind, string key) =>
        new(NotFound, $"There is no {kind} with the key \"{key}\"; the key of one on record would be accepted.");
}
