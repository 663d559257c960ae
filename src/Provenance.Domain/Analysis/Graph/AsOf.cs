namespace Provenance.Domain.Analysis.Graph;

/// <summary>A moment to look back to, by one or both of two clocks; a record must pass both. Without either it is the
/// present: every record that no correction has superseded.</summary>
/// <remarks>
/// <para>The clock of the records: a record counts from when it was made until it was superseded.</para>
/// <para>
/// The clock of the world: a document counts once the last day on which it can have appeared has come; one without that
/// day never does, for nothing shows that it was out. Evidence counts with its document. A citation counts once the
/// document of its citing statement does, or evidence of it. A statement counts once its own document does, or a
/// citation from or to it. A claim counts once a statement that makes it does, and so does its source; a link between
/// claims once both do; a question once a claim that answers it does.
/// </para>
/// <para>
/// Lists leave out sources and documents that do not count. Analyses look them up by the clock of the records alone:
/// who someone is, and whose part, is so whenever it was printed.
/// </para>
/// </remarks>
public sealed record AsOf
{
    /// <summary>The last day of publication that counts; null for no limit.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The time of the records; null for now.</summary>
    public DateTimeOffset? Recorded { get; init; }

    /// <summary>The same moment by the clock of the records alone; null for the present.</summary>
    public AsOf? ByRecords() => Recorded is null ? null : new AsOf { Recorded = Recorded };

    /// <summary>The moment whose records are read: now, or the requested one if that is earlier.</summary>
    public static DateTimeOffset ReadAt(AsOf? asOf, DateTimeOffset now) =>
        asOf?.Recorded is { } recorded && recorded < now ? recorded : now;
}
