using System.Text.Json.Serialization;

namespace Provenance.GraphQL.AspNetCore.Uploads;

/// <summary>A file that a client sent with a request. It is deleted when the request has been answered.</summary>
/// <param name="Name">The name that the client gives it, without folders.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Sha256">SHA-256 of its bytes, in hexadecimal digits.</param>
public sealed record UploadedFile(string Name, long Length, string Sha256)
{
    /// <summary>Where it is until then. The path ends as the name does.</summary>
    [JsonIgnore]
    public string Path { get; internal init; } = "";
}
