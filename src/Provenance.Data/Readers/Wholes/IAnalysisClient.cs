namespace Provenance.Data.Readers.Wholes;

/// <summary>Knows for whom an analysis of the whole graph is worked out, so that nobody keeps all others waiting.</summary>
public interface IAnalysisClient
{
    /// <summary>Tells the clients apart: equal for the same one.</summary>
    public object Current { get; }
}
