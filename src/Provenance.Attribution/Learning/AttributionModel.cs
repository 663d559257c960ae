namespace Provenance.Attribution.Learning;

/// <summary>What was learned from annotated articles: which words ascribe, and which words around them are source and
/// content.</summary>
public sealed class AttributionModel
{
    /// <summary>The chain that finds the words that ascribe.</summary>
    internal ChainModel Cues { get; } = new(CueFeatures.Tags, CueFeatures.NodeBits, CueFeatures.EdgeBits);

    /// <summary>The chain that finds source and content around them.</summary>
    internal ChainModel Parts { get; } = new(PartFeatures.Tags, PartFeatures.NodeBits, PartFeatures.EdgeBits);

    /// <summary>Tells which of the passages that they find are right.</summary>
    internal Judge Judge { get; set; } = new();

    /// <summary>How often suggestions are right, by how likely the judge holds it.</summary>
    internal Calibration Calibration { get; set; } = new([]);

    /// <summary>How many articles it was trained on.</summary>
    public int Articles { get; internal set; }

    /// <summary>Writes the model.</summary>
    public void Save(Stream stream) => ModelFile.Write(this, stream);

    /// <summary>Reads a model that <see cref="Save"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The file is no model, of another version, or damaged.</exception>
    public static AttributionModel Load(Stream stream) => ModelFile.Read(stream);
}
