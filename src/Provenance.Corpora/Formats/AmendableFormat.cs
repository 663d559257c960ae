using System.Text.Json;
using System.Text.Json.Nodes;
using Provenance.Domain;
using Provenance.Domain.Amendments;
using Provenance.Domain.Claims;
using Provenance.Domain.Documents;
using Provenance.Domain.Measures;
using Provenance.Domain.Sources;
using Provenance.Domain.Subjects;

namespace Provenance.Corpora.Formats;

/// <summary>How records of a kind whose fields can be put right are written in a corpus: by the format of the kind, the
/// same for every kind.</summary>
internal abstract class AmendableFormat
{
    /// <summary>Every kind.</summary>
    internal static IReadOnlyList<AmendableFormat> All { get; } =
    [
        new AmendableFormat<CorpusSource, Source>(
            AmendedKind.Source, CorpusLineKind.Source, SourceFormat.Members, SourceFormat.OfGraph, Source)
        {
            Number = (key, numbers) => numbers.Source(key).Value,
            Key = (number, keys) => keys.Of(new SourceId(number)),
        },
        new AmendableFormat<CorpusDocument, Document>(
            AmendedKind.Document,
            CorpusLineKind.Document,
            DocumentFormat.Members,
            DocumentFormat.OfGraph,
            (record, numbers, stored, _) => DocumentFormat.ToGraph(record, numbers) with { RecordedAt = stored.RecordedAt })
        {
            Number = (key, numbers) => numbers.Document(key).Value,
            Key = (number, keys) => keys.Of(new DocumentId(number)),
            Fixed = ["id", "held", "file", "text", "sha256", "bytes", "chars"],
        },
        new AmendableFormat<Population, Population>(
            AmendedKind.Population,
            CorpusLineKind.Population,
            SubjectFormat.Population,
            (population, _) => population,
            (record, numbers, stored, _) => SubjectFormat.ToGraph(record, numbers) with { RecordedAt = stored.RecordedAt })
        {
            Number = (key, numbers) => numbers.Ids.Populations[key],
            Key = (number, keys) => keys.OfPopulation(number),
        },
        new AmendableFormat<Place, Place>(
            AmendedKind.Place,
            CorpusLineKind.Place,
            SubjectFormat.Place,
            (place, _) => place,
            (record, numbers, stored, _) => SubjectFormat.ToGraph(record, numbers) with { RecordedAt = stored.RecordedAt })
        {
            Number = (key, numbers) => numbers.Ids.Places[key],
            Key = (number, keys) => keys.OfPlace(number),
        },
        new AmendableFormat<Question, Question>(
            AmendedKind.Question,
            CorpusLineKind.Question,
            ClaimFormat.Question,
            (question, _) => question,
            (record, numbers, stored, _) => ClaimFormat.ToGraph(record, numbers) with { RecordedAt = stored.RecordedAt })
        {
            Number = (key, numbers) => numbers.Ids.Questions[key],
            Key = (number, keys) => keys.Of(new QuestionId(number)),
        },
        new AmendableFormat<CorpusClaim, Claim>(
            AmendedKind.Claim,
            CorpusLineKind.Claim,
            ClaimFormat.Members,
            ClaimFormat.OfGraph,
            (record, numbers, stored, measures) =>
                ClaimFormat.ToGraph(record, numbers, measures) with { RecordedAt = stored.RecordedAt })
        {
            Number = (key, numbers) => numbers.Claim(key).Value,
            Key = (number, keys) => keys.Of(new ClaimId(number)),
        },
    ];

    /// <summary>The kind.</summary>
    internal abstract AmendedKind Kind { get; }

    /// <summary>The kind of the records in a corpus.</summary>
    internal abstract CorpusLineKind LineKind { get; }

    /// <summary>The member of an amendment that names a record of the kind.</summary>
    internal string Member => CorpusLine.NameOf(LineKind);

