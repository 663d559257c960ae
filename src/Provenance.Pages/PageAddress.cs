namespace Provenance.Pages;

/// <summary>The addresses of pages.</summary>
public static class PageAddress
{
    public const string Start = "/";
    public const string Findings = "/findings";
    public const string Ide = "/graphql/";
    public const string SearchForm = "/search";
    public const string Desk = "/desk";
    public const string DeskHistory = "/desk/history";
    public const string DeskMerges = "/desk/merges";
    public const string DeskCorrections = "/desk/corrections";
    public const string Read = "/read";

    public const string Claims = "/claims/";
    public const string Documents = "/documents/";
    public const string Sources = "/sources/";
    public const string Questions = "/questions/";
    public const string Reviews = "/review/";

    /// <summary>What a picture of a claim is called in its address.</summary>
    public const string Chain = "chain";

    /// <summary>What a picture of a question is called in its address.</summary>
    public const string Figures = "figures";

    /// <summary>What a picture of a source is called in its address.</summary>
    public const string Network = "network";

    /// <summary>What a picture of a source over time is called in its address.</summary>
    public const string Series = "series";

    /// <summary>What stands for a key that no address can have between slashes.</summary>
    public const string NoKey = "-";

    public static string Claim(string key) => Of(Claims, key);

    public static string Document(string key) => Of(Documents, key);

    /// <summary>Where what is suggested for a document is decided.</summary>
    public static string Review(string document) => Of(Reviews, document);

    /// <summary>A passage in the page of its document.</summary>
    public static string Passage(string document, string passage) => $"{Document(document)}#{PassageId(passage)}";

    /// <summary>The id that a passage has in the page of its document, free of spaces, which no id may have.</summary>
    public static string PassageId(string passage) => $"p-{Uri.EscapeDataString(passage)}";

    public static string Source(string key) => Of(Sources, key);

    public static string Question(string key) => Of(Questions, key);

    /// <summary>A file of a record, such as its picture.</summary>
    /// <param name="folder">What the addresses of its kind begin with: <c>/claims/</c>.</param>
    /// <param name="key">The key of the record.</param>
    /// <param name="file">The file: <c>chain.svg</c>; nothing for the address before it.</param>
    public static string File(string folder, string key, string file)
    {
        var end = file == "" ? "" : $"/{file}";
        return IsStep(key) ? $"{folder}{NoKey}{end}?key={key}" : $"{folder}{Uri.EscapeDataString(key)}{end}";
    }

    /// <summary>An address with one more parameter.</summary>
    public static string With(string address, string name, string value) =>
        $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={Uri.EscapeDataString(value)}";

    /// <summary>The IDE with an operation in it, and its variables if they are given: base64url of a JSON object.</summary>
    public static string Operation(string name, string? variables) => variables is null
        ? $"{Ide}operations/{name}/"
        : $"{Ide}operations/{name}/{variables}/";

    public static string Search(string text) => $"{SearchForm}?q={Uri.EscapeDataString(text)}";

    /// <summary>The page of a record of the kind whose addresses begin so.</summary>
    public static string Of(string folder, string key) => IsStep(key)
        ? $"{folder}?key={key}"
        : folder + Uri.EscapeDataString(key);

    // A browser takes "." and ".." for steps between folders, however they are written.
    private static bool IsStep(string key) => key is "." or "..";
}
