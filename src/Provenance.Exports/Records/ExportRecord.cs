namespace Provenance.Exports.Records;

/// <summary>A record as the API answers it. Its properties have the names of the fields.</summary>
internal abstract record ExportRecord
{
    /// <summary>By which records of all kinds are told apart.</summary>
    internal abstract (string Kind, string Id) Identity { get; }

    /// <summary>The records that this one names, each before those that name it.</summary>
    internal virtual IEnumerable<ExportRecord> Parts => [];
}
