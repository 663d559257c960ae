namespace Provenance.Attribution.Tests;

/// <summary>Reads suggestions back as words.</summary>
internal static class Read
{
    /// <summary>Each suggestion as "source | cue | content", parts joined by " + ".</summary>
    public static string[] Lines(string text) =>
        [.. Suggester.Suggest(text).Suggestions.Select(suggestion => string.Join(
        " | ", Words(text, suggestion.Source), Words(text, suggestion.Cue), Words(text, suggestion.Content)))];

    /// <summary>The only suggestion.</summary>
    public static Suggestion One(string text) => Assert.Single(Suggester.Suggest(text).Suggestions);

    /// <summary>The sources of the only suggestion, the nearest to the reader first.</summary>
    public static string[] Chain(string text) => [.. One(text).Chain.Select(hop => hop.Mention!.Value.In(text))];

    private static string Words(string text, IReadOnlyList<Span> spans) =>
        string.Join(" + ", spans.Select(span => span.In(text)));
}
