using System.Data.Common;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Data.Sqlite;
using Provenance.Data.Connections;

namespace Provenance.Data.Telemetry;

/// <summary>The activities and instruments of a store. Nothing that is recorded or asked is told: no text, no name, no
/// parameter of a statement and no statement itself, since a filter's values may stand in it.</summary>
public sealed class StoreTelemetry : IDisposable
{
    /// <summary>The name of the activity source and of the meters.</summary>
    public const string Name = "Provenance.Data";

    private static readonly InstrumentAdvice<double> _seconds = new()
    {
        HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    };

    private readonly Counter<long> _statements;
    private readonly Histogram<double> _statementDuration;
    private readonly Counter<long> _graphReads;
    private readonly Counter<long> _importedRecords;
    private readonly Histogram<double> _batchDuration;

    /// <summary>Makes the instruments.</summary>
    public StoreTelemetry(StoreOptions options)
    {
        IsPart = options.IsPart;
        _statements = Meter.CreateCounter<long>(
            "provenance.store.statements", "{statement}", "Statements that the store has run for requests and imports.");
        _statementDuration = Meter.CreateHistogram(
            "db.client.operation.duration", "s", "Time of a statement until its first row.", tags: null, advice: _seconds);
        _graphReads = Meter.CreateCounter<long>(
            "provenance.graph.reads", "{read}", "Analyses that read the graph of citations, from memory or the store, and why.");
        _importedRecords = Meter.CreateCounter<long>(
            "provenance.import.records", "{record}", "Records that imports and the desk have added.");
        _batchDuration = Meter.CreateHistogram(
            "provenance.import.batch.duration", "s", "Time to write a batch of an import, or what the desk records at once.",
            tags: null, advice: _seconds);
    }

    internal static ActivitySource Activities { get; } = new(Name);

    /// <summary>The meter of this store.</summary>
    internal Meter Meter { get; } = new(Name);

    /// <summary>Whether the store is a part of another.</summary>
    internal bool IsPart { get; }

    /// <inheritdoc/>
    public void Dispose() => Meter.Dispose();

    /// <summary>Counts a read of the graph.</summary>
    internal void CountRead(GraphReadFrom from, GraphReadReason reason) => _graphReads.Add(
        1, new("provenance.graph.from", from.Name), new("provenance.graph.reason", reason.Name), StoreOf(IsPart));

    /// <summary>Counts a batch that was written.</summary>
    internal void CountBatch(int records, TimeSpan duration)
    {
        _importedRecords.Add(records);
        _batchDuration.Record(duration.TotalSeconds);
    }

    /// <summary>Counts a statement that has ended. Npgsql tells by itself how long those of PostgreSQL took, by an instrument of
    /// the same name.</summary>
    /// <param name="command">The statement, of which only the first word is told.</param>
    /// <param name="isOfPart">Whether it is one of a part of the store.</param>
    /// <param name="began">When it began.</param>
    /// <param name="duration">How long it took.</param>
    /// <param name="failure">Why it failed; null if it did not.</param>
    internal void CountStatement(
        DbCommand command, bool isOfPart, DateTimeOffset began, TimeSpan duration, Exception? failure)
    {
        var isSqlite = command is SqliteCommand;
        _statements.Add(1, new("db.system.name", isSqlite ? "sqlite" : "postgresql"), StoreOf(isOfPart));
        if (isSqlite && (_statementDuration.Enabled || Activities.HasListeners()))
        {
            Follow(OperationOf(command.CommandText), began, duration, failure);
        }
    }

    private void Follow(string operation, DateTimeOffset began, TimeSpan duration, Exception? failure)
    {
        TagList tags = new() { { "db.system.name", "sqlite" }, { "db.operation.name", operation } };
        if (failure is not null)
        {
            tags.Add("error.type", failure.GetType().FullName);
        }

        _statementDuration.Record(duration.TotalSeconds, tags);
        // Polls are in no trace.
        using var activity = Activity.Current is null
            ? null
            : Activities.StartActivity(ActivityKind.Client, tags: tags, startTime: began, name: operation);
        activity?.SetEndTime((began + duration).UtcDateTime);
        if (failure is not null)
        {
            activity?.SetStatus(ActivityStatusCode.Error);
        }
    }

    private static KeyValuePair<string, object?> StoreOf(bool isPart) => new("provenance.store", isPart ? "part" : "whole");

    private static string OperationOf(string sql)
    {
        var start = sql.AsSpan().TrimStart();
        var end = start.IndexOfAnyExceptInRange('A', 'Z');
        return start[..(end < 0 ? start.Length : end)] switch
        {
            "SELECT" => "SELECT",
            "WITH" => "WITH",
            "INSERT" => "INSERT",
            "UPDATE" => "UPDATE",
            "DELETE" => "DELETE",
            _ => "OTHER",
        };
    }
}
