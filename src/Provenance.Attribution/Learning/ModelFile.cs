using System.Security.Cryptography;
using System.Text;

namespace Provenance.Attribution.Learning;

/// <summary>The file of a model: a mark, the version, the weights that are not 0, and a checksum of all of
/// it.</summary>
internal static class ModelFile
{
    /// <summary>Raised whenever features change, since the weights are those of the features.</summary>
    private const int Version = 2;

    /// <summary>A weight that is nearer to 0 is left out.</summary>
    private const float Least = 0.02f;

    private static readonly byte[] _mark = "PROVATTR"u8.ToArray();

    public static void Write(AttributionModel model, Stream stream)
    {
        using MemoryStream body = new();
        using (BinaryWriter writer = new(body, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(_mark);
            writer.Write(Version);
            writer.Write(model.Articles);
            WriteWeights(writer, model.Cues.NodeWeights, model.Cues.Tags);
            WriteWeights(writer, model.Cues.EdgeWeights, model.Cues.Tags * model.Cues.Tags);
            WriteWeights(writer, model.Parts.NodeWeights, model.Parts.Tags);
            WriteWeights(writer, model.Parts.EdgeWeights, model.Parts.Tags * model.Parts.Tags);
            WriteWeights(writer, model.Judge.Weights, 1);
            Array.ForEach(model.Judge.Slopes, writer.Write);
            WriteSteps(writer, model.Calibration);
        }

        var bytes = body.ToArray();
        stream.Write(bytes);
        stream.Write(SHA256.HashData(bytes));
    }

    public static AttributionModel Read(Stream stream)
    {
        using MemoryStream file = new();
        stream.CopyTo(file);
        var bytes = file.ToArray().AsSpan();
        if (!bytes.StartsWith(_mark) || bytes.Length < _mark.Length + sizeof(int) + SHA256.HashSizeInBytes)
        {
            throw new InvalidDataException("The file is no attribution model; one that the command \"train\" wrote is accepted.");
        }

        using BinaryReader reader = new(new MemoryStream(bytes[..^SHA256.HashSizeInBytes].ToArray()));
        reader.BaseStream.Position = _mark.Length;
        if (reader.ReadInt32() is var version && version != Version)
        {
            throw new InvalidDataException(
                $"The attribution model is of version {version}; {Version} is accepted: train it again.");
        }

        if (!SHA256.HashData(bytes[..^SHA256.HashSizeInBytes]).AsSpan().SequenceEqual(bytes[^SHA256.HashSizeInBytes..]))
        {
            throw new InvalidDataException("The attribution model is damaged: its checksum is another. Train it again.");
        }

        AttributionModel model = new() { Articles = reader.ReadInt32() };
        ReadWeights(reader, model.Cues.NodeWeights, model.Cues.Tags);
        ReadWeights(reader, model.Cues.EdgeWeights, model.Cues.Tags * model.Cues.Tags);
        ReadWeights(reader, model.Parts.NodeWeights, model.Parts.Tags);
        ReadWeights(reader, model.Parts.EdgeWeights, model.Parts.Tags * model.Parts.Tags);
        ReadWeights(reader, model.Judge.Weights, 1);
        for (var kind = 0; kind < Evidence.Kinds; kind++)
        {
            model.Judge.Slopes[kind] = reader.ReadSingle();
        }

        model.Calibration = ReadSteps(reader);
        return model;
    }

    /// <summary>Writes the features that have a weight, each as its distance from the one before.</summary>
    private static void WriteWeights(BinaryWriter writer, float[] weights, int width)
    {
        var features = Enumerable.Range(0, weights.Length / width)
            .Where(feature => weights.AsSpan(feature * width, width).ContainsAnyExceptInRange(-Least, Least)).ToList();
        writer.Write(features.Count);
        var before = 0;
        foreach (var feature in features)
        {
            writer.Write7BitEncodedInt(feature - before);
            before = feature;
            for (var i = 0; i < width; i++)
            {
                writer.Write((Half)weights[(feature * width) + i]);
            }
        }
    }

    private static void ReadWeights(BinaryReader reader, float[] weights, int width)
    {
        var feature = 0;
        for (var count = reader.ReadInt32(); count > 0; count--)
        {
            feature += reader.Read7BitEncodedInt();
            for (var i = 0; i < width; i++)
            {
                weights[(feature * width) + i] = (float)reader.ReadHalf();
            }
        }
    }

    private static void WriteSteps(BinaryWriter writer, Calibration calibration)
    {
        writer.Write(calibration.Steps.Count);
        foreach (var (from, share) in calibration.Steps)
        {
            writer.Write(from);
            writer.Write(share);
        }
    }

    private static Calibration ReadSteps(BinaryReader reader) =>
        new([.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => (reader.ReadSingle(), reader.ReadSingle()))]);
}