    /// <summary>The members that never change.</summary>
    internal IReadOnlyList<string> Fixed { get; init; } = ["id"];

    /// <summary>The storage key of the record of a key.</summary>
    internal required Func<string, RecordNumbers, long> Number { get; init; }

    /// <summary>The key of the record of a storage key.</summary>
    internal required Func<long, RecordKeys, string> Key { get; init; }

    /// <summary>The format of a kind.</summary>
    internal static AmendableFormat Of(AmendedKind kind) => All[(int)kind];

    /// <summary>The format of a record of the graph.</summary>
    internal static AmendableFormat Of(object record) => All.First(format => format.Reads(record));

    /// <summary>A record of the graph as JSON.</summary>
    internal abstract JsonObject Write(object record, RecordKeys keys);

    /// <summary>Reads a record in the form of a corpus.</summary>
    /// <param name="json">The record.</param>
    /// <param name="path">The path that errors show.</param>
    /// <param name="errors">Receives the errors.</param>
    internal abstract object Read(JsonObject json, string path, CorpusErrors errors);

    /// <summary>The record of the graph.</summary>
    /// <param name="record">The record in the form of a corpus.</param>
    /// <param name="numbers">The storage keys.</param>
    /// <param name="stored">The record of the graph as it was.</param>
    /// <param name="measures">The measures that are known.</param>
    internal abstract object ToGraph(
        object record, RecordNumbers numbers, object stored, MeasureVocabulary measures);

    /// <summary>The keys that some members of a record refer to. Which of them a source has depends on its type, which is
    /// not known by them alone.</summary>
    internal IEnumerable<(CorpusLineKind Kind, string Key)> ReferencesOf(JsonObject fields)
    {
        string?[] types = Kind == AmendedKind.Source ? [.. Token.All<CorpusSourceType>()] : [null];
        return types.SelectMany(type =>
        {
            var part = fields.DeepClone().AsObject();
            if (type is not null)
            {
                part["type"] = type;
            }
            return CorpusLineOrder.ReferencesOf(Read(part, "$", new(""))).ToList();
        }).Distinct();
    }

    private protected abstract bool Reads(object record);

    private static Source Source(CorpusSource record, RecordNumbers numbers, Source stored, MeasureVocabulary measures) =>
        SourceFormat.ToGraph(record, record.Name ?? stored.Name, numbers) with { RecordedAt = stored.RecordedAt };
}

/// <inheritdoc/>
/// <param name="kind">The kind.</param>
/// <param name="lineKind">The kind of the records in a corpus.</param>
/// <param name="format">The members of a record.</param>
/// <param name="ofGraph">Turns a record of the graph into one of a corpus.</param>
/// <param name="toGraph">Turns it back, given what it was.</param>
internal sealed class AmendableFormat<TRecord, TGraph>(
    AmendedKind kind,
    CorpusLineKind lineKind,
    Format<TRecord> format,
    Func<TGraph, RecordKeys, TRecord> ofGraph,
    Func<TRecord, RecordNumbers, TGraph, MeasureVocabulary, TGraph> toGraph) : AmendableFormat
    where TRecord : class
    where TGraph : class
{
    internal override AmendedKind Kind => kind;

    internal override CorpusLineKind LineKind => lineKind;

    internal override JsonObject Write(object record, RecordKeys keys) =>
        MemberWriter.Write(ofGraph((TGraph)record, keys), format);

    internal override object Read(JsonObject json, string path, CorpusErrors errors)
    {
        MemberReader members = new(JsonSerializer.SerializeToElement(json), path, errors);
        var record = format(members, null);
        members.Close();
        return record;
    }

    internal override object ToGraph(
        object record, RecordNumbers numbers, object stored, MeasureVocabulary measures) =>
        toGraph((TRecord)record, numbers, (TGraph)stored, measures);

    private protected override bool Reads(object record) => record is TGraph;
}
