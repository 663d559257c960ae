using Provenance.Attribution.Learning;

namespace Provenance.Server.Suggestions;

/// <summary>Reads files of trained models.</summary>
internal static class ModelFiles
{
    /// <summary>The model of a file; null with the reason if there is none that can be used.</summary>
    public static (AttributionModel? Model, string? Fault) Read(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            return (AttributionModel.Load(stream), null);
        }
        catch (InvalidDataException unfit)
        {
            return (null, $"{file}: {unfit.Message}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return (null, $"{failure.Message} A file that the command \"train\" wrote would be accepted.");
        }
    }
}
