namespace Provenance.Server.Hosting;

/// <summary>The section <c>SampleCorpus</c> of the settings.</summary>
internal sealed class SampleCorpusOptions
{
    /// <summary>Whether a server that starts on an empty store imports the sample corpus into it; true by default.</summary>
    public bool FillsEmptyStore { get; set; } = true;
}
