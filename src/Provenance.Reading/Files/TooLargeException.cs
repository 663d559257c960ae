namespace Provenance.Reading.Files;

/// <summary>Ends the work of a library on a file that passes a limit.</summary>
/// <param name="message">What is too large, to be said after the name of the file.</param>
internal sealed class TooLargeException(string message) : Exception(message);
