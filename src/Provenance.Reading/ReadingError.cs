namespace Provenance.Reading;

/// <summary>Why a file could not be read.</summary>
/// <param name="Message">A sentence that names what is wrong and says what would be accepted.</param>
public sealed record ReadingError(string Message);
