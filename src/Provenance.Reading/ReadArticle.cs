namespace Provenance.Reading;

/// <summary>An article as it was read out of a file: its words, and what the file says of it. What the file does not
/// say is null; nothing is guessed.</summary>
public sealed record ReadArticle
{
    /// <summary>The headline.</summary>
    public string? Title { get; init; }

    /// <summary>The lines under the headline that sum the article up.</summary>
    public string? Standfirst { get; init; }

    /// <summary>Who wrote it, as printed.</summary>
    public string? Byline { get; init; }

    /// <summary>The name of the outlet.</summary>
    public string? Publisher { get; init; }

    /// <summary>When it was published.</summary>
    public ReadDate? PublishedAt { get; init; }

    /// <summary>When it was last changed.</summary>
    public ReadDate? ModifiedAt { get; init; }

    /// <summary>The language, as a tag such as "en" or "de-AT".</summary>
    public string? Language { get; init; }

    /// <summary>The canonical address, http or https.</summary>
    public string? Address { get; init; }

    /// <summary>The words of the article: each paragraph on its own line, with an empty line between two, lines ended
    /// by a line feed. Neither the title nor the standfirst nor a section is in it.</summary>
    public required string Text { get; init; }

    /// <summary>What stands in or around the article without being of its words, in the order of the file.</summary>
    public IReadOnlyList<ReadSection> Sections { get; init; } = [];

    /// <summary>What the reader should know of how it was read, each a sentence.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];
}
