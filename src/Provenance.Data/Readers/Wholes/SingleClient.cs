namespace Provenance.Data.Readers.Wholes;

/// <summary>The client of a program that asks for itself alone, as commands do.</summary>
public sealed class SingleClient : IAnalysisClient
{
    /// <inheritdoc/>
    public object Current => this;
}
