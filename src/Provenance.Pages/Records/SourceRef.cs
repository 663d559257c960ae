using System.Text.Json.Serialization;

namespace Provenance.Pages.Records;

/// <summary>A source as pages name it.</summary>
/// <param name="Type">What sort of source it is: <c>Outlet</c>.</param>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name.</param>
public sealed record SourceRef([property: JsonPropertyName("__typename")] string Type, string Key, string Name)
{
    /// <summary>Whether it has a name.</summary>
    public bool IsNamed => Type is not ("AnonymousSource" or "UnspecifiedSource");
}
