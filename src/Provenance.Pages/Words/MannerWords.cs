namespace Provenance.Pages.Words;

/// <summary>How a passage gives another a voice, in words.</summary>
public static class MannerWords
{
    /// <summary>What follows the mode: the tone if it is not neutral, and the hedge if there is one.</summary>
    public static string After(string tone, string? hedge) => (tone == "NEUTRAL" ? "" : $"; {TokenWords.Of(tone)}")
        + (hedge is null ? "" : $"; hedged by “{hedge}”");
}
