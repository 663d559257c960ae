namespace Provenance.Data.Readers.Changes;

/// <summary>The kinds of records of which someone may ask what has changed since.</summary>
public enum ShownKind
{
    /// <summary>A claim, with all that its traces rest on, in both directions.</summary>
    Claim,

    /// <summary>A question, with all that its answers rest on.</summary>
    Question,

    /// <summary>A source with its parts, whom they cite, and who cites them.</summary>
    Source,

    /// <summary>A document, whom it cites, and who cites it.</summary>
    Document,
}

/// <summary>A record that someone looked at.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Number">Its storage key.</param>
public sealed record ShownRecord(ShownKind Kind, long Number);
