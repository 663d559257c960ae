namespace Provenance.Exports;

/// <summary>What a file says of itself.</summary>
internal sealed record ExportHeader
{
    /// <summary>What the file is about, in a sentence.</summary>
    public required string Title { get; init; }

    /// <summary>Where the same file can be had again: the address with the moment in it.</summary>
    public required string Address { get; init; }

    /// <summary>Where the newest file of the same sort can be had: the address without a moment.</summary>
    public required string NewestAddress { get; init; }

    /// <summary>The address of the server, with a slash at the end; names of records begin with it.</summary>
    public required string Base { get; init; }

    /// <summary>The moment of the data.</summary>
    public required ExportMoment Moment { get; init; }

    /// <summary>What is missing, if a limit cut the answer; null if nothing is.</summary>
    public string? Note { get; init; }

    /// <summary>Which records the file is a list of.</summary>
    public required ExportedKind Kind { get; init; }

    /// <summary>The sentence by which a file is cited.</summary>
    public string Citation => $"{Title.TrimEnd('.')}. "
        + (Moment.Published is { } day ? $"As published by {day} and as of {Moment.Recorded}" : $"As of {Moment.Recorded}")
        + $", at {Address}";
}
