namespace Provenance.Pages.Records;

/// <summary>A document as pages name it.</summary>
public sealed record DocumentRef(string Key, string? Title, string? Description, SourceRef? Publisher, FuzzyDate? PublishedAt)
{
    /// <summary>What to call it: its title, else what describes it, else its key.</summary>
    public string Name => Title ?? Description ?? Key;
}
