using System.ComponentModel.DataAnnotations;

namespace Provenance.Server.Exports;

/// <summary>The section <c>Exports</c> of the settings.</summary>
internal sealed class ExportOptions
{
    /// <summary>Where a server answers unless it is told otherwise.</summary>
    public static readonly Uri LocalAddress = new("http://localhost:5000/");

    /// <summary>The address of the server as readers know it, which files name: <c>https://news.example.org</c>. Null, the
    /// default, for the address that a request was sent to, and for <c>http://localhost:5000</c> where there is none.</summary>
    public Uri? Address { get; set; }

    /// <summary>How many files one client may have made at the same time: 1 to 100, by default 4.</summary>
    [Range(1, 100)]
    public int MaxParallel { get; set; } = 4;

    /// <summary>The address of the server for whoever sends a request.</summary>
    public Uri AddressFor(HttpRequest request) =>
        Address ?? new($"{request.Scheme}://{request.Host}{request.PathBase}/");

    /// <summary>What is wrong with them, a sentence each.</summary>
    public IEnumerable<string> Faults() => Address is null or { IsAbsoluteUri: true, Scheme: "http" or "https", Query: "", Fragment: "" }
        ? []
        : [$"Exports:Address is \"{Address}\"; an address such as https://news.example.org would be accepted."];
}
