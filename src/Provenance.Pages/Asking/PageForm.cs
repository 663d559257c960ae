using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Provenance.Pages.Asking;

/// <summary>What a reader filled in. Components of a page take it too, so that a form that could not be carried out is shown
/// again with nothing lost.</summary>
public sealed class PageForm(IFormCollection fields)
{
    /// <summary>The field of every form that tells it from the same form shown another time.</summary>
    public const string IdempotencyKey = "idempotencyKey";

    /// <summary>A form in which nothing is filled in yet.</summary>
    public static PageForm Empty { get; } = new(FormCollection.Empty);

    /// <summary>The name under which what the form asks for is done once: that of the form as it was shown, with what was filled
    /// in. The same form with other words in it asks for something else.</summary>
    public string RequestKey => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(
        fields.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => (string?[])[each.Key, .. each.Value.ToArray()]))));

    /// <summary>What was filled in, with the ends of lines as texts have them; null if nothing was.</summary>
    public string? Text(string name) => fields[name] is [{ } value, ..] && !string.IsNullOrWhiteSpace(value)
        ? value.ReplaceLineEndings("\n")
        : null;

    /// <summary>All that was chosen under a name.</summary>
    public IReadOnlyList<string> Texts(string name) => [.. fields[name].OfType<string>().Where(value => value != "")];

    /// <summary>Whether a field has this value, as a button that was pressed or a box that was ticked.</summary>
    public bool Has(string name, string value) => fields[name].Contains(value);

    /// <summary>The file that was chosen; null if none was.</summary>
    public IFormFile? File(string name) => fields.Files.GetFile(name) is { FileName.Length: > 0 } file ? file : null;
}
