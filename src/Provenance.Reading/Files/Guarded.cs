namespace Provenance.Reading.Files;

/// <summary>Calls a library that reads what anybody may have made.</summary>
internal static class Guarded
{
    /// <summary>The result; a refusal if the library failed, in whatever way.</summary>
    public static ArticlesReading Read(InputFile file, string fault, string accepted, Func<ArticlesReading> read)
    {
        try
        {
            return read();
        }
        catch (TooLargeException tooLarge)
        {
            return file.Refused(tooLarge.Message, accepted);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return file.Refused(fault, accepted);
        }
    }
}
